import type { Block, TextDocument } from '../model/document.js';
import type { Indicator } from '../model/indicator.js';
import { groupBy } from './grouping.js';
import type { Placement } from './level-context.js';
import type { LevelNames } from './level-names.js';
import { isContentsLine, plainForm, type Reading } from './reading.js';
import { clausesOf, sentencesOf } from './sentences.js';

/** A block that may hold indicators, with the texts cut from it. */
interface Candidate {
  readonly block: Block;
  readonly texts: readonly string[];
  /** Blocks that stand or fall together: one list, one column, one table. */
  readonly unit: string;
}

const LONGEST_ITEM = 400;
const LONGEST_LINE = 220;
const FEWEST_CLAUSES = 3;

/** The indicators of a document with levels: what stands in lists, cells and prose under a level and states a need. */
export function indicatorsUnderLevels(
  document: TextDocument,
  placement: Placement,
  names: LevelNames,
  reading: Reading,
): readonly Indicator[] {
  const candidates = candidatesOf(document, placement, names, reading);
  const units = groupBy(candidates, (candidate) => candidate.unit);
  const kept = [...units.values()].filter((unit) => !isResponse(unit, reading)).flat();
  const main = withoutDefinitionLists(kept, document, placement);
  const title = document.blocks.find((block) => block.kind === 'heading')?.text;
  const sectionOf = (block: Block): readonly string[] => {
    const titles = placement.places[block.index]?.titles ?? [];
    const above = [...block.headings, ...titles].filter(
      (text, i, all) => names.find(text) === null && all.indexOf(text) === i,
    );
    return above[0] === title && above.length > 1 ? above.slice(1) : above;
  };
  return main
    .sort((a, b) => a.block.index - b.block.index)
    .flatMap(({ block, texts }) => {
      const { page, index, flags } = block;
      const level = placement.places[index]?.level ?? null;
      return texts.map((text) => ({ text, page, block: index, level, section: sectionOf(block), flags }));
    });
}

function candidatesOf(
  document: TextDocument,
  placement: Placement,
  names: LevelNames,
  reading: Reading,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const lines = new LineSeries(document, placement, reading);
  let intro: string | null = null;
  for (const block of document.blocks) {
    const place = placement.places[block.index];
    if (block.kind !== 'list-item')
      intro = block.kind !== 'heading' && /:$/.test(block.text) ? block.text : null;
    if (!place || place.level === null || place.role !== 'body' || placement.sections[block.index] !== null)
      continue;
    if (isContentsLine(block.text) || block.kind === 'heading') continue;
    if (place.titles.some((title) => reading.section(title) !== null)) continue;
    if (block.kind === 'list-item') {
      if (intro !== null && announcesResponse(intro, reading)) continue;
      candidates.push({ block, texts: [block.text], unit: place.unit ?? unitOfList(block, intro, names) });
    } else if (block.cell !== null) {
      if (/:$/.test(block.text) && isIntro(document, block)) continue;
      candidates.push({ block, texts: textsOfCell(block, document), unit: `${place.unit ?? ''} lines` });
    } else {
      const clauses = signsInProse(block.text, reading);
      if (clauses.length > 0) candidates.push({ block, texts: clauses, unit: `prose ${block.index}` });
      else if (lines.has(block))
        candidates.push({ block, texts: [block.text], unit: unitOfList(block, null, names) });
    }
  }
  return candidates;
}

/** Lists under the same heading, or behind the same opening line, stand or fall together, whatever the level. */
function unitOfList(block: Block, intro: string | null, names: LevelNames): string {
  const heading = block.headings.findLast((text) => names.find(text) === null);
  return `list: ${plainForm(intro ?? heading ?? '')}`;
}

/** A cell that is one long run of signs parted by semicolons is prose; any other line of a cell is one indicator. */
function textsOfCell(block: Block, document: TextDocument): readonly string[] {
  const next = document.blocks[block.index + 1]?.cell;
  const previous = document.blocks[block.index - 1]?.cell;
  const alone = !sameCell(block.cell, next) && !sameCell(block.cell, previous);
  const clauses = clausesOf(block.text);
  return alone && clauses.length > FEWEST_CLAUSES && block.text.length > 160
    ? trimmedClauses(clauses)
    : [block.text];
}

function sameCell(a: Block['cell'], b: Block['cell'] | undefined): boolean {
  return (
    a !== null &&
    b !== null &&
    b !== undefined &&
    a.table === b.table &&
    a.row === b.row &&
    a.column === b.column
  );
}

function isIntro(document: TextDocument, block: Block): boolean {
  const next = document.blocks[block.index + 1];
  return next !== undefined && sameCell(block.cell, next.cell);
}

/**
 * Lists in the definitions of the levels repeat in few words what a matrix sets out in full; where there is such a
 * matrix, they count for nothing.
 */
function withoutDefinitionLists(
  candidates: readonly Candidate[],
  document: TextDocument,
  placement: Placement,
): Candidate[] {
  const bySource = groupBy(candidates, ({ block }) => placement.sources[block.index] ?? 0);
  const defining = new Set<number>();
  for (const [source, list] of bySource) {
    const first = list[0]?.block.index ?? 0;
    const text = document.blocks
      .slice(0, first)
      .findLast((block) => placement.places[block.index]?.role === 'label');
    const between = text ? document.blocks.slice(text.index + 1, first) : [];
    const flow = list.every(({ block }) => block.cell === null);
    if (
      flow &&
      between.some((block) => block.kind === 'paragraph' && /\.$/.test(block.text)) &&
      !between.some((block) => block.kind === 'heading')
    )
      defining.add(source);
  }
  const size = (sources: (source: number) => boolean) =>
    [...bySource].reduce((sum, [source, list]) => sum + (sources(source) ? list.length : 0), 0);
  const others = size((source) => !defining.has(source));
  const repeats = others > 0 && size((source) => defining.has(source)) * 4 <= others;
  return candidates.filter(({ block }) => !(repeats && defining.has(placement.sources[block.index] ?? 0)));
}

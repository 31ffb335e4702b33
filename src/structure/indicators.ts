import type { Block, TextDocument } from '../model/document.js';
import type { Indicator } from '../model/indicator.js';
import type { Placement } from './level-context.js';
import type { LevelNames } from './level-names.js';
import { isContentsLine, plainForm, type Reading } from './reading.js';
import { groupBy } from "./grouping.js";
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
    const above = [...block.headings, ...titles].filter((text, i, all) => names.find(text) === null && all.indexOf(text) === i);
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
    if (block.kind !== 'list-item') intro = block.kind !== 'heading' && /:$/.test(block.text) ? block.text : null;
    if (!place || place.level === null || place.role !== 'body' || placement.sections[block.index] !== null) continue;
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
      else if (lines.has(block)) candidates.push({ block, texts: [block.text], unit: unitOfList(block, null, names) });
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
  return alone && clauses.length > FEWEST_CLAUSES && block.text.length > 160 ? trimmedClauses(clauses) : [block.text];
}

function sameCell(a: Block['cell'], b: Block['cell'] | undefined): boolean {
  return a !== null && b !== null && b !== undefined && a.table === b.table && a.row === b.row && a.column === b.column;
}

function isIntro(document: TextDocument, block: Block): boolean {
  const next = document.blocks[block.index + 1];
  return next !== undefined && sameCell(block.cell, next.cell);
}

function announcesResponse(intro: string, reading: Reading): boolean {
  return reading.section(intro.replace(/:$/, '')) !== null || reading.has('response-lists', intro);
}

/** Clauses of a paragraph that runs signs on, parted by semicolons; empty where it says what is to be done. */
export function signsInProse(text: string, reading: Reading): readonly string[] {
  const clauses = clausesOf(text);
  if (clauses.length < FEWEST_CLAUSES || sentencesOf(text).length > 2) return [];
  const spoken = clauses.filter((clause) => saysResponse(clause, reading)).length;
  return spoken * 2 > clauses.length ? [] : trimmedClauses(clauses);
}

/** Without the words that open the list, and without "and" or "or" before the last clause. */
function trimmedClauses(clauses: readonly string[]): readonly string[] {
  return clauses.map((clause, i) => {
    const opened = i === 0 ? clause.replace(/^[^:;]{0,160}:\s+/, '') : clause.replace(/^(?:and|or|and\/or)\s+/i, '');
    return i === clauses.length - 1 ? opened.replace(/\.$/, '') : opened;
  });
}

/** Whether a text says what is to be done and not what a child's situation is. */
function saysResponse(text: string, reading: Reading): boolean {
  return reading.has('response', text);
}

/** Whether a full sentence says which children a level is for or what it brings them. */
function definesLevel(text: string, reading: Reading): boolean {
  if (!/\.$/.test(text)) return false;
  return reading.guide.levelCues.some((cue) => cue.weight >= 2 && reading.find(cue.phrases, text).length > 0);
}

/** A unit is a response or a definition where most of it says what is to be done, or where it is running text. */
function isResponse(unit: readonly Candidate[], reading: Reading): boolean {
  const texts = unit.flatMap((candidate) => candidate.texts);
  const orders = texts.filter((text) => reading.spans('orders', text).some((span) => span.start === 0)).length;
  const defining = texts.filter((text) => definesLevel(text, reading)).length;
  const running = texts.filter((text) => text.length > LONGEST_ITEM || sentencesOf(text).length >= 3).length;
  const spoken = texts.filter((text) => saysResponse(text, reading) || definesLevel(text, reading)).length;
  // One or two lines that name a service may be signs ("Referred to CAMHS"); they must read like orders or definitions.
  if (texts.length <= 2 && orders + defining + running === 0) return false;
  const share = unit.some((candidate) => candidate.block.kind === 'list-item') ? 0.65 : 0.5;
  return spoken > texts.length * share || orders * 2 > texts.length || running * 2 > texts.length;
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
    const text = document.blocks.slice(0, first).findLast((block) => placement.places[block.index]?.role === 'label');
    const between = text ? document.blocks.slice(text.index + 1, first) : [];
    const flow = list.every(({ block }) => block.cell === null);
    if (flow && between.some((block) => block.kind === 'paragraph' && /\.$/.test(block.text)) && !between.some((block) => block.kind === 'heading')) defining.add(source);
  }
  const size = (sources: (source: number) => boolean) =>
    [...bySource].reduce((sum, [source, list]) => sum + (sources(source) ? list.length : 0), 0);
  const others = size((source) => !defining.has(source));
  const repeats = others > 0 && size((source) => defining.has(source)) * 4 <= others;
  return candidates.filter(({ block }) => !(repeats && defining.has(placement.sources[block.index] ?? 0)));
}

/** Paragraphs that are lines of a list whose bullets were lost: several short ones in a row, under a heading below the level's own. */
class LineSeries {
  private readonly lines = new Set<number>();

  constructor(document: TextDocument, placement: Placement, reading: Reading) {
    let run: Block[] = [];
    let underLabel = false;
    const finish = () => {
      const enough = underLabel ? 4 : 2;
      const plain = run.filter((block) => !/[.!?]$/.test(block.text)).length;
      if (run.length >= enough && (!underLabel || plain * 3 >= run.length * 2)) for (const block of run) this.lines.add(block.index);
      run = [];
    };
    for (const block of document.blocks) {
      const place = placement.places[block.index];
      if (block.kind === 'paragraph' && place?.level !== null && place?.role === 'body' && isLine(block.text, reading)) {
        run.push(block);
        continue;
      }
      finish();
      if (block.kind === 'heading') underLabel = place?.role === 'label';
    }
    finish();
  }

  has(block: Block): boolean {
    return this.lines.has(block.index);
  }
}

function isLine(text: string, reading: Reading): boolean {
  return text.length <= LONGEST_LINE && !/:$/.test(text) && sentencesOf(text).length <= 2 && !saysResponse(text, reading);
}

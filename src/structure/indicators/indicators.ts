import type { Block, TextDocument } from '../../model/document.js';
import type { Indicator } from '../../model/indicator.js';
import { groupBy } from '../grouping.js';
import type { LevelNames } from '../labels/level-names.js';
import type { Placement } from '../places/level-context.js';
import type { Reading } from '../reading.js';
import { candidatesOf } from './candidates.js';
import { withoutDefinitionLists } from './definition-lists.js';
import { isResponse } from './responses.js';

/** The indicators of a document with levels: what stands in lists, cells and prose under a level and states a need. */
export function indicatorsUnderLevels(
  document: TextDocument,
  placement: Placement,
  names: LevelNames,
  reading: Reading,
): readonly Indicator[] {
  const candidates = candidatesOf(document, placement, names, reading);
  const units = groupBy(candidates, (candidate) => candidate.unit);
  const kept = [...units.values()].flatMap((unit) => {
    const listed = unit.some((candidate) => candidate.block.kind === 'list-item');
    const texts = unit.flatMap((candidate) => candidate.texts);
    return isResponse(texts, listed, reading) ? [] : unit;
  });
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

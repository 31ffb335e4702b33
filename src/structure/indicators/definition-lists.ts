import type { TextDocument } from '../../model/document.js';
import { groupBy } from '../grouping.js';
import type { Placement } from '../places/level-context.js';
import type { Candidate } from './candidates.js';

/**
 * Lists in the definitions of the levels repeat in few words what a matrix sets out in full; where there is such a
 * matrix, they count for nothing.
 */
export function withoutDefinitionLists(
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

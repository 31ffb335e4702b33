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
  const isDefining = ({ block }: Candidate) => defining.has(placement.sources[block.index] ?? 0);
  const levelOf = ({ block }: Candidate) => placement.places[block.index]?.level;
  const [inDefinitions, others] = [
    candidates.filter(isDefining),
    candidates.filter((each) => !isDefining(each)),
  ];
  // The matrix goes through the levels that the definitions list; else their lists are all that there is for them.
  const inMatrix = new Set(others.map(levelOf));
  const covered = inDefinitions.every((each) => inMatrix.has(levelOf(each)));
  return covered && inDefinitions.length * 4 <= others.length ? others : [...candidates];
}

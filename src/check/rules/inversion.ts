import type { Reference } from '../../model/analysis.js';
import { levelNamed } from '../level-wording.js';
import { placeOf } from '../place.js';
import { type Found, rule } from '../rule.js';
import { counted, quoted } from '../wording.js';

/**
 * Consistency: a less severe indicator placed higher than a more severe one of the same issue and theme. Severity is
 * coded from words and may be a step off, so two indicators must be two steps apart unless the configuration says else.
 * Levels that share a part (C and C+D) are never held against each other: the higher may mean the part they share.
 */
export const inversion = rule<{ readonly steps: number }>({
  id: 'inversion',
  family: 'consistency',
  title: 'a less severe indicator placed higher than a more severe one',
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold',
  options: {
    steps: {
      value: 2,
      schema: {
        type: 'integer',
        minimum: 1,
        maximum: 5,
        description: 'By how many steps of severity the two must differ; 1 tells every inversion',
      },
    },
  },
  find: ({ withinItself: { inversions } }, { steps }) => {
    const told = new Map<string, Found>();
    // The most striking come first: each milder indicator is told once, with its most striking counterpart.
    for (const { milder, graver } of inversions) {
      for (const one of milder) {
        const other = graver.find((candidate) => isParted(one, candidate) && apart(one, candidate) >= steps);
        if (other && !told.has(one.id)) told.set(one.id, finding(one, other));
      }
    }
    return [...told.values()].sort((a, b) => (a.place.block ?? -1) - (b.place.block ?? -1));
  },
});

function isParted(a: Reference, b: Reference): boolean {
  return !a.level.some((level) => b.level.includes(level));
}

function apart(milder: Reference, graver: Reference): number {
  return (graver.severity ?? 0) - (milder.severity ?? 0);
}

function finding(milder: Reference, graver: Reference): Found {
  return {
    place: placeOf(milder),
    anchor: milder.text,
    found: `${inWords(milder)}, but ${inWords(graver)}: the more severe of the two gets the lesser response.`,
    expected: `Of two signs of one kind, the more severe at the same level or a higher one; these are ${counted(apart(milder, graver), 'step')} of severity apart.`,
    mend: 'Change the level of one of them; or, where the words say less or more than is meant, the words.',
    references: [milder, graver],
  };
}

/** "“Verbal arguments” (severity 2) stands at “Tier 3” (C)". */
function inWords(reference: Reference): string {
  return `${quoted(reference.text)} (severity ${reference.severity}) stands at ${levelNamed(reference)}`;
}

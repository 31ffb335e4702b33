import { levelRank } from '../../model/level.js';
import type { Sign } from './sign.js';

/**
 * How like two indicators are: above 0, at most 1; null where they cannot be the same. The same whichever comes first.
 */
export type Likeness = (a: Sign, b: Sign) => number | null;

/**
 * Least share of words that a rewording keeps (Dice coefficient, of the words that count). Tried on pairs of documents
 * of different boards: from 0.6 pairs say the same ("lacks confidence, low self-esteem", "low self-esteem"), below it
 * most do not ("physically abused", "a disclosure of physical abuse").
 */
const REWORDED = 0.6;

/** That an indicator has moved as well is a stronger claim: "young carer" and "young carer whose education suffers" (0.8) are two signs. */
const REWORDED_AND_MOVED = 0.85;

/** Words are identical but for case, marks and space. */
const sameWords: Likeness = (a, b) => (a.plain === b.plain ? 1 : null);

/** Wordings of one situation: "victim of bullying", "experiencing bullying". */
const likeWorded: Likeness = (a, b) => (haveInCommon(a.situations, b.situations) ? 1 : null);

/** Most words that count are the same, and both stand at the same level or at one that shares a part with it. */
const similarInPlace: Likeness = (a, b) => (isInPlace(a, b) ? similar(a, b, REWORDED) : null);

/** Most words that count are the same, at another level: then what is said of degree and severity must be the same too. */
const similarElsewhere: Likeness = (a, b) => {
  return areEqual(a.degrees, b.degrees) && agree(a.codes, b.codes) ? similar(a, b, REWORDED_AND_MOVED) : null;
};

/** The ways in which an indicator of one version is known in the other, the surest first. */
export const LIKENESSES: readonly Likeness[] = [sameWords, likeWorded, similarInPlace, similarElsewhere];

function similar(a: Sign, b: Sign, least: number): number | null {
  if (!agree(a.subjects, b.subjects)) return null;
  let shared = 0;
  let sharedContent = 0;
  for (const word of a.words) {
    if (!b.words.has(word)) continue;
    shared++;
    if (!a.degrees.has(word)) sharedContent++;
  }
  const dice = (2 * shared) / (a.words.size + b.words.size);
  return sharedContent > 0 && dice >= least ? dice : null;
}

/** Whether two sets share something, or are both empty. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return (a.size === 0 && b.size === 0) || haveInCommon(a, b);
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function haveInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

function isInPlace({ indicator: { level: a } }: Sign, { indicator: { level: b } }: Sign): boolean {
  return a.length === 0 || b.length === 0 || a.some((level) => b.includes(level));
}

/** Steps between the levels of two indicators; where only one has a level, more than any. */
export function stepsBetween({ indicator: a }: Sign, { indicator: b }: Sign): number {
  const from = levelRank(a.level);
  const to = levelRank(b.level);
  if (from === null || to === null) return from === to ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(to - from);
}

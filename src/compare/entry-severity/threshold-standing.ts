import { type LevelOfIntervention, levelRank } from '../../model/level.js';
import type { Corpus } from '../corpus.js';
import type { Entry } from '../entry.js';
import { median } from '../statistics/quantiles.js';

/** What orders a document among others, from low to high threshold at one level. */
export interface Standing {
  readonly level: LevelOfIntervention;
  readonly severity: number;
  /** Of its references of that severity whose level could be told: how many stand at the level or above, and of how many. */
  readonly reaching: number;
  readonly ofThatSeverity: number;
  /** Median severity of what it places at the level. */
  readonly median: number;
  /** Lowest severity that it places at a level of intervention below; infinite where it places nothing there. */
  readonly below: number;
}

/** The rules by which documents are ordered, as a reader is told them, in the order in which they are tried. */
export function orderingRules(level: LevelOfIntervention): string {
  return (
    `Documents are ordered by entry severity: the lowest first. Of two with the same, the first is the one that places a ` +
    `greater part of its references of that severity at level ${level} or above, because the same child gets there ` +
    `more surely; then the one with the lower median severity at level ${level}; then the one that offers help ` +
    `below level ${level} from a lower severity on, and last what offers nothing below it. Documents that none of ` +
    `this parts share a rank and stand in the order of their names.`
  );
}

/** What orders the document of an entry. */
export function standingOf(corpus: Corpus, entry: Entry, level: LevelOfIntervention): Standing {
  const told = corpus.referencesTo(entry.document, entry.issue).flatMap(({ severity, level: at }) => {
    const rank = levelRank(at);
    return rank === null ? [] : [{ severity, rank }];
  });
  const own = levelRank([level]) ?? 0;
  const same = told.filter(({ severity }) => severity === entry.severity);
  // Level U is no level of intervention: what stands there gets no help.
  const below = told.filter(({ rank }) => rank > 0 && rank < own);
  return {
    level,
    severity: entry.severity,
    reaching: same.filter(({ rank }) => rank >= own).length,
    ofThatSeverity: same.length,
    median: median(entry.placed.map(({ severity }) => severity)) ?? entry.severity,
    below: below.reduce((lowest, { severity }) => Math.min(lowest, severity), Number.POSITIVE_INFINITY),
  };
}

/** Negative where the first has the lower threshold, 0 where nothing parts them. */
export function compareStandings(a: Standing, b: Standing): number {
  return (
    a.severity - b.severity ||
    b.reaching * a.ofThatSeverity - a.reaching * b.ofThatSeverity ||
    a.median - b.median ||
    // Not by subtraction: two infinities have no difference.
    Number(a.below > b.below) - Number(a.below < b.below)
  );
}

/** What puts a document behind the one before it, in the order of `compareStandings`. */
export function partedBy(before: Standing, own: Standing): string {
  const { level, severity } = own;
  if (severity !== before.severity) return 'a higher entry severity';
  if (own.reaching * before.ofThatSeverity !== before.reaching * own.ofThatSeverity) {
    const part = ({ reaching, ofThatSeverity }: Standing) => `${reaching} of ${ofThatSeverity}`;
    return `less of severity ${severity} at level ${level} or above: ${part(own)}, after ${part(before)}`;
  }
  if (own.median !== before.median) {
    return `a higher median at level ${level}: ${own.median}, after ${before.median}`;
  }
  if (own.below === before.below) return 'nothing: it shares the rank';
  return own.below === Number.POSITIVE_INFINITY
    ? `nothing below level ${level}`
    : `help below level ${level} from a higher severity on: ${own.below}, after ${before.below}`;
}

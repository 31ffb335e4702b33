import type { Severity } from '../../model/coding-guide.js';
import type { ScoredReference } from '../corpus.js';
import { FEWEST_FOR_MEDIAN, quantilesOfCounts } from '../statistics/quantiles.js';

const SCALE = [1, 2, 3, 4, 5, 6] as const;

/** How many references, or documents, have each severity. */
export class Severities {
  /** Of severity 1 to 6. */
  private readonly counts: readonly number[];

  private constructor(counts: readonly number[]) {
    this.counts = counts;
  }

  static of(references: readonly ScoredReference[]): Severities {
    return Severities.from(references.map(({ severity }) => severity));
  }

  static from(severities: readonly Severity[]): Severities {
    return new Severities(SCALE.map((score) => severities.filter((one) => one === score).length));
  }

  without(references: readonly ScoredReference[]): Severities {
    return references.reduce((left: Severities, { severity }) => left.replace(severity, null), this);
  }

  /** One severity fewer and another more; null is none. */
  replace(fewer: Severity | null, more: Severity | null): Severities {
    const change = (score: Severity) => Number(score === more) - Number(score === fewer);
    return new Severities(SCALE.map((score, i) => (this.counts[i] ?? 0) + change(score)));
  }

  lowest(): Severity | null {
    return SCALE.find((_, i) => (this.counts[i] ?? 0) > 0) ?? null;
  }

  highest(): Severity | null {
    return SCALE.findLast((_, i) => (this.counts[i] ?? 0) > 0) ?? null;
  }

  /** Null of fewer references than a median is shown for. */
  median(): number | null {
    const n = this.counts.reduce((sum, count) => sum + count, 0);
    return n < FEWEST_FOR_MEDIAN ? null : (quantilesOfCounts(this.counts)?.median ?? null);
  }
}

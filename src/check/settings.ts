import type { FindingSeverity } from '../model/check-report.js';
import type { RuleOptions } from './rule.js';

/** What the configuration says of one rule. */
export interface RuleSetting {
  readonly severity: FindingSeverity | 'off';
  /** Every option of the rule. */
  readonly options: RuleOptions;
}

/** A finding that is to be left, and why. */
export interface IgnoredFinding {
  readonly rule: string;
  /** The words that the finding is known by: its anchor, or the words that it quotes. */
  readonly words: string;
  readonly reason: string;
  /** Where it is written: "thresholds.config.yaml:12". */
  readonly where: string;
}

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly rule: string;
  readonly words: string;
  readonly fingerprint: string;
  /** Id of the draft that has it. */
  readonly draft: string;
  /** The authority of that draft, by which its next version is known; null where it was not told. */
  readonly authority: string | null;
}

/** What findings are held against. */
export interface CheckSettings {
  /** For every rule, by id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly ignore: readonly IgnoredFinding[];
  /** Null where there is no baseline. */
  readonly baseline: { readonly file: string; readonly entries: readonly BaselineEntry[] } | null;
}

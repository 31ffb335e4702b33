import type { Severity, Stance } from '../model/coding-guide.js';
import type { StandardLevel } from '../model/level.js';

/** The content of guide files after they were held against their schemas. Source: schema.ts. */
export interface RawCue {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly unless?: readonly string[];
}

export interface RawRule extends RawCue {
  readonly says: string;
  readonly effect: string;
  readonly from?: Severity;
  readonly until?: Severity;
  readonly except?: readonly string[];
  readonly 'unless-criteria'?: readonly string[];
}

/** Phrases that mean the same, by the word that stands for them. */
type RawMeanings = Readonly<Record<string, readonly string[]>>;

export interface RawSituations {
  readonly 'adds-nothing'?: readonly string[];
  readonly 'same-meaning'?: RawMeanings;
  readonly degrees?: RawMeanings;
}

export interface RawGuide {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly scale: readonly { score: Severity; name: string; test: string; statute?: string | null }[];
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly negation: {
    cues: string[];
    after?: string[];
    ends: string[];
    exceptions: string[];
    reach: number;
    'detail-reach': number;
  };
  readonly 'one-thing': readonly string[];
  readonly rules: readonly RawRule[];
  readonly levels: { readonly cues: readonly (RawCue & { level: StandardLevel; weight: 1 | 2 | 3 })[] };
  readonly sections: readonly RawCue[];
  readonly structure?: Readonly<Record<string, readonly string[]>>;
  readonly situations?: RawSituations & { readonly asides?: readonly string[] };
}

export interface RawIssue {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly scope: { readonly in: string; readonly out: string };
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly themes: readonly (RawCue & { label: string; criteria?: readonly string[] })[];
  readonly terms: readonly string[];
  readonly protective?: readonly string[];
  readonly exclusions?: readonly string[];
  readonly severity: {
    readonly plain: Severity;
    readonly criteria: readonly (RawCue & {
      severity: Severity;
      says: string;
      scope?: 'alternative' | 'whole';
    })[];
  };
  readonly situations?: RawSituations;
  readonly examples: readonly { text: string; theme?: string; severity?: Severity; stance?: Stance }[];
  readonly 'counter-examples': readonly string[];
}

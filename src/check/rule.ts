import type { Reference } from '../model/analysis.js';
import type { FindingPlace, FindingSeverity, RuleFamily } from '../model/check-report.js';
import type { Draft } from './draft.js';

/** What a rule found, before it is known what the configuration says of it. */
export interface Found {
  readonly place: FindingPlace;
  /**
   * What the finding is known by when text moves: the words that it rests on or, for the draft as a whole, what is
   * missing ("level B", "housing"). Never a page, a number of a block or the words around it.
   */
  readonly anchor: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  readonly references: readonly Reference[];
  /** The most that it weighs, where this case is less certain than others of its rule. */
  readonly atMost?: FindingSeverity;
}

/** One option of a rule: its value where nothing is said, and its JSON Schema with a description. */
export interface RuleOption<V> {
  readonly value: V;
  readonly schema: { readonly description: string } & Readonly<Record<string, unknown>>;
}

/** The values of a rule's options, by name. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/**
 * A rule of `thresholds check`: one file of rules/, whose name is its id; what it finds, why it matters, an example and
 * how to mend it stand in the Markdown file beside it.
 */
export interface Rule {
  readonly id: string;
  readonly family: RuleFamily;
  /** What it finds, as a noun phrase: "a level of intervention that is not described". */
  readonly title: string;
  /** What a finding weighs where the configuration says nothing else. */
  readonly severity: FindingSeverity;
  /** The option that gives it something to compare with; null where the draft is enough. */
  readonly needs: '--against' | '--previous' | null;
  /** Whether it has something to say of a document that is no threshold document, or has no tiers. */
  readonly appliesTo: 'threshold' | 'threshold-and-framework' | 'all';
  readonly options: Readonly<Record<string, RuleOption<unknown>>>;
  /** Findings in the order of the draft. `options` were held against their schemas and hold every option. */
  readonly find: (draft: Draft, options: RuleOptions) => readonly Found[];
}

/** Makes a rule of a definition whose options have types. */
export function rule<O extends RuleOptions>(
  definition: Omit<Rule, 'options' | 'find'> & {
    readonly options: { readonly [K in keyof O]: RuleOption<O[K]> };
    readonly find: (draft: Draft, options: O) => readonly Found[];
  },
): Rule {
  // The options were held against the schemas beside these types.
  return { ...definition, find: (draft, options) => definition.find(draft, options as O) };
}

/** The options of a rule where nothing is said of them. */
export function defaultOptions({ options }: Rule): RuleOptions {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]));
}

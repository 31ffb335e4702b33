/**
 * The four standard levels of intervention, lowest first, and the universal level beneath them.
 * U is none of the four; it is kept so that nothing is lost.
 * Source: All Party Parliamentary Group for Children, *Storing Up Trouble* (2018), section 1.
 */
export const STANDARD_LEVELS = ['U', 'A', 'B', 'C', 'D'] as const;

export type StandardLevel = (typeof STANDARD_LEVELS)[number];

/** What a local level stands for: none (could not be told), one standard level, or two neighbours, in order. */
export type LevelSet = readonly StandardLevel[];

/** Words of the document that a finding rests on. `page` is null where the format has no pages. */
export interface Evidence {
  readonly text: string;
  readonly page: number | null;
  /** Index of the block that they stand in; null for the name of a level, which stands in many. */
  readonly block: number | null;
}

/** A level as the document names it, and what it stands for. */
export interface LocalLevel {
  readonly local: string;
  readonly standard: LevelSet;
  readonly source: 'detected' | 'corpus-table';
  readonly evidence: readonly Evidence[];
}

/** A name that a document gives to one of its levels, and where it first does so. */
export interface LevelLabel {
  /** Position in the levels of the document. */
  readonly level: number;
  /** The label as printed: "Level 3 – Intensive support". */
  readonly text: string;
  /** The name in it, without word and number: "Intensive support". */
  readonly name: string;
  readonly page: number | null;
  readonly block: number;
}

/** The levels in standard order, each once. */
export function levelSet(levels: Iterable<StandardLevel>): LevelSet {
  const wanted = new Set(levels);
  return STANDARD_LEVELS.filter((level) => wanted.has(level));
}

/** The four levels of intervention, without U. */
export const LEVELS_OF_INTERVENTION = ['A', 'B', 'C', 'D'] as const;

export type LevelOfIntervention = (typeof LEVELS_OF_INTERVENTION)[number];

/** The rank of a level: U 0, A 1, B 2, C 3, D 4; a joined level stands between its parts (C+D 3.5). Null where there is none. METHOD section 5. */
export function levelRank(levels: LevelSet): number | null {
  if (levels.length === 0) return null;
  const ranks = levels.map((level) => STANDARD_LEVELS.indexOf(level));
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** "C+D"; "" where no level could be told. */
export function levelText(levels: LevelSet): string {
  return levels.join('+');
}

/** What each level answers a need with, in the words of the method (METHOD section 2). */
export const LEVEL_RESPONSES: Readonly<Record<StandardLevel, string>> = {
  U: 'None beyond what every child gets; not one of the four levels.',
  A: 'Early help led by universal services, without support from children’s social care.',
  B: 'Early help with advice, coordination or an extra service from the authority’s children’s services.',
  C: 'Potentially a child in need: referral for assessment and support under section 17, Children Act 1989.',
  D: 'Urgent referral: section 47 enquiries, child protection plan, accommodation (s.20), care proceedings (s.31), emergency protection (s.44).',
};

import type { AnalysedDocument, Analysis, Features, Reference, Situation } from '../model/analysis.js';
import { documentNames } from '../model/document-names.js';
import type { IssueInBrief } from '../model/guide-in-brief.js';
import type { LevelOfIntervention } from '../model/level.js';
import type { ComparisonTables } from '../model/table.js';
import { unreadOf } from '../model/warning.js';
import { groupedBy } from './grouped.js';

/** What a reader may choose of a comparison. */
export interface CompareOptions {
  /** The level whose entry severity orders the documents. */
  readonly level: LevelOfIntervention;
  /** Of every random draw (permutations, bootstrap): the same seed gives the same figures. */
  readonly seed: number;
  /** Draws of a permutation test or bootstrap. */
  readonly draws: number;
  /** All areas that the documents are a sample of, with the columns of the corpus table; null where none is given. */
  readonly frame: readonly Features[] | null;
}

export const DEFAULT_OPTIONS: CompareOptions = { level: 'D', seed: 1989, draws: 2000, frame: null };

/** One question asked of a corpus. */
export type Comparison = (corpus: Corpus, options: CompareOptions) => ComparisonTables;

/** The part of an analysis that comparisons look at: what is no threshold document is left out, and so is what is protective. */
export interface Corpus {
  readonly analysis: Analysis;
  readonly issues: readonly IssueInBrief[];
  /** Threshold documents and documents without tiers, in the order of the analysis. */
  readonly documents: readonly AnalysedDocument[];
  /** The documents that have levels. */
  readonly tiered: readonly AnalysedDocument[];
  /** Asserted references of `documents`, in the order of the analysis. */
  readonly references: readonly ScoredReference[];
  /** Situations of these references. */
  readonly situations: readonly PlacedSituation[];
  readonly document: (id: string) => AnalysedDocument;
  readonly reference: (id: string) => ScoredReference;
  /** The name of a document in tables: its authority, with the year where the authority has several, else its id. */
  readonly nameOf: (id: string) => string;
  /** The asserted references of a document to an issue. */
  readonly referencesTo: (document: string, issue: string) => readonly ScoredReference[];
  /** Whether a document refers to an issue at all. */
  readonly mention: (document: string, issue: string) => Mention;
}

/** An asserted reference: it always has a severity. */
export interface ScoredReference extends Reference {
  readonly severity: NonNullable<Reference['severity']>;
}

/** A situation with its references at hand. */
export interface PlacedSituation extends Omit<Situation, 'references'> {
  readonly references: readonly ScoredReference[];
}

/** *Not mentioned* and *not read* are different answers: the second is given where pages of the document could not be read. */
export type Mention = 'asserted' | 'only-protective' | 'not-mentioned' | 'not-read';

/** What documents say of each issue: the part of a corpus by which entry severities are told. */
export type Mentions = Pick<Corpus, 'references' | 'referencesTo' | 'mention'>;

/** Sorts the references of documents by document and issue. Takes time in line with their number. */
export function mentionsOf(
  documents: readonly AnalysedDocument[],
  references: readonly Reference[],
): Mentions {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const isScored = (reference: Reference): reference is ScoredReference => {
    return byId.has(reference.document) && reference.stance === 'asserted' && reference.severity !== null;
  };
  const scored = references.filter(isScored);
  const key = (document: string, issue: string): string => `${issue}\n${document}`;
  const asserted = groupedBy(scored, ({ document, issue }) => key(document, issue));
  const protective = new Set(
    references
      .filter(({ stance }) => stance === 'protective')
      .map(({ document, issue }) => key(document, issue)),
  );
  return {
    references: scored,
    referencesTo: (document, issue) => asserted.get(key(document, issue)) ?? [],
    mention: (document, issue) => {
      if (asserted.has(key(document, issue))) return 'asserted';
      if (protective.has(key(document, issue))) return 'only-protective';
      return isUnread(known(byId, document)) ? 'not-read' : 'not-mentioned';
    },
  };
}

/** Prepares an analysis for the comparisons. Takes time and memory in line with the number of references. */
export function corpusOf(analysis: Analysis): Corpus {
  const documents = analysis.documents.filter(({ kind }) => kind !== 'other');
  const byId = new Map(documents.map((document) => [document.id, document]));
  const mentions = mentionsOf(documents, analysis.references);
  const referenceById = new Map(mentions.references.map((reference) => [reference.id, reference]));
  const names = documentNames(documents);
  return {
    ...mentions,
    analysis,
    issues: analysis.run.guide.issues,
    documents,
    tiered: documents.filter(({ kind }) => kind === 'threshold'),
    situations: analysis.situations.flatMap((situation) => placed(situation, referenceById)),
    document: (id) => known(byId, id),
    reference: (id) => known(referenceById, id),
    nameOf: (id) => names.get(id) ?? id,
  };
}

/** Whether words of a document may be missing, so that silence says nothing. */
export function isUnread(document: AnalysedDocument): boolean {
  return unreadOf(document).length > 0;
}

/** A situation as far as its references are in the corpus; none where fewer than two documents are left. */
function placed(
  situation: Situation,
  byId: ReadonlyMap<string, ScoredReference>,
): readonly PlacedSituation[] {
  const references = situation.references.flatMap((id) => byId.get(id) ?? []);
  const documents = new Set(references.map(({ document }) => document));
  return documents.size < 2 ? [] : [{ ...situation, references }];
}

function known<T>(byId: ReadonlyMap<string, T>, id: string): T {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`"${id}" is not in the corpus`);
  return found;
}

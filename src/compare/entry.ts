import type { AnalysedDocument } from '../model/analysis.js';
import type { Severity } from '../model/coding-guide.js';
import type { LevelSet } from '../model/level.js';
import { type Cell, cell, type Missing, noValue } from '../model/table.js';
import { isUnread, type Mentions, type ScoredReference } from './corpus.js';
import { idsOf } from './labels.js';
import { levelKey } from './level-columns.js';

/** What a document places at one level on one issue, where it places something there. */
export interface Entry {
  readonly document: string;
  readonly issue: string;
  /** Lowest severity placed there (METHOD.md section 5): a high one is a high threshold. */
  readonly severity: Severity;
  /** Its references of that severity there, in the order of the document. */
  readonly lowest: readonly ScoredReference[];
  /** All its references there, in the order of the document. */
  readonly placed: readonly ScoredReference[];
}

/** Why a document has no entry severity for an issue at a level. */
export type NoEntry = Exclude<Missing, 'too-few' | 'unknown' | 'not-applicable'>;

/**
 * The entry of a document to a level, exactly as named: what stands at C+D is an entry neither to C nor to D. Where
 * there is none, why: first what holds of the document and the issue, then of the level, then of the references.
 */
export function entryOf(
  corpus: Mentions,
  document: AnalysedDocument,
  issue: string,
  level: LevelSet,
): Entry | NoEntry {
  const key = levelKey(level);
  const placed = corpus.referencesTo(document.id, issue).filter((one) => levelKey(one.level) === key);
  const [severity] = placed.map((one) => one.severity).sort((a, b) => a - b);
  if (severity === undefined) return whyNone(corpus, document, issue, level);
  const lowest = placed.filter((one) => one.severity === severity);
  return { document: document.id, issue, severity, lowest, placed };
}

function whyNone(corpus: Mentions, document: AnalysedDocument, issue: string, level: LevelSet): NoEntry {
  const mention = corpus.mention(document.id, issue);
  if (mention !== 'asserted') return mention;
  if (document.kind === 'framework') return 'no-level';
  const joins = (other: LevelSet): boolean =>
    other.length > level.length && level.every((one) => other.includes(one));
  const levels = document.levels.map(({ standard }) => standard);
  const references = corpus.referencesTo(document.id, issue);
  const untold = references.filter((one) => one.level.length === 0);
  if (!levels.some((one) => levelKey(one) === levelKey(level))) {
    if (levels.some(joins)) return 'level-joined';
    // A local level that could not be mapped may be the one asked for.
    const unmapped = levels.some((one) => one.length === 0) && untold.length > 0;
    if (unmapped) return 'no-level';
    // A page that could not be read may describe it; a joined level that a document does not have is missed by nobody.
    return isUnread(document) && level.length === 1 ? 'not-read' : 'level-not-described';
  }
  if (references.some((one) => joins(one.level))) return 'level-joined';
  // On a page that could not be read something may stand at this level: silence there is no statement.
  if (isUnread(document)) return 'not-read';
  return untold.length === references.length ? 'no-level' : 'not-at-level';
}

/** The unit of every column of severities. */
export const SEVERITY_UNIT = '1 to 6';

/** An entry severity with the references of that severity, or why there is none. */
export function entryCell(entry: Entry | NoEntry): Cell {
  return typeof entry === 'string' ? noValue(entry) : cell(entry.severity, idsOf(entry.lowest));
}

import type { Reference } from '../../model/analysis.js';
import type { IssueInBrief } from '../../model/guide-in-brief.js';
import { type Corpus, isUnread, type ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { documentsOf, levelKey, NO_LEVEL } from '../level-columns.js';

/** Which documents refer to an issue, or to one theme of it, and how. */
export interface Mentions {
  /** Documents with an asserted reference, by id. */
  readonly mentioned: readonly string[];
  /** Documents that were read whole and never refer to it. */
  readonly notMentioned: readonly string[];
  /** Documents that do not refer to it as far as they could be read. */
  readonly notRead: readonly string[];
  /** The asserted references, in the order of the analysis. */
  readonly references: readonly ScoredReference[];
  /** Protective references of the documents that only say that it is absent. */
  readonly onlyProtective: readonly Reference[];
  /** Asserted references of the documents all of whose references with a level stand at D alone. */
  readonly onlyAtD: readonly ScoredReference[];
  /** The same of documents all of whose references with a level stand at D or at C+D, some of them at C+D. */
  readonly onlyAtJoinedD: readonly ScoredReference[];
}

/** The mentions of an issue and of each of its themes. */
export interface IssueMentions {
  readonly issue: IssueInBrief;
  readonly all: Mentions;
  readonly themes: readonly {
    readonly theme: IssueInBrief['themes'][number];
    readonly mentions: Mentions;
  }[];
}

/** The mentions of every issue of the guide, in its order. */
export function mentionsByIssue(corpus: Corpus): readonly IssueMentions[] {
  const compared = new Set(corpus.documents.map(({ id }) => id));
  const denials = corpus.analysis.references.filter(
    ({ stance, document }) => stance === 'protective' && compared.has(document),
  );
  const asserted = groupedBy(corpus.references, ({ issue }) => issue);
  const denied = groupedBy(denials, ({ issue }) => issue);
  return corpus.issues.map((issue) => {
    const says = asserted.get(issue.id) ?? [];
    const denies = denied.get(issue.id) ?? [];
    const saysOf = groupedBy(says, ({ theme }) => theme);
    const deniesOf = groupedBy(denies, ({ theme }) => theme);
    return {
      issue,
      all: mentionsOf(corpus, says, denies),
      themes: issue.themes.map((theme) => ({
        theme,
        mentions: mentionsOf(corpus, saysOf.get(theme.id) ?? [], deniesOf.get(theme.id) ?? []),
      })),
    };
  });
}

function mentionsOf(
  corpus: Corpus,
  references: readonly ScoredReference[],
  denials: readonly Reference[],
): Mentions {
  const asserting = new Set(documentsOf(references));
  const denying = new Set(documentsOf(denials));
  const kinds = groupedBy(corpus.documents, (document) => {
    if (asserting.has(document.id)) return 'mentioned';
    if (denying.has(document.id)) return 'only-protective';
    return isUnread(document) ? 'not-read' : 'not-mentioned';
  });
  const ids = (kind: Parameters<typeof kinds.get>[0]) => (kinds.get(kind) ?? []).map(({ id }) => id);
  const ends = groupedBy([...groupedBy(references, ({ document }) => document).values()], (own) =>
    onlyAt(corpus, own),
  );
  return {
    mentioned: ids('mentioned'),
    notMentioned: ids('not-mentioned'),
    notRead: ids('not-read'),
    references,
    onlyProtective: denials.filter(({ document }) => !asserting.has(document)),
    onlyAtD: (ends.get('D') ?? []).flat(),
    onlyAtJoinedD: (ends.get('C+D') ?? []).flat(),
  };
}

/**
 * Whether a document offers nothing before the highest level: its references to one thing stand at D alone, or at no
 * level but C+D and D. Not where pages could not be read: something may stand lower there.
 */
function onlyAt(corpus: Corpus, own: readonly ScoredReference[]): 'D' | 'C+D' | null {
  const [first] = own;
  if (first === undefined || isUnread(corpus.document(first.document))) return null;
  const levels = new Set(own.map(({ level }) => levelKey(level)));
  levels.delete(NO_LEVEL);
  if (levels.size === 0 || [...levels].some((level) => level !== 'D' && level !== 'C+D')) return null;
  return levels.has('C+D') ? 'C+D' : 'D';
}

import type { Reference } from '../../model/analysis.js';
import {
  type Cell,
  type Column,
  cell,
  documentCount,
  type Finding,
  noValue,
  type Table,
} from '../../model/table.js';
import { type Corpus, isUnread } from '../corpus.js';
import { countOfDocuments, documentsOf } from '../level-columns.js';
import { notCompared } from '../not-compared.js';
import { count, inSentence, quoted, verb } from '../wording.js';
import type { IssueMentions } from './mentions.js';

/** A theme is put into words where at least this share of the documents that refer to its issue leave it out. */
const MARKED = 0.1;

const COLUMNS: readonly Column[] = [
  { id: 'issue', label: 'Issue', type: 'text' },
  { id: 'theme', label: 'Theme', type: 'text' },
  counted('refer-to-issue', 'Refer to the issue'),
  counted('refer-to-theme', 'Refer to the theme'),
  counted('only-protective', 'Only said to be absent'),
  counted('left-out', 'Never refer to the theme'),
  counted('not-read', 'Could not be read'),
  { id: 'instead', label: 'What those that never refer to it refer to', type: 'text' },
];

/** A theme, and the documents that speak of its issue and not of it. */
interface LeftOut {
  readonly issue: string;
  readonly theme: string;
  /** How many other themes the issue has. */
  readonly others: number;
  readonly referToIssue: readonly string[];
  readonly referToTheme: readonly string[];
  /** Protective references to the theme, of those of `referToIssue` that only say that it is absent. */
  readonly onlyProtective: readonly Reference[];
  readonly leftOut: readonly string[];
  readonly notRead: readonly string[];
  /** The other themes that documents of `leftOut` refer to, most common first. */
  readonly instead: readonly Instead[];
}

interface Instead {
  readonly theme: string;
  /** Documents of `leftOut`, by id. */
  readonly documents: ReadonlySet<string>;
}

/** For each theme, the documents that refer to its issue and never to it: issues of which only a part is spoken of. */
export function themesLeftOut(corpus: Corpus, issues: readonly IssueMentions[]): Table {
  const themes = issues.flatMap((issue) => themesOf(corpus, issue));
  return {
    name: 'themes-left-out',
    title: 'Themes that documents leave out when they refer to an issue',
    columns: COLUMNS,
    rows: themes.map((theme) => [
      cell(theme.issue),
      cell(theme.theme),
      documentCount(theme.referToIssue),
      documentCount(theme.referToTheme),
      countOfDocuments(theme.onlyProtective),
      documentCount(theme.leftOut),
      documentCount(theme.notRead),
      insteadCell(theme),
    ]),
    notes: [
      'Only documents that refer to the issue are counted. Each of them refers to the theme, only says that it is absent, never refers to it, or has pages that could not be read and does not refer to it on the others.',
      'A theme that between one in ten and half of these documents never refer to, or that none of them refers to, is put into words, those left out most often first.',
      ...notCompared(corpus),
    ],
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: themes
      .filter(isMarked)
      .sort((a, b) => shareLeftOut(b) - shareLeftOut(a))
      .map(inWordsOf),
  };
}

function themesOf({ document }: Corpus, { issue, all, themes }: IssueMentions): readonly LeftOut[] {
  return themes.map(({ theme, mentions }) => {
    const about = new Set(mentions.mentioned);
    const toIssue = new Set(all.mentioned);
    const onlyProtective = mentions.onlyProtective.filter(({ document: id }) => toIssue.has(id));
    const denying = new Set(documentsOf(onlyProtective));
    const silent = all.mentioned.filter((id) => !about.has(id) && !denying.has(id));
    const leftOut = silent.filter((id) => !isUnread(document(id)));
    const without = new Set(leftOut);
    const instead = themes
      .map(({ theme: { label }, mentions: { mentioned } }) => ({
        theme: label,
        documents: new Set(mentioned.filter((id) => without.has(id))),
      }))
      .filter(({ documents }) => documents.size > 0)
      .sort((a, b) => b.documents.size - a.documents.size);
    return {
      issue: issue.label,
      theme: theme.label,
      others: themes.length - 1,
      referToIssue: all.mentioned,
      referToTheme: mentions.mentioned,
      onlyProtective,
      leftOut,
      notRead: silent.filter((id) => isUnread(document(id))),
      instead,
    };
  });
}

function counted(id: string, label: string): Column {
  return { id, label, type: 'count', unit: 'documents' };
}

function insteadCell({ instead }: LeftOut): Cell {
  if (instead.length === 0) return noValue('not-applicable');
  return cell(instead.map(({ theme, documents }) => `${theme} (${documents.size})`).join('; '));
}

/** The share of the documents that refer to the issue which never refer to the theme. */
function shareLeftOut({ leftOut, referToIssue }: LeftOut): number {
  return referToIssue.length === 0 ? 0 : leftOut.length / referToIssue.length;
}

/**
 * Whether a theme is put into words: one that most documents speak of and some do not, or none at all. That few speak
 * of a rare theme is no finding of its own; the table has it.
 */
function isMarked(theme: LeftOut): boolean {
  const share = shareLeftOut(theme);
  return (share >= MARKED && share <= 1 / 2) || (share > 0 && theme.referToTheme.length === 0);
}

/** "Housing: 12 documents refer to stability or homelessness and never to quality." */
function inWordsOf({ issue, theme, others, leftOut, referToTheme, instead }: LeftOut): Finding {
  const who = `${count(leftOut.length, 'document')} ${verb(leftOut.length, 'refers', 'refer')}`;
  const common = commonThemes(leftOut, instead);
  const what =
    common.length === 0 || common.length === others ? 'it' : alternatives(common.map(themeInWords));
  const text =
    referToTheme.length === 0
      ? `no documents refer to ${themeInWords(theme)}`
      : `${who} to ${what} and never to ${themeInWords(theme)}`;
  return { text: `${issue}: ${text}.`, references: [], documents: leftOut };
}

/** The themes that a third of the documents or more refer to; none where these are not what all of them refer to. */
function commonThemes(documents: readonly string[], themes: readonly Instead[]): readonly string[] {
  const common = themes.filter(({ documents: own }) => own.size * 3 >= documents.length);
  const all = documents.every((id) => common.some(({ documents: own }) => own.has(id)));
  return all ? common.map(({ theme }) => theme) : [];
}

/** A theme inside a sentence: in quotation marks, since many a label ("victim", "repeated") is no noun that fits. */
function themeInWords(label: string): string {
  return quoted(inSentence(label));
}

function alternatives(labels: readonly string[]): string {
  const [last = ''] = labels.slice(-1);
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}

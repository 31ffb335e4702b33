import type { Reference } from '../../model/analysis.js';
import { LEVELS_OF_INTERVENTION } from '../../model/level.js';
import type { Finding } from '../../model/table.js';
import type { Corpus, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { documentsOf, isLevelOfIntervention, levelKey, NO_LEVEL } from '../level-columns.js';
import { count, inSentence, inWords, list, sentence, share, verb } from '../wording.js';
import type { IssueMentions } from './mentions.js';

/** What the coverage of the issues shows: issues that documents never refer to, that they refer to at D alone, and where they stand. */
export function coverageFindings(
  { documents }: Corpus,
  issues: readonly IssueMentions[],
  keys: readonly string[],
): readonly Finding[] {
  if (documents.length === 0) return [];
  return [
    ...mostFirst(issues, ({ all }) => all.notMentioned).map(never),
    ...mostFirst(issues, ({ all }) => documentsOf(all.onlyProtective)).map(onlyProtective),
    ...mostFirst(issues, ({ all }) => all.notRead).map(notKnown),
    ...everywhere(issues, documents.length),
    ...mostFirst(issues, ({ all }) => documentsOf(all.onlyAtD)).map((issue) =>
      onlyAt(issue, issue.all.onlyAtD, 'at level D'),
    ),
    ...mostFirst(issues, ({ all }) => documentsOf(all.onlyAtJoinedD)).map((issue) =>
      onlyAt(issue, issue.all.onlyAtJoinedD, 'at C and D joined'),
    ),
    ...issues.filter(({ all }) => all.references.length > 0).map((issue) => where(issue, keys)),
  ];
}

/** The issues of which there are such documents, those with most documents first. */
function mostFirst(
  issues: readonly IssueMentions[],
  documents: (issue: IssueMentions) => readonly string[],
): readonly IssueMentions[] {
  return issues
    .filter((issue) => documents(issue).length > 0)
    .sort((a, b) => documents(b).length - documents(a).length);
}

/** "Six documents never refer to bullying." */
function never({ issue, all: { notMentioned: silent } }: IssueMentions): Finding {
  const refer = verb(silent.length, 'refers', 'refer');
  return finding(
    `${count(silent.length, 'document')} never ${refer} to ${inSentence(issue.label)}.`,
    [],
    silent,
  );
}

function onlyProtective({ issue, all }: IssueMentions): Finding {
  const denying = documentsOf(all.onlyProtective);
  const refer = `${count(denying.length, 'document')} ${verb(denying.length, 'refers', 'refer')}`;
  return finding(
    `${refer} to ${inSentence(issue.label)} only to say that it is absent.`,
    all.onlyProtective,
    denying,
  );
}

function notKnown({ issue, all: { notRead } }: IssueMentions): Finding {
  const refer = verb(notRead.length, 'it refers', 'they refer');
  const of = `of ${count(notRead.length, 'document')} it is not known whether ${refer} to ${inSentence(issue.label)}`;
  return finding(`${of}, because pages could not be read.`, [], notRead);
}

/** "All 37 documents refer to domestic violence and housing." */
function everywhere(issues: readonly IssueMentions[], total: number): readonly Finding[] {
  const universal = issues.filter(({ all }) => all.mentioned.length === total);
  const [first] = universal;
  if (first === undefined) return [];
  const labels = list(universal.map(({ issue }) => inSentence(issue.label)));
  const subject = `${share(total, total, 'document')} ${verb(total, 'refers', 'refer')}`;
  return [finding(`${subject} to ${labels}.`, [], first.all.mentioned)];
}

/** "Self-harm: in seven documents the only reference stands at level D." Or "the only references with a level stand". */
function onlyAt({ issue }: IssueMentions, references: readonly ScoredReference[], at: string): Finding {
  const documents = documentsOf(references);
  const told = references.filter(({ level }) => level.length > 0).length;
  const withLevel = told === references.length ? '' : ' with a level';
  const stands =
    told === documents.length
      ? `the only reference${withLevel} stands`
      : `the only references${withLevel} stand`;
  return finding(
    `${issue.label}: in ${count(documents.length, 'document')} ${stands} ${at}.`,
    references,
    documents,
  );
}

/** "Bullying: 12 documents refer to it at level A, 14 at B, none at C and two at D; three at C+D and one without a level." */
function where({ issue, all }: IssueMentions, keys: readonly string[]): Finding {
  const byLevel = groupedBy(all.references, ({ level }) => levelKey(level));
  const documentsAt = (key: string): number => documentsOf(byLevel.get(key) ?? []).length;
  const main = LEVELS_OF_INTERVENTION.map((level, i) => {
    const n = documentsAt(level);
    if (i > 0) return `${n === 0 ? 'none' : inWords(n)} at ${level}`;
    return `${count(n, 'document')} ${verb(n, 'refers', 'refer')} to it at level ${level}`;
  });
  const further = [...keys.filter((key) => !isLevelOfIntervention(key)), NO_LEVEL]
    .filter((key) => documentsAt(key) > 0)
    .map((key) => `${inWords(documentsAt(key))} ${key === NO_LEVEL ? 'without a level' : `at ${key}`}`);
  const text = [list(main), ...(further.length > 0 ? [list(further)] : [])].join('; ');
  return finding(`${issue.label}: ${text}.`, all.references, all.mentioned);
}

function finding(text: string, references: readonly Reference[], documents: readonly string[]): Finding {
  return { text: sentence(text), references: references.map(({ id }) => id), documents };
}

import type {
  CodingGuide,
  Cue,
  Issue,
  Meaning,
  PhraseList,
  RuleEffect,
  WordList,
} from '../model/coding-guide.js';
import type { TextTable } from './table.js';

/** The coding guide as tables: the scale, the level cues and the rules for all issues, then each issue; or one issue alone. */
export function guideTables(guide: CodingGuide, issue?: Issue): readonly TextTable[] {
  if (issue) return issueTables(issue);
  const common = [
    scaleTable(guide),
    wordsTable('Word lists', guide.words),
    levelTable(guide),
    ruleTable(guide),
    meaningTable('Words of one situation, for every issue', guide.situations.meanings),
  ];
  return [...common.filter(({ rows }) => rows.length > 0), ...guide.issues.flatMap(issueTables)];
}

function scaleTable({ scale }: CodingGuide): TextTable {
  const rows = scale.map(({ score, name, test, statute }) => [String(score), name, test, statute ?? '']);
  return { title: 'Severity', columns: ['Score', 'Name', 'Test', 'Children Act 1989'], rows };
}

function wordsTable(title: string, words: readonly WordList[]): TextTable {
  const rows = words.map(({ name, entries }) => [`@${name}`, entries.join('; ')]);
  return { title, columns: ['List', 'Words'], rows };
}

function levelTable({ levelCues }: CodingGuide): TextTable {
  const rows = levelCues.map((cue) => [cue.level, STRENGTH[cue.weight], cue.id, phrasesOf(cue)]);
  return {
    title: 'Words that show the response of a level',
    columns: ['Level', 'Strength', 'Cue', 'Words'],
    rows,
  };
}

const STRENGTH = { 3: 'settles', 2: 'strong', 1: 'hint' } as const;

function ruleTable({ rules }: CodingGuide): TextTable {
  const rows = rules.map((rule) => [
    rule.says,
    effectOf(rule.effect),
    rule.except.join('\n'),
    phrasesOf(rule),
  ]);
  return { title: 'Rules for every issue', columns: ['Rule', 'Effect', 'Not for', 'Words'], rows };
}

function meaningTable(title: string, meanings: readonly Meaning[]): TextTable {
  const rows = meanings.map(({ name, degree, phrases }) => [
    name === null ? 'adds nothing' : degree ? `${name} (degree)` : name,
    phrases.map(({ source }) => source).join('; '),
  ]);
  return { title, columns: ['Stands for', 'Words'], rows };
}

function effectOf(effect: RuleEffect): string {
  if (effect.kind === 'at-least') return `at least ${effect.severity}`;
  if (effect.kind === 'at-most') return `at most ${effect.severity}`;
  const limit = effect.by > 0 ? `up to ${effect.until}` : `down to ${effect.until}`;
  return `one step ${effect.by > 0 ? 'up' : 'down'}, from ${effect.from}, ${limit}`;
}

function issueTables(issue: Issue): readonly TextTable[] {
  const about = [
    ['definition', issue.definition],
    ['in', issue.scope.in],
    ['out', issue.scope.out],
    ['plain mention', `severity ${issue.plain}`],
    ['terms', sources(issue.terms)],
    ['said to be absent', sources(issue.protective)],
    ['exclusions', sources(issue.exclusions)],
  ].filter((row) => row[1] !== '');
  const themes = issue.themes.map((theme) => [
    theme.id,
    theme.label,
    [theme, ...theme.criteria].map(phrasesOf).join('\n'),
  ]);
  const criteria = [...issue.criteria]
    .sort((a, b) => a.severity - b.severity)
    .map((criterion) => [String(criterion.severity), criterion.says, phrasesOf(criterion)]);
  const words = wordsTable(`${issue.label}: word lists`, issue.words);
  return [
    { title: `${issue.label} (${issue.id})`, columns: ['', ''], rows: about },
    {
      title: `${issue.label}: themes, the first that fits`,
      columns: ['Theme', 'Label', 'Words'],
      rows: themes,
    },
    { title: `${issue.label}: severity criteria`, columns: ['Score', 'Criterion', 'Words'], rows: criteria },
    words,
    meaningTable(`${issue.label}: words of one situation`, issue.situations.meanings),
  ].filter(({ rows }) => rows.length > 0);
}

function phrasesOf({ phrases, unless }: Cue): string {
  return sources(phrases) + (unless.phrases.length > 0 ? `\nunless: ${sources(unless)}` : '');
}

const sources = ({ phrases }: PhraseList): string => phrases.map(({ source }) => source).join('; ');

import type { CodingGuide, Issue } from '../model/coding-guide.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { YamlFile } from '../yaml/file.js';
import { readsAs } from './phrase.js';
import type { RawIssue } from './raw.js';
import { duplicateMeanings } from './situation-checks.js';
import { readWords } from './words.js';

/** What a schema cannot see: duplicates, terms that can never count, names that point nowhere. */
export function checkGuide(
  guide: CodingGuide,
  main: YamlFile,
  issueFiles: readonly YamlFile[],
): readonly Diagnostic[] {
  return [
    ...guide.issues.flatMap((issue, i) => {
      const yaml = issueFiles[i];
      return yaml
        ? [
            ...duplicateTerms(yaml),
            ...maskedTerms(issue, yaml),
            ...unknownThemes(issue, yaml),
            ...duplicateMeanings(yaml),
          ]
        : [];
    }),
    ...duplicateMeanings(main),
    ...duplicateIds(issueFiles),
    ...danglingNames(guide, main),
  ];
}

/** Two terms are one where they read alike word form by word form. */
function duplicateTerms(yaml: YamlFile): readonly Diagnostic[] {
  const raw = yaml.content as RawIssue;
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const list of ['terms', 'protective', 'exclusions'] as const) {
    (raw[list] ?? []).forEach((term, i) => {
      const key = readsAs(term);
      const first = seen.get(key);
      if (first !== undefined) {
        diagnostics.push(
          yaml.complain([list, i], `"${term}" finds the same words as "${first}"`, {
            suggestion: 'remove one of the two',
          }),
        );
      }
      seen.set(key, term);
    });
  }
  return diagnostics;
}

/** A term whose own words an exclusion covers can never count. Asked of terms that are plain words. */
function maskedTerms(issue: Issue, yaml: YamlFile): readonly Diagnostic[] {
  return (yaml.content as RawIssue).terms.flatMap((term, i) => {
    if (/[@*?|(.=]/.test(term)) return [];
    const words = readWords(term);
    if (!issue.terms.findIn(words).some(({ phrase }) => phrase.source === term)) {
      return [
        yaml.complain(['terms', i], `"${term}" can never match, not even itself`, {
          suggestion: 'write it as plain words',
        }),
      ];
    }
    const mask = issue.exclusions.findIn(words).find(({ start, end }) => start === 0 && end === term.length);
    return mask
      ? [
          yaml.complain(
            ['terms', i],
            `"${term}" can never count: the exclusion "${mask.phrase.source}" covers it`,
            { suggestion: 'remove one of the two' },
          ),
        ]
      : [];
  });
}

/** Themes and criteria that are named and are not there. */
function unknownThemes(issue: Issue, yaml: YamlFile): readonly Diagnostic[] {
  const known = new Set(issue.themes.map((theme) => theme.id));
  const criteria = new Set(issue.criteria.map((criterion) => criterion.id));
  const dangling = (yaml.content as RawIssue).themes.flatMap((theme, i) =>
    (theme.criteria ?? [])
      .filter((id) => !criteria.has(id))
      .map((id) =>
        yaml.complain(['themes', i, 'criteria'], `there is no criterion "${id}"`, {
          suggestion: `known are: ${[...criteria].join(', ')}`,
        }),
      ),
  );
  return [
    ...dangling,
    ...issue.examples.flatMap((example, i) =>
      example.theme === null || known.has(example.theme)
        ? []
        : [
            yaml.complain(['examples', i, 'theme'], `there is no theme "${example.theme}"`, {
              suggestion: `known are: ${[...known].join(', ')}`,
            }),
          ],
    ),
  ];
}

function duplicateIds(issueFiles: readonly YamlFile[]): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return issueFiles.flatMap((yaml) => {
    const { id } = yaml.content as RawIssue;
    const first = seen.get(id);
    seen.set(id, first ?? yaml.name);
    return first === undefined
      ? []
      : [
          yaml.complain(['id'], `the issue "${id}" is defined in ${first} too`, {
            suggestion: 'rename or remove one',
          }),
        ];
  });
}

/** Rules name issues and criteria; a name that points nowhere is a misspelling. */
function danglingNames(guide: CodingGuide, main: YamlFile): readonly Diagnostic[] {
  const issues = new Set(guide.issues.map((issue) => issue.id));
  const criteria = new Set(guide.issues.flatMap((issue) => issue.criteria.map((criterion) => criterion.id)));
  return guide.rules.flatMap((rule, i) => [
    ...rule.except
      .filter((id) => !issues.has(id))
      .map((id) =>
        main.complain(['rules', i, 'except'], `there is no issue "${id}"`, {
          suggestion: `known are: ${[...issues].join(', ')}`,
        }),
      ),
    ...rule.unlessCriteria
      .filter((id) => !criteria.has(id))
      .map((id) =>
        main.complain(['rules', i, 'unless-criteria'], `there is no criterion "${id}"`, {
          suggestion: 'use the id of a criterion of an issue',
        }),
      ),
  ]);
}

import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { AppliedRule, CheckedDraft, CheckFinding, CheckReport } from '../../model/check-report.js';
import type { DocumentKind } from '../../model/indicator.js';
import { unreadOf } from '../../model/warning.js';
import { plainLine } from '../plain-line.js';
import { count } from '../wording.js';
import { countsOf } from './counts.js';
import type { CheckFormat } from './format.js';
import { leftOutText, notAppliedText, placeText, referencesText } from './wording.js';
import { addElement, xmlDocument } from './xml.js';

/** What a rule came to in one draft. */
interface TestCase {
  readonly rule: AppliedRule;
  /** Why it says nothing of the draft; null where it does. */
  readonly skipped: string | null;
  /** Findings that count. JUnit knows failures only: they are those of severity error. */
  readonly errors: readonly CheckFinding[];
  /** What is no failure and must not vanish. */
  readonly others: readonly CheckFinding[];
  readonly leftOut: string;
}

/**
 * JUnit XML as Jenkins and GitLab read it: a test suite for each draft with a test case for each rule, so that trends
 * show rules that pass, too. Warnings and notes stand in system-out. A draft that could not be read is a test case in error.
 */
export const junit: CheckFormat = {
  name: 'junit',
  write: ({ run, rules, drafts, failures }) => {
    const suites = drafts.map((draft) => ({ draft, cases: rules.map((rule) => testCase(rule, draft)) }));
    const document = xmlDocument();
    const root = addElement(document, 'testsuites', {
      name: run.tool.name,
      tests: drafts.length * rules.length + failures.length,
      failures: suites.reduce((sum, { cases }) => sum + failing(cases), 0),
      errors: failures.length,
    });
    for (const { draft, cases } of suites) addSuite(root, draft, cases);
    for (const failure of failures) addFailure(root, failure);
    return `${document.end({ prettyPrint: true })}\n`;
  },
};

function testCase(rule: AppliedRule, { document, findings, notAsked }: CheckedDraft): TestCase {
  const own = findings.filter((finding) => finding.rule === rule.id);
  const counting = own.filter(({ status }) => status === 'new');
  return {
    rule,
    skipped: notAppliedText(rule) ?? (notAsked.includes(rule.id) ? NOT_ASKED[document.kind] : null),
    errors: counting.filter(({ severity }) => severity === 'error'),
    others: counting.filter(({ severity }) => severity !== 'error'),
    leftOut: leftOutText(countsOf(own)),
  };
}

/** Why a rule has nothing to ask of a draft. */
const NOT_ASKED: Readonly<Record<DocumentKind, string>> = {
  threshold: 'The rule has nothing to ask of this draft.',
  framework: 'The draft has no tiers.',
  other: 'The draft is no threshold document.',
};

function failing(cases: readonly TestCase[]): number {
  return cases.filter(({ errors }) => errors.length > 0).length;
}

function addSuite(root: XMLBuilder, { document }: CheckedDraft, cases: readonly TestCase[]): void {
  const suite = addElement(root, 'testsuite', {
    name: plainLine(document.file),
    tests: cases.length,
    failures: failing(cases),
    errors: 0,
    skipped: cases.filter(({ skipped }) => skipped !== null).length,
  });
  for (const one of cases) addCase(suite, document.id, one);
  const unread = unreadOf(document).map(({ message }) => message);
  if (unread.length > 0) addElement(suite, 'system-err', {}, unread.join('\n'));
}

function addCase(
  suite: XMLBuilder,
  draft: string,
  { rule, skipped, errors, others, leftOut }: TestCase,
): void {
  const one = addElement(suite, 'testcase', { classname: draft, name: rule.id });
  if (skipped !== null) addElement(one, 'skipped', {}, skipped);
  const [first] = errors;
  if (first) {
    const more = errors.length > 1 ? ` (and ${count(errors.length - 1, 'more error')})` : '';
    const failure = { type: rule.id, message: `${first.found}${more}` };
    addElement(one, 'failure', failure, errors.map(findingText).join('\n\n'));
  }
  const told = [...others.map(findingText), leftOut].filter((text) => text !== '');
  if (told.length > 0) addElement(one, 'system-out', {}, told.join('\n\n'));
}

function findingText(finding: CheckFinding): string {
  const { severity, place, found, expected, mend } = finding;
  return [
    `${severity}: ${placeText(place)}`,
    ...(place.text === '' ? [] : [`“${place.text}”`]),
    found,
    `Expected: ${expected}`,
    `To mend it: ${mend}`,
    referencesText(finding),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function addFailure(root: XMLBuilder, { file, code, message }: CheckReport['failures'][number]): void {
  const suite = addElement(root, 'testsuite', {
    name: plainLine(file),
    tests: 1,
    failures: 0,
    errors: 1,
    skipped: 0,
  });
  const one = addElement(suite, 'testcase', { classname: plainLine(file), name: 'read' });
  addElement(one, 'error', { type: code, message }, message);
}

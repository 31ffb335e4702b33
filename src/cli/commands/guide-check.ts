import { runExamples } from '../../guide/index.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { codeIndicator } from '../../pipeline.js';
import { count } from '../../report/wording.js';
import { diagnosticText } from '../diagnostics.js';
import { guideWithDiagnostics } from '../guide.js';
import type { Streams } from '../streams.js';

/** `thresholds guide check`: 0 without errors, 1 with errors, 2 when the folder cannot be read. */
export async function guideCheckCommand(
  folder: string | undefined,
  { stdout, cwd }: Streams,
): Promise<number> {
  const { guide, diagnostics } = await guideWithDiagnostics(folder, cwd);
  const shown = folder ?? 'coding-guide';
  const all = [...diagnostics, ...(guide ? examplesOf(guide, shown) : [])];
  for (const diagnostic of all) stdout.write(`${diagnosticText(diagnostic)}\n`);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  if (!guide || errors > 0) {
    const examples = guide ? '' : '; the examples were not run';
    stdout.write(
      `${shown}: ${count(errors, 'error')}, ${count(all.length - errors, 'warning')}${examples}.\n`,
    );
    return 1;
  }
  stdout.write(`${shown}: ${figuresOf(guide)}; ${count(all.length, 'warning')}, no error.\n`);
  return 0;
}

function examplesOf(guide: CodingGuide, folder: string): readonly Diagnostic[] {
  const found = runExamples(guide, (text, issue) => {
    const coding = codeIndicator(text, guide).find((reference) => reference.issue === issue);
    return coding ? { ...coding, rules: coding.because.map(({ rule }) => rule) } : null;
  });
  return found.map((diagnostic) => ({ ...diagnostic, file: `${folder}/${diagnostic.file}` }));
}

function figuresOf({ id, version, issues, rules }: CodingGuide): string {
  const sum = (of: (issue: CodingGuide['issues'][number]) => number): number =>
    issues.reduce((n, issue) => n + of(issue), 0);
  return [
    `${id} ${version}`,
    count(issues.length, 'issue'),
    count(
      sum((issue) => issue.terms.phrases.length + issue.protective.phrases.length),
      'term',
    ),
    count(
      sum((issue) => issue.criteria.length),
      'criterion',
      'criteria',
    ),
    count(rules.length, 'rule'),
    `${count(
      sum((issue) => issue.examples.length + issue.counterExamples.length),
      'example',
    )} run`,
  ].join(', ');
}

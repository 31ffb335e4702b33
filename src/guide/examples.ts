import type { CodingGuide, GuideExample, Severity, Stance } from '../model/coding-guide.js';
import type { Diagnostic } from '../model/diagnostic.js';

/** How an indicator is coded for one issue. `rules` are the ids of the criteria and rules that led to the severity. */
export interface IndicatorCoding {
  readonly theme: string;
  readonly stance: Stance;
  readonly severity: Severity | null;
  readonly rules: readonly string[];
}

/** Codes a text for an issue; null where it does not speak to it. Handed in, since stages do not know each other. */
export type CodeIndicator = (text: string, issue: string) => IndicatorCoding | null;

/**
 * Runs the examples and counter-examples of a guide as tests, and names the criteria and rules that no example reaches:
 * what nothing shows cannot be trusted.
 */
export function runExamples(guide: CodingGuide, code: CodeIndicator): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const reached = new Set<string>();
  for (const issue of guide.issues) {
    for (const example of issue.examples) {
      const coding = code(example.text, issue.id);
      for (const rule of coding?.rules ?? []) reached.add(`${issue.id}/${rule}`).add(rule);
      diagnostics.push(...held(example, coding));
    }
    for (const example of issue.counterExamples) {
      if (code(example.text, issue.id)) {
        diagnostics.push(
          wrong(example, `"${example.text}" is taken for ${issue.id}`, 'add an exclusion, or narrow a term'),
        );
      }
    }
    for (const criterion of issue.criteria) {
      if (!reached.has(`${issue.id}/${criterion.id}`)) {
        const first = issue.examples[0];
        if (first) {
          diagnostics.push(
            wrong(
              first,
              `no example of ${issue.id} reaches the criterion "${criterion.id}"`,
              'add an example whose severity it decides',
            ),
          );
        }
      }
    }
  }
  return diagnostics;
}

function held(example: GuideExample, coding: IndicatorCoding | null): readonly Diagnostic[] {
  if (!coding) return [wrong(example, `"${example.text}" is not found`, 'add a term that finds it')];
  const told: Diagnostic[] = [];
  const check = (what: string, expected: unknown, found: unknown): void => {
    if (expected !== null && expected !== found) {
      told.push(
        wrong(
          example,
          `"${example.text}": ${what} should be ${expected}, but is ${found}`,
          `rules: ${coding.rules.join(', ') || 'none'}`,
        ),
      );
    }
  };
  check('stance', example.stance, coding.stance);
  check('theme', example.theme, coding.theme);
  check('severity', example.severity, coding.severity);
  return told;
}

function wrong(example: GuideExample, message: string, suggestion: string): Diagnostic {
  return { file: example.file, line: example.line, column: 1, severity: 'error', message, suggestion };
}

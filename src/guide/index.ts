import type { CodingGuide } from '../model/coding-guide.js';
import { checkGuide } from './checks.js';
import { compileGuide } from './compile.js';
import type { Diagnostic, GuideFile } from './diagnostic.js';
import { validateShape } from './validate.js';
import { readYaml } from './yaml-file.js';

export type { Diagnostic, GuideFile } from './diagnostic.js';
export { type CodeIndicator, runExamples } from './examples.js';
export { GUIDE_SCHEMA, ISSUE_SCHEMA } from './schema.js';

/** The guide, or null where an error keeps it from being used; and all that is to be said about it. */
export interface GuideLoading {
  readonly guide: CodingGuide | null;
  readonly diagnostics: readonly Diagnostic[];
}

const MAIN_FILE = 'guide.yaml';

/**
 * Reads a coding guide: `guide.yaml` and one further YAML file for each issue, in the order of their names.
 * Never throws for what a file holds: everything wrong is a diagnostic with file, line and column.
 */
export function loadGuide(files: readonly GuideFile[]): GuideLoading {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const read = sorted.map((file) => readYaml(file));
  const main = read.find(({ yaml }) => yaml.name === MAIN_FILE)?.yaml;
  const issues = read.map(({ yaml }) => yaml).filter((yaml) => yaml !== main);
  const diagnostics: Diagnostic[] = read.flatMap((one) => one.diagnostics);
  if (!main) {
    return failed([
      ...diagnostics,
      missing(MAIN_FILE, `there is no ${MAIN_FILE}`, 'copy the one of the guide that comes with the program'),
    ]);
  }
  if (issues.length === 0) {
    return failed([
      ...diagnostics,
      missing(MAIN_FILE, 'there is no issue file beside it', 'add one YAML file for each issue'),
    ]);
  }
  if (diagnostics.length > 0) return failed(diagnostics);
  diagnostics.push(
    ...validateShape(main, 'guide'),
    ...issues.flatMap((yaml) => validateShape(yaml, 'issue')),
  );
  if (diagnostics.length > 0) return failed(diagnostics);
  const compiled = compileGuide(main, issues, sorted);
  diagnostics.push(...compiled.diagnostics);
  if (diagnostics.length > 0) return failed(diagnostics);
  diagnostics.push(...checkGuide(compiled.guide, main, issues));
  const broken = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return { guide: broken ? null : compiled.guide, diagnostics };
}

function failed(diagnostics: readonly Diagnostic[]): GuideLoading {
  return { guide: null, diagnostics };
}

function missing(file: string, message: string, suggestion: string): Diagnostic {
  return { file, line: 1, column: 1, severity: 'error', message, suggestion };
}

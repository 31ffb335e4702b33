import type { CodingGuide } from '../model/coding-guide.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { TextFile } from '../yaml/file.js';
import { knownYaml, readYaml, type YamlFile } from '../yaml/file.js';
import { validateShape } from '../yaml/shape.js';
import { checkGuide } from './checks.js';
import { compileGuide, hashOf } from './compile.js';
import { GUIDE_SCHEMA, ISSUE_SCHEMA } from './schema.js';

export { type CodeIndicator, runExamples } from './examples.js';
export { GUIDE_SCHEMA, ISSUE_SCHEMA } from './schema.js';

/** The guide, or null where an error keeps it from being used; and all that is to be said about it. */
export interface GuideLoading {
  readonly guide: CodingGuide | null;
  readonly diagnostics: readonly Diagnostic[];
}

const MAIN_FILE = 'guide.yaml';
const MANUAL = 'coding-guide/README.md';

/** The content of guide files that were found in order, so that they need not be parsed and checked again. */
export interface CheckedGuide {
  readonly sha256: string;
  /** By file name. */
  readonly contents: Readonly<Record<string, unknown>>;
}

/**
 * Reads a coding guide: `guide.yaml` and one further YAML file for each issue, in the order of their names.
 * Never throws for what a file holds: everything wrong is a diagnostic with file, line and column.
 * @param checked what `checkedGuide` gave for these files; without it, or where a file has changed, they are checked anew
 */
export function loadGuide(files: readonly TextFile[], checked?: CheckedGuide): GuideLoading {
  const sorted = inOrder(files);
  if (checked && checked.sha256 === hashOf(files)) {
    const [main, ...issues] = mainFirst(sorted.map((file) => knownYaml(file, checked.contents[file.name])));
    if (main) return { guide: compileGuide(main, issues, sorted).guide, diagnostics: [] };
  }
  const read = sorted.map((file) => readYaml(file));
  const diagnostics: Diagnostic[] = read.flatMap((one) => one.diagnostics);
  const [main, ...issues] = mainFirst(read.map(({ yaml }) => yaml));
  if (main?.name !== MAIN_FILE) {
    const mend = 'copy the one of the guide that comes with the program';
    return failed([...diagnostics, missing(`there is no ${MAIN_FILE}`, mend)]);
  }
  if (issues.length === 0) {
    return failed([
      ...diagnostics,
      missing('there is no issue file beside it', 'add one YAML file for each issue'),
    ]);
  }
  if (diagnostics.length > 0) return failed(diagnostics);
  diagnostics.push(
    ...validateShape(main, GUIDE_SCHEMA, MANUAL),
    ...issues.flatMap((yaml) => validateShape(yaml, ISSUE_SCHEMA, MANUAL)),
  );
  if (diagnostics.length > 0) return failed(diagnostics);
  const compiled = compileGuide(main, issues, sorted);
  diagnostics.push(...compiled.diagnostics);
  if (diagnostics.length > 0) return failed(diagnostics);
  diagnostics.push(...checkGuide(compiled.guide, main, issues));
  const broken = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return { guide: broken ? null : compiled.guide, diagnostics };
}

/** Parses and checks guide files once and for all; null where something is wrong with them. */
export function checkedGuide(files: readonly TextFile[]): CheckedGuide | null {
  const { guide } = loadGuide(files);
  if (!guide) return null;
  const contents = inOrder(files).map((file) => [file.name, readYaml(file).yaml.content]);
  return { sha256: guide.sha256, contents: Object.fromEntries(contents) };
}

function inOrder(files: readonly TextFile[]): readonly TextFile[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function mainFirst(files: readonly YamlFile[]): readonly YamlFile[] {
  const main = files.filter((yaml) => yaml.name === MAIN_FILE);
  return [...main, ...files.filter((yaml) => yaml.name !== MAIN_FILE)];
}

function failed(diagnostics: readonly Diagnostic[]): GuideLoading {
  return { guide: null, diagnostics };
}

function missing(message: string, suggestion: string): Diagnostic {
  return { file: MAIN_FILE, line: 1, column: 1, severity: 'error', message, suggestion };
}

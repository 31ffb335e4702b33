import type { CheckFormat } from './format.js';

export type { CheckFormat, CheckView } from './format.js';
export { extractedTexts } from './lines.js';

/** A format by its public name. What it needs is loaded when it is asked for. */
interface CheckFormatEntry {
  /** What it is, for --help and messages. */
  readonly what: string;
  readonly load: () => Promise<CheckFormat>;
}

/** The formats that need nothing but the report. `docx` is apart: it needs the bytes of the draft. */
export const CHECK_FORMATS = {
  pretty: { what: 'to read on a terminal', load: async () => (await import('./pretty.js')).pretty },
  json: { what: 'everything, for programs', load: async () => (await import('./json.js')).json },
  sarif: { what: 'SARIF 2.1.0, for code scanning', load: async () => (await import('./sarif.js')).sarif },
  junit: {
    what: 'JUnit XML: a test case for each rule',
    load: async () => (await import('./junit.js')).junit,
  },
  github: { what: 'annotations of GitHub Actions', load: async () => (await import('./github.js')).github },
  gitlab: { what: 'a Code Quality report of GitLab', load: async () => (await import('./gitlab.js')).gitlab },
  markdown: {
    what: 'Markdown, for a job summary or a comment',
    load: async () => (await import('./markdown.js')).markdown,
  },
  html: { what: 'one page for a browser', load: async () => (await import('./html.js')).html },
} as const satisfies Readonly<Record<string, CheckFormatEntry>>;

export type CheckFormatName = keyof typeof CHECK_FORMATS;

export const CHECK_FORMAT_NAMES = Object.keys(CHECK_FORMATS) as readonly CheckFormatName[];

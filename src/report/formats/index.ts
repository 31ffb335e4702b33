import type { ReportFormat } from '../report.js';

/** A report format by its public name. What it needs is loaded when it is asked for. */
interface FormatEntry {
  /** What it is, for --help and messages. */
  readonly what: string;
  /** Whether it shows the pictures. */
  readonly hasPictures: boolean;
  readonly load: () => Promise<ReportFormat>;
}

export const FORMATS = {
  html: {
    what: 'one page for a browser',
    hasPictures: true,
    load: async () => (await import('./html.js')).html,
  },
  docx: { what: 'a report for Word', hasPictures: true, load: async () => (await import('./docx.js')).docx },
  xlsx: {
    what: 'a workbook for Excel',
    hasPictures: false,
    load: async () => (await import('./xlsx.js')).xlsx,
  },
  csv: {
    what: 'a file for each table',
    hasPictures: false,
    load: async () => (await import('./csv.js')).csv,
  },
  md: { what: 'one Markdown file', hasPictures: false, load: async () => (await import('./md.js')).md },
  json: {
    what: 'all tables with the references behind every figure',
    hasPictures: false,
    load: async () => (await import('./json.js')).json,
  },
  svg: {
    what: 'the pictures, to be scaled',
    hasPictures: true,
    load: async () => (await import('./svg.js')).svg,
  },
  png: {
    what: 'the pictures, to be pasted',
    hasPictures: true,
    load: async () => (await import('./png.js')).png,
  },
} as const satisfies Readonly<Record<string, FormatEntry>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

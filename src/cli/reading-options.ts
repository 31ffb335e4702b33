import { Option } from 'commander';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { positiveNumber } from './options.js';

/** The options of every command that reads documents: text recognition, and what one file may use of the machine. */

/** The heading of the limits in `--help`, below the other options. */
const HEADING = 'Limits, beyond which a file is not read:';

/** The limits by the names of `Limits`, and how each is written. */
const LIMIT_OPTIONS: readonly (readonly [keyof Limits, string, string])[] = [
  ['seconds', '--timeout <s>', 'seconds that reading a file may take'],
  ['pageSeconds', '--ocr-timeout <s>', 'seconds that reading a picture of a page may take'],
  ['memory', '--memory <mb>', 'memory that reading a file may take'],
  ['megabytes', '--max-size <mb>', 'size of a file'],
  ['pages', '--max-pages <n>', 'pages of a file'],
  ['unpacked', '--max-unpacked <mb>', 'size of what is packed in a Word file'],
  ['depth', '--max-depth <n>', 'elements inside elements'],
  ['cells', '--max-cells <n>', 'table cells of a file'],
];

/** How documents are read. */
export const readingOptions = (): readonly Option[] => [
  new Option('--ocr', 'read pages that are pictures of text (scans), with optional packages'),
  ...LIMIT_OPTIONS.map(([limit, flags, what]) =>
    new Option(flags, what).argParser(positiveNumber).default(DEFAULT_LIMITS[limit]).helpGroup(HEADING),
  ),
];

export const jobsOption = (): Option =>
  new Option(
    '--jobs <n>',
    'documents worked on at a time (default: one for each core, where there are many documents)',
  ).argParser(positiveNumber);

/** What `readingOptions` stand for, of the flags of a command. */
export interface ReadingFlags {
  readonly ocr?: boolean;
  readonly timeout: number;
  readonly ocrTimeout: number;
  readonly memory: number;
  readonly maxSize: number;
  readonly maxPages: number;
  readonly maxUnpacked: number;
  readonly maxDepth: number;
  readonly maxCells: number;
}

/** How flags choose that documents are read, as options of the library. */
export function readingOf(flags: ReadingFlags): { readonly ocr: boolean; readonly limits: Limits } {
  return {
    ocr: flags.ocr ?? false,
    limits: {
      seconds: flags.timeout,
      pageSeconds: flags.ocrTimeout,
      memory: flags.memory,
      megabytes: flags.maxSize,
      pages: flags.maxPages,
      unpacked: flags.maxUnpacked,
      depth: flags.maxDepth,
      cells: flags.maxCells,
    },
  };
}

/** What one file may use of the machine. A file that goes beyond becomes a failure, and the others go on. */
export interface Limits {
  /** Time to read it, in seconds, without the pages that are pictures. */
  readonly seconds: number;
  /** Time to read one page that is a picture (--ocr), in seconds. */
  readonly pageSeconds: number;
  /** Memory to read it, in MB (10^6 bytes). */
  readonly memory: number;
  /** Size of the file, in MB. */
  readonly megabytes: number;
  /** Pages. */
  readonly pages: number;
  /** Size of what is packed in it (Word), unpacked, in MB. */
  readonly unpacked: number;
  /** Elements inside elements (XML, HTML). */
  readonly depth: number;
  /** Cells of all its tables together. */
  readonly cells: number;
}

/** Many times what the longest document needs that was tried (508 pages, 12 MB, 4 s). */
export const DEFAULT_LIMITS: Limits = {
  seconds: 60,
  pageSeconds: 60,
  memory: 1500,
  megabytes: 250,
  pages: 3000,
  unpacked: 200,
  depth: 200,
  cells: 200_000,
};

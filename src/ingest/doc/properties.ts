import type { DocFile } from './file.js';
import { readPlc } from './plc.js';
import { readSprms, type Sprm } from './sprm.js';

/** The properties that hold for a stretch of bytes of the main stream. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph style; 0 for characters. */
  readonly style: number;
  readonly changes: readonly Sprm[];
}

const PAGE = 512;
/** Changes whose value is the place of further changes in the data stream: long paragraphs, and rows since Word 2000. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);

/** The paragraph properties of the file, in order of the bytes they hold for. */
export function paragraphRuns(file: DocFile): PropertyRun[] {
  return pages(file, file.part('paragraphProperties'), 13, (page, at) => {
    const short = page.readUInt8(at);
    const start = short === 0 ? at + 2 : at + 1;
    const size = short === 0 ? 2 * page.readUInt8(at + 1) : 2 * short - 1;
    const bytes = page.subarray(start, start + size);
    return { style: bytes.readUInt16LE(0), changes: unfold(readSprms(bytes.subarray(2)), file.data) };
  });
}

/** The character properties of the file, in order of the bytes they hold for. */
export function characterRuns(file: DocFile): PropertyRun[] {
  return pages(file, file.part('characterProperties'), 1, (page, at) => {
    return { style: 0, changes: readSprms(page.subarray(at + 1, at + 1 + page.readUInt8(at))) };
  });
}

/** Properties are kept in pages of 512 bytes: positions, then for each stretch an offset within the page (in words). */
function pages(
  file: DocFile,
  directory: Buffer,
  entrySize: number,
  read: (page: Buffer, at: number) => Pick<PropertyRun, 'style' | 'changes'>,
): PropertyRun[] {
  return readPlc(directory, 4).flatMap(({ data }) => {
    const start = (data.readUInt32LE(0) & 0x3fffff) * PAGE;
    const page = file.main.subarray(start, start + PAGE);
    const count = page.readUInt8(PAGE - 1);
    return Array.from({ length: count }, (_, index) => {
      const at = 2 * page.readUInt8(4 * (count + 1) + index * entrySize);
      const properties = at === 0 ? { style: 0, changes: [] } : read(page, at);
      return { start: page.readUInt32LE(4 * index), end: page.readUInt32LE(4 * index + 4), ...properties };
    });
  });
}

/** Puts the changes that stand in the data stream in the place of those that point there. */
function unfold(changes: readonly Sprm[], data: Buffer): Sprm[] {
  return changes.flatMap((change) => {
    if (!ELSEWHERE.has(change.code)) return [change];
    const at = change.value.readUInt32LE(0);
    return at + 2 > data.length ? [] : readSprms(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
  });
}

/** The run that holds for a byte offset. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

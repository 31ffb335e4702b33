import { type FailureCode, Unreadable } from '../model/warning.js';

const MB = 1_000_000;

/** The file is larger than `megabytes`. @throws Unreadable `too-large` */
export function checkSize(bytes: Uint8Array, megabytes: number): void {
  if (bytes.length <= megabytes * MB) return;
  const size = (bytes.length / MB).toFixed(1);
  throw beyond(
    'too-large',
    `The file has ${size} MB; the limit is ${megabytes} MB. Save it anew with smaller pictures, split it, or raise the limit with --max-size MB.`,
  );
}

/** What is packed in the file comes to more than the limit. @param found in bytes; null where nobody knows how much more */
export function unpacksTooLarge(found: number | null, limit: number): Unreadable {
  const size = found === null ? `more than ${limit} MB` : `${(found / MB).toFixed(1)} MB`;
  return beyond(
    'too-large',
    `The file unpacks to ${size}; the limit is ${limit} MB. Few documents of words do so. If you trust it, save it anew or split it, or raise the limit with --max-unpacked MB.`,
  );
}

export function tooManyPages(found: number, limit: number): Unreadable {
  return beyond(
    'too-many-pages',
    `The PDF has ${found} pages; the limit is ${limit}. Split it, or raise the limit with --max-pages N.`,
  );
}

export function tooDeep(limit: number): Unreadable {
  return beyond(
    'too-deep',
    `The file has elements inside elements more than ${limit} deep. Open it in the program that made it and save it anew, or raise the limit with --max-depth N.`,
  );
}

export function tooManyCells(limit: number): Unreadable {
  return beyond(
    'too-many-cells',
    `The tables of the file have more than ${limit} cells (a merged cell counts for all that it covers). Split the file, or raise the limit with --max-cells N.`,
  );
}

/** Whether an error says that calls went deeper than the machine bears, which happens where `depth` was raised very far. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

function beyond(code: FailureCode, message: string): Unreadable {
  return new Unreadable(code, message);
}

import { Unreadable } from '../../model/warning.js';
import { oldWord } from '../format.js';
import { compoundStreams } from '../ole.js';

/** Places in the table of offset and length pairs that the file information block (FIB) ends with (MS-DOC 2.5.6). */
const PARTS = {
  styles: 1,
  sections: 6,
  headers: 11,
  characterProperties: 12,
  paragraphProperties: 13,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
} as const;

/** The stories of a document stand one after another in one run of characters; these are their lengths. */
export interface StoryLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

/** A binary Word file (Word 97 to 2003), opened. */
export interface DocFile {
  /** The stream WordDocument, which offsets of text and properties count in. */
  readonly main: Buffer;
  /** The stream Data, which holds properties too long for their own place. */
  readonly data: Buffer;
  readonly lengths: StoryLengths;
  /** The stream SummaryInformation, which holds the title; empty if there is none. */
  readonly summary: Buffer;
  part(name: keyof typeof PARTS): Buffer;
}

const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const FIRST_PAIR = 154;

/** @throws Unreadable `encrypted` or `unsupported-format`; RangeError where the file is cut off */
export function openDoc(bytes: Uint8Array): DocFile {
  const streams = compoundStreams(bytes);
  const stream = (name: string) => Buffer.from(streams.get(name)?.() ?? []);
  const main = stream('WordDocument');
  if (main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < WORD_97) throw oldWord();
  const flags = main.readUInt16LE(10);
  if ((flags & ENCRYPTED) !== 0) {
    throw new Unreadable(
      'encrypted',
      'The document is protected with a password. Open it in Word, remove the password and save it as .docx.',
    );
  }
  const table = stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  const length = (index: number) => main.readUInt32LE(64 + 4 * index);
  return {
    main,
    data: stream('Data'),
    summary: stream('\u0005SummaryInformation'),
    lengths: {
      body: length(3),
      footnotes: length(4),
      headers: length(5),
      macros: length(6),
      comments: length(7),
      endnotes: length(8),
      textBoxes: length(9),
    },
    part(name) {
      const pair = FIRST_PAIR + 8 * PARTS[name];
      const start = main.readUInt32LE(pair);
      return table.subarray(start, start + main.readUInt32LE(pair + 4));
    },
  };
}

import { readSprms, type Sprm } from './sprm.js';

/** A style with the property changes of the styles it is based on, outermost first. */
export interface DocStyle {
  /** Number of a style that Word knows by itself: 1 to 9 are the headings, 62 is the title. */
  readonly builtIn: number;
  readonly paragraph: readonly Sprm[];
  readonly character: readonly Sprm[];
}

interface RawStyle extends DocStyle {
  readonly base: number;
}

const NO_STYLE = 0xfff;
const PARAGRAPH = 1;
const CHARACTER = 2;

/** The styles of the style sheet (MS-DOC 2.9.271) by their number; empty places are undefined. */
export function readStyles(sheet: Buffer): (DocStyle | undefined)[] {
  if (sheet.length < 6) return [];
  const headerSize = sheet.readUInt16LE(0);
  const count = sheet.readUInt16LE(2);
  const fixedSize = sheet.readUInt16LE(4);
  const raw: (RawStyle | undefined)[] = [];
  let at = 2 + headerSize;
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const size = sheet.readUInt16LE(at);
    raw.push(size === 0 ? undefined : readStyle(sheet.subarray(at + 2, at + 2 + size), fixedSize));
    at += 2 + size;
  }
  return raw.map((style) => (style === undefined ? undefined : inherit(style, raw, 0)));
}

function readStyle(bytes: Buffer, fixedSize: number): RawStyle | undefined {
  if (bytes.length < fixedSize + 2) return undefined;
  const builtIn = bytes.readUInt16LE(0) & 0xfff;
  const kind = bytes.readUInt16LE(2) & 0xf;
  const base = bytes.readUInt16LE(2) >> 4;
  const parts = propertyParts(bytes, fixedSize + 2 + 2 * bytes.readUInt16LE(fixedSize) + 2);
  // The properties of a paragraph style begin with the number of the style itself.
  const paragraph = kind === PARAGRAPH ? readSprms((parts[0] ?? Buffer.alloc(0)).subarray(2)) : [];
  const character = kind === PARAGRAPH ? parts[1] : kind === CHARACTER ? parts[0] : undefined;
  return { builtIn, base, paragraph, character: readSprms(character ?? Buffer.alloc(0)) };
}

function propertyParts(bytes: Buffer, start: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = start; at + 2 <= bytes.length; ) {
    const size = bytes.readUInt16LE(at);
    parts.push(bytes.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  return parts;
}

function inherit(style: RawStyle, all: readonly (RawStyle | undefined)[], depth: number): DocStyle {
  const base = style.base === NO_STYLE || depth > 20 ? undefined : all[style.base];
  if (base === undefined) return style;
  const from = inherit(base, all, depth + 1);
  return {
    builtIn: style.builtIn,
    paragraph: [...from.paragraph, ...style.paragraph],
    character: [...from.character, ...style.character],
  };
}

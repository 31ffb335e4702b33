import { normalise } from '../text.js';
import { decodeWindows1252 } from '../windows-1252.js';

const SECTION_AT = 44;
const CODE_PAGE = 1;
const TITLE = 2;
const UTF_8 = 65001;
const BYTES = 0x1e;
const WIDE = 0x1f;

/** The title in a property set (MS-OLEPS) of document summary, or null if there is none. */
export function readTitle(summary: Buffer): string | null {
  if (summary.length < SECTION_AT + 4) return null;
  const section = summary.subarray(summary.readUInt32LE(SECTION_AT));
  const at = propertyAt(section, TITLE);
  if (at === null || at + 8 > section.length) return null;
  const kind = section.readUInt16LE(at);
  const length = section.readUInt32LE(at + 4) * (kind === WIDE ? 2 : 1);
  const bytes = section.subarray(at + 8, at + 8 + length);
  if (kind === WIDE) return textOf(bytes.toString('utf16le'));
  if (kind !== BYTES) return null;
  const page = propertyAt(section, CODE_PAGE);
  const utf8 = page !== null && page + 6 <= section.length && section.readUInt16LE(page + 4) === UTF_8;
  return textOf(utf8 ? bytes.toString('utf8') : decodeWindows1252(bytes));
}

/** Offset of a property within its section. */
function propertyAt(section: Buffer, id: number): number | null {
  if (section.length < 8) return null;
  const count = Math.min(section.readUInt32LE(4), Math.floor((section.length - 8) / 8));
  for (let index = 0; index < count; index += 1) {
    if (section.readUInt32LE(8 + 8 * index) === id) return section.readUInt32LE(12 + 8 * index);
  }
  return null;
}

function textOf(text: string): string | null {
  return normalise(text.replaceAll('\0', '')) || null;
}

/** One change of a property: its code and the bytes of its value (MS-DOC 2.6). */
export interface Sprm {
  readonly code: number;
  readonly value: Buffer;
}

const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** Cuts a list of property changes (a grpprl) into its parts; what is cut off at the end is left out. */
export function readSprms(bytes: Buffer): Sprm[] {
  const found: Sprm[] = [];
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    const [lead, size] = extent(code, bytes, at + 2);
    found.push({ code, value: bytes.subarray(at + 2 + lead, at + 2 + lead + size) });
    at += 2 + lead + size;
  }
  return found;
}

/** The number of bytes before the value that tell its length, and that length. */
function extent(code: number, bytes: Buffer, at: number): [number, number] {
  const size = SIZES[code >> 13] ?? 0;
  if (size > 0) return [0, size];
  if (code === DEFINE_TABLE && at + 2 <= bytes.length) return [2, Math.max(0, bytes.readUInt16LE(at) - 1)];
  const length = bytes[at] ?? 0;
  if (code === CHANGE_TABS && length === 255) {
    const deleted = bytes[at + 1] ?? 0;
    const added = bytes[at + 2 + 4 * deleted] ?? 0;
    return [1, 2 + 4 * deleted + 3 * added];
  }
  return [1, length];
}

/** Whether a switch is on. */
export function isSet(changes: readonly Sprm[], code: number): boolean {
  return (number(changes, code) ?? 0) !== 0;
}

/** The last value of a property as a number, or undefined if nothing sets it. */
export function number(changes: readonly Sprm[], code: number): number | undefined {
  const value = changes.findLast((change) => change.code === code)?.value;
  return value === undefined || value.length === 0
    ? undefined
    : value.readUIntLE(0, Math.min(4, value.length));
}

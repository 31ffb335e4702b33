/** What the directory of a zip archive says of one file. Sizes in bytes; they may be false. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it stands; 8: deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly start: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const SIZES_64 = 1;
/** A number that stands elsewhere, as it has no room in 32 bits. */
const ELSEWHERE = 0xffffffff;

/**
 * The directory at the end of a zip archive (APPNOTE.TXT 4.3.12 to 4.3.16, with Zip64).
 * @throws RangeError where it is missing or points outside the file
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directory(view);
  if (count > bytes.length / ENTRY_SIZE) throw new RangeError('its directory is longer than the file');
  const entries: ZipEntry[] = [];
  for (let index = 0, at = start; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('its directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    entries.push({
      name: new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(name),
      method: view.getUint16(at + 10, true),
      ...sizes(view, at, at + ENTRY_SIZE + nameLength, extraLength),
    });
    at += ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function directory(view: DataView): { count: number; start: number } {
  let at = view.byteLength - END_SIZE;
  const first = Math.max(0, at - LONGEST_COMMENT);
  while (at >= first && view.getUint32(at, true) !== END) at -= 1;
  if (at < first) throw new RangeError('its directory is missing');
  const locator = at - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
    const end = wide(view, locator + 8);
    if (view.getUint32(end, true) === END_64)
      return { count: wide(view, end + 32), start: wide(view, end + 48) };
  }
  return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
}

/** The sizes and place of a file; those that need 64 bits stand in its extra field, in this order. */
function sizes(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): Pick<ZipEntry, 'unpacked' | 'packed' | 'start'> {
  let at = extra;
  while (at + 4 <= extra + extraLength && view.getUint16(at, true) !== SIZES_64)
    at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const number = (place: number): number => {
    const short = view.getUint32(entry + place, true);
    if (short !== ELSEWHERE || at + 8 > extra + extraLength) return short;
    at += 8;
    return wide(view, at - 8);
  };
  const unpacked = number(24);
  const packed = number(20);
  return { unpacked, packed, start: number(42) };
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

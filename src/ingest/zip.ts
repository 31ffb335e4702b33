import { inflateRawSync } from 'node:zlib';
import { unpacksTooLarge } from './beyond-limit.js';
import { type ZipEntry, zipEntries } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;
/** A local header: 30 bytes, then the name and the extra field, whose lengths stand at 26 and 28. */
const LOCAL_HEADER = 30;

/** The names of the files in a zip archive. @throws RangeError if the archive is broken */
export function zipNames(bytes: Uint8Array): string[] {
  return zipEntries(bytes).map(({ name }) => name);
}

/**
 * The wanted files of a zip archive, unpacked. Its directory may lie: what counts is also what really comes out.
 * @param limit of what they unpack to together, in MB
 * @throws Unreadable `too-large`; any other error if the archive is broken
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Record<string, Uint8Array> {
  const entries = zipEntries(bytes).filter(({ name }) => wanted(name));
  const claimed = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (claimed > limit * 1_000_000) throw unpacksTooLarge(claimed, limit);
  let room = limit * 1_000_000;
  const files: [string, Uint8Array][] = [];
  for (const entry of entries) {
    const file = unpack(bytes, entry, room);
    if (file === null || file.length > room) throw unpacksTooLarge(null, limit);
    room -= file.length;
    files.push([entry.name, file]);
  }
  return Object.fromEntries(files);
}

/** One file of the archive; null where more than `room` bytes come out. */
function unpack(bytes: Uint8Array, { start, packed, method }: ZipEntry, room: number): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = start + LOCAL_HEADER + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method === STORED || packed === 0) return data;
  if (method !== DEFLATED) throw new RangeError(`it is packed in a way that is not known (${method})`);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

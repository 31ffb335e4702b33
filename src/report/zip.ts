import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip archive can hold. It stands for no time at all: the same report gives the same bytes. */
export const NO_TIME = new Date(1980, 0, 1);

/** Signatures of the headers that hold the time of a part, and where it stands in them (PKWARE APPNOTE 6.3, 4.3.7 and 4.3.12). */
const CENTRAL = { signature: 0x02014b50, time: 12, names: 28, size: 46, local: 42 };
const LOCAL = { time: 10 };
/** The end of the central directory: where its place and the number of its entries stand. */
const END = { signature: 0x06054b50, size: 22, entries: 10, place: 16 };
/** 1 January 1980, 0:00, as date and time of MS-DOS: the date in the upper 16 bits. */
const DOS_NO_TIME = 0x00210000;

/**
 * An archive without the times of its making; nothing is packed anew.
 * @throws if the archive is broken
 */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const at = (place: number): number => view.getUint32(place, true);
  let end = bytes.length - END.size;
  while (end >= 0 && at(end) !== END.signature) end--;
  if (end < 0) throw new RangeError('this is no zip archive');
  let entry = at(end + END.place);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left--) {
    if (at(entry) !== CENTRAL.signature) throw new RangeError('the directory of the zip archive is broken');
    view.setUint32(entry + CENTRAL.time, DOS_NO_TIME, true);
    view.setUint32(at(entry + CENTRAL.local) + LOCAL.time, DOS_NO_TIME, true);
    // Name, further fields and comment stand behind an entry; their lengths follow each other.
    const lengths = [0, 2, 4].map((i) => view.getUint16(entry + CENTRAL.names + i, true));
    entry += CENTRAL.size + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}

/**
 * Packs an archive once more without the times of its making, with its XML parts changed by `mended` (path, XML).
 * @throws if the archive is broken
 */
export function repacked(archive: Uint8Array, mended: (path: string, xml: string) => string): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    // A picture is packed already.
    parts[path] = /\.(?:xml|rels)$/.test(path)
      ? strToU8(mended(path, strFromU8(bytes)))
      : [bytes, { level: 0 }];
  }
  return zipSync(parts, { mtime: NO_TIME });
}

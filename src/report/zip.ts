import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip archive can hold. It stands for no time at all: the same report gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs an archive once more without the times of its making, with its XML parts changed by `mended` (path, XML).
 * @throws if the archive is broken
 */
export function withoutTimes(
  archive: Uint8Array,
  mended: (path: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    parts[path] = /\.(?:xml|rels)$/.test(path) ? strToU8(mended(path, strFromU8(bytes))) : bytes;
  }
  return zipSync(parts, { mtime: NO_TIME });
}

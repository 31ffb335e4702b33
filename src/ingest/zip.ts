import { unzipSync } from 'fflate';

/** More than this unpacked is no document of words: the text of a long book takes some 10 MB of XML. */
const MAX_UNPACKED = 200_000_000;

/** The names of the files in a zip archive. @throws if the archive is broken */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, { filter: (file) => names.push(file.name) < 0 });
  return names;
}

/**
 * The wanted files of a zip archive, unpacked.
 * @throws RangeError if they unpack to more than a document can hold; any other error if the archive is broken
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter(file) {
      if (!wanted(file.name)) return false;
      size += file.originalSize;
      if (size > MAX_UNPACKED) throw new RangeError(`it unpacks to more than ${MAX_UNPACKED / 1_000_000} MB`);
      return true;
    },
  });
}

import { unzipSync, type Zippable, zipSync } from 'fflate';
import { Unreadable } from '../../../model/warning.js';
import { NO_TIME } from '../../zip.js';

/** The parts of a Word file by name, in the order of its archive. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** More than this unpacked, in bytes, is no draft. */
const MOST_UNPACKED = 1_000_000_000;

/** The first bytes of a compound file, in which Word puts an encrypted document (MS-OFFCRYPTO 2.3.4). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** What helps against most faults of a Word file. */
export const SAVE_AGAIN = 'Open it in Word, save it again as .docx, and check that file.';

/** @throws Unreadable `encrypted`, or `damaged` where it is no archive */
export function unpacked(bytes: Uint8Array): Parts {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte))
    throw new Unreadable(
      'encrypted',
      'The draft is protected by a password, so no comments can be put into it. Save a copy without the password and check that.',
    );
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        if (size > MOST_UNPACKED) throw new RangeError('it is too large when unpacked');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw new Unreadable(
      'damaged',
      `The draft cannot be unpacked: ${(error as Error).message}. ${SAVE_AGAIN}`,
    );
  }
}

/** The archive of the parts, without times: the same parts give the same bytes. */
export function packed(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) {
    // A picture is packed already.
    entries[name] = /\.(?:png|jpe?g|gif)$/i.test(name) ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(entries, { mtime: NO_TIME });
}

/** The text of an XML part; "" where there is none. @throws Unreadable where it is not written in UTF-8, so that it would not stay as it is */
export function xmlOf(parts: Parts, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(parts.get(name));
  } catch {
    throw new Unreadable(
      'unsupported-format',
      `The part ${name} of the draft is not in UTF-8. ${SAVE_AGAIN}`,
    );
  }
}

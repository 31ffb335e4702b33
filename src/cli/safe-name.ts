import { createHash } from 'node:crypto';

/** What can turn a name into several lines, turn its direction, or part it into folders on another system. */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\\]/gu;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Names that endings are put behind can be 255 bytes long with them on most disks. */
const LONGEST = 200;
const HASH = 12;

/**
 * A name that can be that of a file on every system, the same for the same name. A name that is too long keeps its
 * beginning, and gets a part of its hash, so that two long names stay two.
 */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(UNSAFE, '_').replace(DEVICE, '_$1');
  const characters = [...plain];
  if (Buffer.byteLength(plain) <= LONGEST) return plain;
  while (Buffer.byteLength(characters.join('')) > LONGEST - HASH - 1) characters.pop();
  return `${characters.join('')}~${createHash('sha256').update(name).digest('hex').slice(0, HASH)}`;
}

/** The same for a folder: never the name that a file beside it has, and on every system as it is written. */
export function safeFolder(name: string): string {
  return safeName(name)
    .replace(/^([a-z]):$/i, '$1')
    .replace(/(\.(json|txt|docx)|[. ])$/i, '$&_');
}

import { decodeWindows1252 } from './windows-1252.js';

/**
 * The text of a file. Its encoding is told by a byte order mark, else by its being valid UTF-8, else by what it
 * declares; text that declares nothing is taken for Windows-1252.
 */
export function decodeText(bytes: Uint8Array, declared = 'windows-1252'): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeDeclared(bytes, declared);
  }
}

function decodeDeclared(bytes: Uint8Array, declared: string): string {
  // By the rules of the web, Latin-1 and ASCII mean Windows-1252.
  if (/^(?:windows-1252|cp1252|iso-?8859-?1|latin-?1|(?:us-)?ascii)$/i.test(declared))
    return decodeWindows1252(bytes);
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

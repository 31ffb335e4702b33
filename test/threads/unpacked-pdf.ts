import { constants, deflateRawSync, deflateSync } from 'node:zlib';

const PIECE = 16;

/** A PDF of some kilobytes whose one page unpacks to so many megabytes of blanks, a multiple of 16. */
export function unpackedPdf(megabytes: number): Uint8Array {
  // A packed piece that can stand again and again, so that the whole is never in memory.
  const piece = deflateRawSync(Buffer.alloc(PIECE * 2 ** 20, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: megabytes / PIECE }, () => piece);
  const once = Buffer.concat([Buffer.from([0x78, 0x01]), ...pieces, Buffer.from([0x03, 0x00])]);
  const contents = deflateSync(once, { level: 9 });
  const head = [
    '%PDF-1.4\n',
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>\nendobj\n',
    `4 0 obj\n<< /Length ${contents.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`,
  ].join('');
  // Without a table of its objects: the reader finds them by itself.
  const tail = '\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n';
  return new Uint8Array(Buffer.concat([Buffer.from(head), contents, Buffer.from(tail)]));
}

import { deflateSync } from 'node:zlib';

/** A PDF of some kilobytes whose one page unpacks to so many megabytes of blanks. */
export function unpackedPdf(megabytes: number): Uint8Array {
  const part = deflateSync(Buffer.alloc(megabytes * 2 ** 20, ' '), { level: 1 });
  const contents = deflateSync(part, { level: 9 });
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

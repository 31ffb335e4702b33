import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from './kinds.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const NAMES = [
  ...['transcripts/documents/ferndale-2019.html', 'transcripts/documents/millbrook-2016.md'],
  ...[
    'transcripts/documents/oakhurst-2014.docx',
    'ingest/sections.doc',
    'pdf/matrix.pdf',
    'pdf/sections.pdf',
  ],
];

/** Documents that anything can be read from, of every format. */
export function documentsInOrder(): Files {
  return Object.fromEntries(
    NAMES.map((name) => [
      name.split('/').at(-1) ?? '',
      new Uint8Array(readFileSync(new URL(name, FIXTURES))),
    ]),
  );
}

/** Government guidance that is not part of this package; null where it is not there. */
export function documentsOfGovernment(): Files | null {
  const folder = new URL('../../../shared/real/', import.meta.url);
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    return Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
    );
  } catch {
    return null;
  }
}

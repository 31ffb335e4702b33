import type { Analysis, Reference } from '../model/analysis.js';
import { levelText } from '../model/level.js';
import { type CsvCell, csvPieces } from './csv.js';
import { inPieces } from './pieces.js';
import { reasonText } from './wording.js';

export const REFERENCE_COLUMNS = [
  'id',
  'document',
  'authority',
  'year',
  'issue',
  'theme',
  'stance',
  'level',
  'local level',
  'severity',
  'page',
  'section',
  'text',
  'matched terms',
  'because',
  'flags',
] as const;

/** references.csv: one row per reference, in the order of results.json. */
export function referencesCsv(analysis: Pick<Analysis, 'documents' | 'references'>): string {
  return [...referencePieces(analysis)].join('');
}

/** The same in pieces. */
export function referencePieces(analysis: Pick<Analysis, 'documents' | 'references'>): Iterable<string> {
  return csvPieces(
    REFERENCE_COLUMNS,
    inPieces(() => referenceRows(analysis)),
  );
}

/** A row for each reference, in the order of results.json, with a cell for each of `REFERENCE_COLUMNS`. */
export function* referenceRows({
  documents,
  references,
}: Pick<Analysis, 'documents' | 'references'>): Generator<readonly CsvCell[]> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const reference of references) {
    const document = byId.get(reference.document);
    yield [
      reference.id,
      reference.document,
      document?.authority ?? null,
      document?.year ?? null,
      reference.issue,
      reference.theme,
      reference.stance,
      levelText(reference.level),
      reference.localLevel,
      reference.severity,
      reference.page,
      reference.section.join(' > '),
      reference.text,
      matchedText(reference),
      reference.because.map(reasonText).join('; '),
      reference.flags.join('; '),
    ];
  }
}

/** `name-calling [@bully]; bullied [bull*]`: the words of the text, and the term of the guide that found them. */
function matchedText({ text, matched }: Reference): string {
  return matched.map(({ term, start, end }) => `${text.slice(start, end)} [${term}]`).join('; ');
}

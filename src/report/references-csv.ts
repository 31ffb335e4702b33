import type { Analysis } from '../model/analysis.js';
import { toCsv } from './csv.js';
import { levelText, reasonText } from './wording.js';

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
export function referencesCsv({ documents, references }: Pick<Analysis, 'documents' | 'references'>): string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = references.map((reference) => {
    const document = byId.get(reference.document);
    return [
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
      [...new Set(reference.matched.map(({ term }) => term))].join('; '),
      reference.because.map(reasonText).join('; '),
      reference.flags.join('; '),
    ];
  });
  return toCsv(REFERENCE_COLUMNS, rows);
}

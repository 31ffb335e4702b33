import type { AnalysedDocument, Analysis, Reference } from '../../model/analysis.js';
import { type Cell, cell, type Table } from '../../model/table.js';
import { count } from '../wording.js';

interface Recognised {
  readonly document: AnalysedDocument;
  /** Pages that text recognition read. */
  readonly pages: ReadonlySet<number>;
}

/**
 * What rests on text recognition (OCR), and which of it on words that were recognised with little confidence. No table
 * where nothing was recognised, as in most runs.
 */
export function recognisedTables({ documents, references }: Analysis): readonly Table[] {
  const recognised = documents.map(recognisedPages).filter(({ pages }) => pages.size > 0);
  if (recognised.length === 0) return [];
  const pagesOf = new Map(recognised.map(({ document, pages }) => [document.id, pages]));
  const resting = references.filter((reference) => {
    const pages = pagesOf.get(reference.document);
    return pages !== undefined && (isUnsure(reference) || pages.has(reference.page ?? 0));
  });
  const byDocument = new Map<string, Reference[]>(recognised.map(({ document }) => [document.id, []]));
  for (const reference of resting) byDocument.get(reference.document)?.push(reference);
  const rows = recognised.map(({ document, pages }): readonly Cell[] => {
    const own = byDocument.get(document.id) ?? [];
    return [
      { value: document.id, documents: [document.id] },
      { value: pages.size, documents: [document.id] },
      cell(own.length, idsOf(own)),
      cell(own.filter(isUnsure).length, idsOf(own.filter(isUnsure))),
    ];
  });
  const unsure = resting.filter(isUnsure);
  return [
    {
      name: 'recognised',
      title: 'What was read by text recognition',
      columns: [
        { id: 'document', label: 'Document', type: 'text' },
        { id: 'pages', label: 'Pages read by text recognition', type: 'count', unit: 'pages' },
        { id: 'references', label: 'References on them', type: 'count', unit: 'references' },
        { id: 'doubtful', label: 'Of these with doubtful words', type: 'count', unit: 'references' },
      ],
      rows,
      notes: [
        'A word is doubtful where text recognition gives it a confidence of less than 70 of 100. A reference with such a word has the flag ocr-doubtful.',
      ],
      n: { documents: recognised.length, references: resting.length },
      findings: [
        {
          text: `${count(resting.length, 'reference')} of ${references.length.toLocaleString('en-GB')} ${resting.length === 1 ? 'rests' : 'rest'} on text recognition, ${unsure.length.toLocaleString('en-GB')} of them on words that it is unsure of.`,
          references: idsOf(resting),
          documents: [],
        },
      ],
    },
  ];
}

function recognisedPages(document: AnalysedDocument): Recognised {
  const told = document.warnings.filter(({ code }) => code === 'text-recognised');
  return { document, pages: new Set(told.flatMap(({ page }) => page ?? [])) };
}

function isUnsure({ flags }: Reference): boolean {
  return flags.includes('ocr-doubtful');
}

function idsOf(references: readonly Reference[]): readonly string[] {
  return references.map(({ id }) => id);
}

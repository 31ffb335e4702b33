import type { AnalysedDocument, Analysis, Reference } from '../model/analysis.js';
import { levelText } from '../model/level.js';
import { toCsv } from './csv.js';
import { isDoubtful } from './doubtful.js';
import { localLevelText } from './wording.js';

const COLUMNS = [
  'id',
  'file',
  'authority',
  'year',
  'format',
  'pages',
  'kind',
  'levels',
  'describes',
  'merges',
  'indicators',
];

/**
 * documents.csv: one row per document. After the fixed columns come the references to each issue (asserted ones), the
 * protective references, those to look up (with a flag), the warnings, and the further columns of the corpus table; not these where names are withheld,
 * since what is known of an area names it.
 */
export function documentsCsv({
  run,
  documents,
  references,
}: Pick<Analysis, 'run' | 'documents' | 'references'>): string {
  const issues = run.guide.issues.map(({ id }) => id);
  const known = run.options.names === 'withheld' ? [] : documents;
  const features = [...new Set(known.flatMap((document) => Object.keys(document.features)))];
  const byDocument = new Map<string, Reference[]>(documents.map(({ id }) => [id, []]));
  for (const reference of references) byDocument.get(reference.document)?.push(reference);
  const rows = documents.map((document) => {
    const own = byDocument.get(document.id) ?? [];
    const asserted = own.filter(({ stance }) => stance === 'asserted');
    return [
      ...fixedCells(document),
      ...issues.map((issue) => asserted.filter((reference) => reference.issue === issue).length),
      own.length - asserted.length,
      own.filter(isDoubtful).length,
      document.warnings.map(({ code, page }) => (page ? `${code} (page ${page})` : code)).join('; '),
      ...features.map((feature) => document.features[feature] ?? null),
    ];
  });
  return toCsv([...COLUMNS, ...issues, 'protective', 'doubtful', 'warnings', ...features], rows);
}

function fixedCells(document: AnalysedDocument) {
  const { id, file, authority, year, format, pages, kind, levels, describes, merges, indicators } = document;
  return [
    ...[id, file, authority, year, format, pages, kind],
    levels.map(localLevelText).join('; '),
    describes.join(' '),
    merges.map(levelText).join(' '),
    indicators,
  ];
}

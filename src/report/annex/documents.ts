import type { AnalysedDocument, Analysis } from '../../model/analysis.js';
import { levelText } from '../../model/level.js';
import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { WarningCode } from '../../model/warning.js';
import { unreadOf } from '../../model/warning.js';
import { count, KIND_WORDS } from '../wording.js';
import { recognisedTables } from './recognised.js';

/** Tables of what was read, what was not, and what each local level was taken for. */
export function documentTables(analysis: Analysis): readonly Table[] {
  return [
    documentsTable(analysis),
    notReadTable(analysis),
    ...recognisedTables(analysis),
    localLevelsTable(analysis),
  ];
}

function documentsTable({ documents, references }: Analysis): Table {
  const own = new Map<string, string[]>(documents.map(({ id }) => [id, []]));
  for (const { id, document } of references) own.get(document)?.push(id);
  const others = documents.filter(({ kind }) => kind === 'other').length;
  const leftOut =
    others === 0
      ? ''
      : `; ${count(others, 'document')} among them ${others === 1 ? 'is no threshold document' : 'are no threshold documents'} and in no comparison`;
  return {
    name: 'documents',
    title: 'Documents that were read',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'authority', label: 'Authority', type: 'text' },
      { id: 'year', label: 'Year', type: 'count' },
      { id: 'file', label: 'File', type: 'text' },
      { id: 'kind', label: 'Kind', type: 'text' },
      { id: 'pages', label: 'Pages', type: 'count', unit: 'pages' },
      { id: 'indicators', label: 'Indicators', type: 'count', unit: 'indicators' },
      { id: 'references', label: 'References', type: 'count', unit: 'references' },
    ],
    rows: documents.map((document) => [
      { value: document.id, documents: [document.id] },
      orUnknown(document.authority),
      orUnknown(document.year),
      cell(document.file),
      cell(KIND_WORDS[document.kind]),
      document.pages === null ? noValue('not-applicable') : cell(document.pages),
      cell(document.indicators),
      cell(own.get(document.id)?.length ?? 0, own.get(document.id)),
    ]),
    notes: [
      'Indicators are all statements that the document offers as signs of need; references are those that speak to an issue.',
      'Pages are those of PDF files; other formats have none.',
    ],
    n: { documents: documents.length, references: references.length },
    findings: [
      {
        text: `${count(documents.length, 'document')} ${documents.length === 1 ? 'was' : 'were'} read${leftOut}.`,
        references: [],
        documents: documents.map(({ id }) => id),
      },
    ],
  };
}

/** Warnings that say what the figures may lack or rest on. */
const BEARS_ON_FIGURES: readonly WarningCode[] = [
  'no-text-on-page',
  'text-recognised',
  'unreadable-page',
  'unreadable-text',
  'unreadable-part',
  'layout-doubtful',
  'no-tiers',
  'not-a-threshold-document',
  'level-not-mapped',
];

function notReadTable({ documents, failures }: Analysis): Table {
  const lost = failures.map(({ file, code, message }): readonly Cell[] => [
    cell(file),
    noValue('not-applicable'),
    cell(code),
    cell(message),
  ]);
  const warned = documents.flatMap((document) => {
    const warnings = document.warnings.filter(({ code }) => BEARS_ON_FIGURES.includes(code));
    return warnings.map(({ code, message, page }): readonly Cell[] => [
      { value: document.file, documents: [document.id] },
      page === undefined ? noValue('not-applicable') : cell(page),
      cell(code),
      cell(message),
    ]);
  });
  const partly = documents.filter((document) => unreadOf(document).length > 0);
  const finding: Finding = {
    text:
      failures.length === 0
        ? partly.length === 0
          ? 'Every file could be read.'
          : `Every file could be read, but not every page or part of ${count(partly.length, 'document')}.`
        : `${count(failures.length, 'file')} could not be read at all and ${failures.length === 1 ? 'is' : 'are'} in no figure of this report.`,
    references: [],
    documents: partly.map(({ id }) => id),
  };
  return {
    name: 'not-read',
    title: 'What could not be read, or only with doubt',
    columns: [
      { id: 'file', label: 'File', type: 'text' },
      { id: 'page', label: 'Page', type: 'count' },
      { id: 'code', label: 'Code', type: 'text' },
      { id: 'message', label: 'What was found, and what to do', type: 'text' },
    ],
    rows: [...lost, ...warned],
    notes: ['A page that could not be read is never counted as a page that does not mention an issue.'],
    n: { documents: documents.length, references: 0 },
    findings: [finding],
  };
}

function localLevelsTable({ documents }: Analysis): Table {
  const overruled = documents.filter(isOverruled);
  const rows = documents.flatMap((document) =>
    document.levels.map(({ local, standard, source, evidence }): readonly Cell[] => [
      { value: document.id, documents: [document.id] },
      cell(local),
      standard.length === 0 ? noValue('no-level') : cell(levelText(standard)),
      cell(source === 'corpus-table' ? 'overruled by the corpus table' : 'found in the document'),
      evidence[0] === undefined ? noValue('not-applicable') : cell(evidence[0].text),
      evidence[0]?.page == null ? noValue('not-applicable') : cell(evidence[0].page),
    ]),
  );
  return {
    name: 'local-levels',
    title: 'What each local level was taken for',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'local-level', label: 'Local level', type: 'quotation' },
      { id: 'level', label: 'Level', type: 'level' },
      { id: 'source', label: 'By', type: 'text' },
      { id: 'words', label: 'Words that it rests on', type: 'quotation' },
      { id: 'page', label: 'Page', type: 'count' },
    ],
    rows,
    notes: [
      'A local level is mapped by the response that it prescribes, not by its number, colour or place in the order.',
      'Of the words that a level rests on, the first are shown here; results.json holds all.',
    ],
    n: { documents: documents.length, references: 0 },
    findings: [
      {
        text:
          overruled.length === 0
            ? 'No mapping was overruled by a person.'
            : `In ${count(overruled.length, 'document')} a person overruled the mapping of at least one level: ${overruled.map(({ id }) => id).join(', ')}.`,
        references: [],
        documents: overruled.map(({ id }) => id),
      },
    ],
  };
}

function isOverruled({ levels }: AnalysedDocument): boolean {
  return levels.some(({ source }) => source === 'corpus-table');
}

function orUnknown(value: string | number | null): Cell {
  return value === null ? noValue('unknown') : cell(value);
}

import type { Analysis } from '../../src/model/analysis.js';
import {
  type Cell,
  type ComparisonTables,
  cell,
  documentCount,
  type Missing,
  noValue,
  type Table,
} from '../../src/model/table.js';
import type { Picture, Report } from '../../src/report/report.js';
import { corpusAnalysis, local } from '../sample.js';

/** Texts of documents that a format must never run: as a formula, as markup, or as the end of its own script. */
export const HOSTILE_TEXTS = [
  '=1+1',
  '+HYPERLINK("https://example.org")',
  '-2 moves of home',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '<!-- overcrowded',
  '| * _ ` # [home](javascript:alert(1))',
  '"quoted" and \'quoted\' & housed',
  'Overcrowded 🏚️ home',
] as const;

/** Every reason why a cell has no value. */
export const EVERY_MISSING = Object.keys({
  'not-mentioned': 0,
  'not-at-level': 0,
  'only-protective': 0,
  'not-read': 0,
  'level-not-described': 0,
  'level-joined': 0,
  'no-level': 0,
  'too-few': 0,
  unknown: 0,
  'not-applicable': 0,
} satisfies Record<Missing, 0>) as readonly Missing[];

/** The 1×1 PNG that stands for a drawn picture: one grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A small report with everything that a format must draw: every type of column, every missing reason, hostile texts. */
export function sampleReport(): Report {
  const analysis = sampleAnalysis();
  return {
    title: 'Thresholds for help and protection: what 5 documents do differently',
    subtitle: '5 threshold documents, 20 references',
    analysis,
    sections: [levelsSection(), severitySection(analysis)],
    annex: [scaleTable(analysis)],
    pictures: [picture()],
  };
}

function sampleAnalysis(): Analysis {
  const sample = corpusAnalysis(
    {
      aldermoor: {
        says: [
          'housing overcrowding 3 A Overcrowded housing',
          'housing stability 4 C Repeated moves that affect schooling',
          'housing quality 6 D Immediate danger to the child from the home',
          'domestic-violence incidents 3 D Incidents of domestic violence',
        ],
        denies: ['housing quality A Good quality stable housing'],
      },
      brackenholt: {
        levels: [local('Level 2', 'A'), local('Level 3', 'B'), local('Level 4', 'C+D')],
        says: [
          'housing overcrowding 3 C+D Overcrowded accommodation',
          'domestic-violence incidents 3 A Incidents of domestic violence',
          'self-harm episode 3 B Self-harm',
        ],
      },
      coldbrook: { says: HOSTILE_TEXTS.map((text) => `housing quality 3 B ${text}`) },
      dunmere: {
        kind: 'framework',
        levels: [],
        says: ['bullying victim 3 - Victim of bullying'],
        warnings: [
          {
            code: 'no-tiers',
            message: 'The document describes no levels; its references carry none.',
          },
        ],
      },
      eastwold: {
        authority: null,
        says: ['physical-abuse injury 5 D Non-accidental injury'],
        warnings: [
          {
            code: 'no-text-on-page',
            message: 'Page 3 holds no text; what stands there is not counted.',
            page: 3,
          },
        ],
      },
    },
    [
      ['Overcrowded housing', 'Overcrowded accommodation'],
      ['Incidents of domestic violence', 'Incidents of domestic violence'],
    ],
  );
  return {
    ...sample,
    failures: [
      { file: 'documents/fernleigh.pdf', code: 'encrypted', message: 'The file asks for a password.' },
    ],
  };
}

function levelsSection(): ComparisonTables {
  const described: Table = {
    name: 'levels-described',
    title: 'Levels that each document describes',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'year', label: 'Year', type: 'count' },
      { id: 'A', label: 'A', type: 'text' },
      { id: 'D', label: 'D', type: 'text' },
      { id: 'joined', label: 'Joined levels', type: 'level' },
    ],
    rows: [
      row('aldermoor', 2015, 'Level A', 'Level D', noValue('not-applicable')),
      row('brackenholt', 2017, 'Level 2', 'Level 4', 'C+D'),
      row(
        'coldbrook',
        noValue('unknown'),
        'Level A',
        noValue('level-not-described'),
        noValue('not-applicable'),
      ),
      row('dunmere', 2019, noValue('no-level'), noValue('no-level'), noValue('no-level')),
    ].map(([first, ...rest]) => [{ value: name(first), documents: [text(first)] }, ...rest]),
    notes: ['A level that a document joins with its neighbour stands under both.'],
    n: { documents: 5, references: 0 },
    findings: [
      { text: 'One of five documents joins C and D.', references: [], documents: ['brackenholt'] },
      { text: 'One document has no levels.', references: [], documents: ['dunmere'] },
    ],
  };
  const reasons: Table = {
    name: 'missing',
    title: 'Why a figure is missing',
    columns: [
      { id: 'reason', label: 'Reason', type: 'text' },
      { id: 'figure', label: 'Figure', type: 'count', unit: 'documents' },
    ],
    rows: EVERY_MISSING.map((missing) => [{ value: missing }, noValue(missing)]),
    notes: [],
    n: { documents: 5, references: 0 },
    findings: [],
  };
  return {
    name: 'levels-described',
    title: 'Levels described',
    question: 'Which of the four levels does each document describe, and which does it join?',
    tables: [described, reasons],
  };
}

function severitySection({ references }: Analysis): ComparisonTables {
  const housing = references.filter(({ issue, stance }) => issue === 'housing' && stance === 'asserted');
  const ids = housing.map(({ id }) => id);
  const indicators: Table = {
    name: 'indicators',
    title: 'Indicators of housing, and where they stand',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'text', label: 'Indicator', type: 'quotation' },
      { id: 'level', label: 'Level', type: 'level' },
      { id: 'severity', label: 'Severity', type: 'count', unit: '1 to 6' },
      { id: 'documents', label: 'Documents', type: 'count', unit: 'documents' },
      { id: 'share', label: 'Share of references', type: 'decimal', digits: 3 },
    ],
    rows: housing.map(({ id, document, text, level, severity }) => [
      { value: name(document), documents: [document] },
      cell(text, [id]),
      cell(level.join('+'), [id]),
      severity === null ? noValue('only-protective') : cell(severity, [id]),
      documentCount([document]),
      cell(1 / housing.length, ids),
    ]),
    notes: ['Severity is told from the words of the indicator alone, never from its level.'],
    n: { documents: 3, references: housing.length },
    findings: [
      {
        text: '“Overcrowded housing” is placed at level A in one document and at C and D joined in one.',
        references: ids.slice(0, 1),
        documents: ['aldermoor', 'brackenholt'],
      },
      {
        text: 'A text of a document: “<script>alert(1)</script>”.',
        references: ids.slice(-6, -5),
        documents: [],
      },
    ],
  };
  return {
    name: 'severity-by-level',
    title: 'Severity by level',
    question: 'How severe is what each document places at each level?',
    tables: [indicators],
  };
}

function scaleTable({ run }: Analysis): Table {
  return {
    name: 'scale',
    title: 'The scale of severity',
    columns: [
      { id: 'score', label: 'Score', type: 'count' },
      { id: 'name', label: 'Name', type: 'text' },
      { id: 'test', label: 'Test', type: 'text' },
    ],
    rows: run.guide.scale.map(({ score, name, test }) => [cell(score), cell(name), cell(test)]),
    notes: [],
    n: { documents: 5, references: 20 },
    findings: [],
  };
}

function picture(): Picture {
  const title = 'Levels that each document describes';
  const description = 'Four rows of squares, one for each document. Brackenholt joins C and D.';
  const squares = [0, 1, 2, 3].map((i) => `<use href="#square" x="${i * 24}" fill="url(#shade)"/>`).join('');
  return {
    name: 'levels-described',
    title,
    description,
    table: 'levels-described',
    width: 480,
    height: 120,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="120" viewBox="0 0 480 120"><title>${title}</title><desc>${description}</desc><defs><linearGradient id="shade"><stop stop-color="#246"/></linearGradient><rect id="square" y="50" width="20" height="20"/></defs><text x="0" y="30" font-family="sans-serif" font-size="14">Four documents</text>${squares}</svg>`,
    png: new Uint8Array(PNG),
  };
}

/** A row of plain values, and of cells where a value is missing. */
function row(...values: readonly (string | number | Cell)[]): readonly Cell[] {
  return values.map((value) => (typeof value === 'object' ? value : { value }));
}

function text(of: Cell | undefined): string {
  return String(of?.value ?? '');
}

function name(of: Cell | string | undefined): string {
  const id = typeof of === 'string' ? of : text(of);
  return id.charAt(0).toUpperCase() + id.slice(1);
}

import { levelRank } from '../../model/level.js';
import type { Table } from '../../model/table.js';
import { count } from '../wording.js';
import { CONTENT_WIDTH, type Drawing, type DrawingMeans, MOST_HEIGHT } from './drawing.js';
import { levelsNamed, type Row, rowsBy, rowsOf } from './rows.js';
import { PANEL_HEAD, type PanelMeasures, ROW_REST, severityPanel, shareAt } from './severity-panel.js';
import { SEVERITIES } from './shades.js';
import { joined } from './words.js';

const PANELS_ABREAST = 3;
const PANEL_GAP = 14;
/** Title, key and notes. */
const REST = 200;
const LOWEST_BAR = 10;
const HIGHEST_BAR = 26;
/** From here on the figures of neighbouring bars would touch. */
const LONG_FIGURE = 1000;

/** A panel for each issue: at each level, how many references have each severity, with quartiles and median. */
export function severityByLevel(table: Table, { lettering }: DrawingMeans): readonly Drawing[] {
  const rows = rowsOf(table).filter((row) => row.text('issue') !== '' && row.text('level') !== '');
  const greatest = Math.max(0, ...rows.flatMap((row) => SEVERITIES.map((one) => shareAt(row, one))));
  if (greatest === 0) return [];
  const panels = [...rowsBy(rows, 'issue')];
  const levels = [...rowsBy(rows, 'level').keys()].toSorted((a, b) => rankOf(a) - rankOf(b));
  const lines = Math.ceil(panels.length / PANELS_ABREAST);
  const room = MOST_HEIGHT - REST - lines * (PANEL_HEAD + PANEL_GAP);
  const bar = Math.min(Math.max(room / (lines * levels.length) - ROW_REST, LOWEST_BAR), HIGHEST_BAR);
  const panelHeight = PANEL_HEAD + (bar + ROW_REST) * levels.length;
  const height = lines * panelHeight + (lines - 1) * PANEL_GAP;
  const figures = rows.flatMap((row) => SEVERITIES.map((one) => row.number(`s${one}`) ?? 0));
  const inPercent = Math.max(...figures) >= LONG_FIGURE;
  const width = CONTENT_WIDTH / PANELS_ABREAST;
  const measures: PanelMeasures = { width, levels, bar, greatest, inPercent, lettering };
  return [
    {
      name: 'severity-by-level',
      table: table.name,
      title: table.title,
      subtitle: `Levels from top to bottom, severity from left to right. ${inPercent ? 'Figures and bars are percentages of the references in the row.' : 'Figures are numbers of references; a bar is their share of the references in the row.'}`,
      description: describe(rows),
      left: 0,
      top: 0,
      height,
      hasSeverityShades: true,
      notes: [
        'n: references in the row. Beneath the bars: a line from the lower to the upper quartile and a dot at the median, where there are enough references. A level that joins two, such as C+D, has a row of its own, and its references stand in no other row.',
      ],
      view: {
        width: CONTENT_WIDTH,
        height,
        layer: panels.flatMap(([issue, own], i) => {
          const x = width * (i % PANELS_ABREAST);
          const y = (panelHeight + PANEL_GAP) * Math.floor(i / PANELS_ABREAST);
          return severityPanel(issue, own, { x, y }, measures);
        }),
      },
    },
  ];
}

/** Levels from low to high; what is none stands last. */
function rankOf(level: string): number {
  return levelRank(levelsNamed(level)) ?? Number.MAX_VALUE;
}

/** The medians of the last panel, which is of all issues together. */
function describe(rows: readonly Row[]): string {
  const issues = rowsBy(rows, 'issue');
  const [last, own] = [...issues].at(-1) ?? ['', []];
  const medians = own.flatMap((row) => {
    const median = row.number('median');
    const references = count(row.number('references') ?? 0, 'reference');
    return median === null ? [] : [`${median} at ${row.text('level')} (${references})`];
  });
  const shown = `The severity of the references at each level, for ${joined([...issues.keys()])}.`;
  return medians.length === 0 ? shown : `${shown} ${last}: the median is ${joined(medians)}.`;
}

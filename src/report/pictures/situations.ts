import type { Table } from '../../model/table.js';
import { count } from '../wording.js';
import type { Drawing, DrawingMeans } from './drawing.js';
import { type LevelColumn, levelColumnsOf, type Row, rowsOf } from './rows.js';
import { documentsAt, isJoined, situationPlot } from './situation-plot.js';
import { joined } from './words.js';

const MOST_SITUATIONS = 16;

/** Which levels the same situation is placed at: a row for each of those whose levels lie furthest apart. */
export function situations(table: Table, means: DrawingMeans): readonly Drawing[] {
  const rows = rowsOf(table);
  const apart = rows.filter((row) => distance(row) > 0);
  const shown = apart
    .toSorted(
      (a, b) => distance(b) - distance(a) || documentsAt(b, 'documents') - documentsAt(a, 'documents'),
    )
    .slice(0, MOST_SITUATIONS);
  // A to D always, U and joined levels where one of these documents uses them.
  const levels = levelColumnsOf(table).filter(
    (level) => (level.rank > 0 && !isJoined(level)) || shown.some((row) => documentsAt(row, level.id) > 0),
  );
  if (shown.length === 0 || levels.length === 0) return [];
  const whole = `${count(apart.length, 'situation')} that documents place at different levels`;
  return [
    {
      name: 'situations',
      table: table.name,
      title: 'The same situation, placed at different levels',
      subtitle: `${shown.length < apart.length ? `The ${shown.length} whose levels lie furthest apart, of ${whole}` : whole} (${count(rows.length, 'situation')} in all). The figure in a dot is the number of documents that place the situation at that level.`,
      description: describe(rows, apart, shown, levels),
      hasSeverityShades: false,
      notes: [
        ...(levels.some(isJoined) ? ['White dot: a level that joins its two neighbours.'] : []),
        ...(shown.some((row) => documentsAt(row, 'no-level') > 0)
          ? ['No level: documents that have no levels, or whose level could not be told.']
          : []),
      ],
      ...situationPlot(shown, levels, means),
    },
  ];
}

function distance(row: Row): number {
  return row.number('levels-apart') ?? 0;
}

function describe(
  rows: readonly Row[],
  apart: readonly Row[],
  shown: readonly Row[],
  levels: readonly LevelColumn[],
): string {
  const [first] = shown;
  const at = levels.flatMap(({ id }) => {
    const documents = first === undefined ? 0 : documentsAt(first, id);
    return documents === 0 ? [] : [`${id} in ${count(documents, 'document')}`];
  });
  const stand = apart.length === 1 ? 'stands' : 'stand';
  return `Of ${count(rows.length, 'situation')} that several documents describe alike, ${apart.length.toLocaleString('en-GB')} ${stand} at different levels; ${count(shown.length, 'is', 'are')} shown. Furthest apart: “${first?.text('label') ?? ''}”, at ${joined(at)}.`;
}

import type { Column, Table } from '../../model/table.js';
import { count } from '../wording.js';
import { type Drawing, type DrawingMeans, MOST_NAMES } from './drawing.js';
import { entrySeverityCounts } from './entry-severity-counts.js';
import { heatMap } from './heat-map.js';
import { missingNotes, reasonsIn } from './missing-marks.js';
import { type Row, rowsOf } from './rows.js';
import { medianOf } from './words.js';

/** Heat map of documents by issues, the severity printed in each cell; with too many documents, how many stand at each. */
export function entrySeverity(table: Table, means: DrawingMeans): readonly Drawing[] {
  const issues = table.columns.filter(({ type, unit }) => type === 'count' && unit === '1 to 6');
  const rows = rowsOf(table);
  if (rows.every((row) => issues.every(({ id }) => row.number(id) === null))) return [];
  const isCounted = rows.length > MOST_NAMES;
  const reasons = reasonsIn(rows, issues);
  return [
    {
      name: 'entry-severity',
      table: table.name,
      title: table.title,
      subtitle: isCounted
        ? `Number of documents, of ${rows.length.toLocaleString('en-GB')}, at each entry severity. A high entry severity is a high threshold: a child must be worse off to reach the level.`
        : 'A high figure is a high threshold: a child must be worse off to reach the level. The documents with the lowest thresholds stand at the top.',
      description: describe(rows, issues),
      hasSeverityShades: !isCounted,
      notes: missingNotes(reasons),
      ...(isCounted ? entrySeverityCounts(rows, issues, reasons, means) : heatMap(rows, issues, means)),
    },
  ];
}

function describe(rows: readonly Row[], issues: readonly Column[]): string {
  const parts = issues.map(({ id, label }) => {
    const values = rows.flatMap((row) => row.number(id) ?? []);
    if (values.length === 0) return `${label}: no document`;
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const range = least === most ? `at ${least}` : `${least} to ${most}, median ${medianOf(values)}`;
    return `${label}: ${count(values.length, 'document')}, ${range}`;
  });
  const isWhole = rows.every((row) => issues.every(({ id }) => row.number(id) !== null));
  const rest = isWhole ? '' : ' The other documents have none.';
  return `Entry severity in ${count(rows.length, 'document')}, for ${count(issues.length, 'issue')}. ${parts.join('; ')}.${rest}`;
}

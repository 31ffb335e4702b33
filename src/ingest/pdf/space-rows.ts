import { median } from './geometry.js';
import { markerKind } from './markers.js';
import type { Line, Rule } from './page-content.js';

/** A step from baseline to baseline that exceeds the usual one by this factor opens a new row. */
const ROW_STEP = 1.35;

/** One line of a table without borders: what stands in each column at that height. */
export interface TextRow {
  readonly line: Line;
  readonly columns: readonly (Line | undefined)[];
}

/**
 * Indexes of the lines with which the rows of a table without borders begin: drawn lines between them, white space
 * over the whole width, or a new label in the first column. The first `headers` lines are one row.
 */
export function rowStarts(rows: readonly TextRow[], headers: number, rules: readonly Rule[]): number[] {
  const labels = rows.map((row) => row.columns[0]);
  const body = rows.slice(headers);
  const named = labels.slice(headers).filter((label) => label !== undefined);
  const labelled = isLabelColumn(named, body.length);
  // A label in the middle of its row's height does not tell where the row begins.
  const centred = labelled && labels[headers] === undefined;
  const usual = usualStep(body);
  return rows.flatMap((row, index) => {
    if (index === 0 || index === headers) return [index];
    const before = rows[index - 1];
    if (!before || index < headers) return [];
    if (ruledOff(before.line, row.line, rules)) return [index];
    if (cutsParagraph(rows.slice(headers), index - headers, usual)) return [];
    const step = row.line.baseline - before.line.baseline > ROW_STEP * usual;
    if (!labelled || centred) return step ? [index] : [];
    const label = labels[index];
    if (!label) return [];
    const fresh = /^[\p{Lu}\p{N}]/u.test(label.words[0]?.text ?? '');
    const alone = !labels[index - 1] || row.columns.every((column) => column !== undefined);
    return step || (fresh && alone) ? [index] : [];
  });
}

/** The first column names its rows: no bullets, and fewer lines than the rows have. */
function isLabelColumn(labels: readonly Line[], rows: number): boolean {
  if (labels.length === 0) return false;
  const marked = labels.filter((line) => markerKind(line.words[0], line.words[1]) !== null).length;
  return marked < 0.2 * labels.length && (labels.length < 0.7 * rows || labels.every((line) => line.bold));
}

function usualStep(rows: readonly TextRow[]): number {
  const size = rows[0]?.line.size ?? 10;
  const steps = (rows[0]?.columns ?? []).flatMap((_, column) => {
    const lines = rows.flatMap((row) => row.columns[column] ?? []);
    return lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  });
  return Math.min(median(steps.filter((step) => step > 0.7 * size)) || 1.2 * size, 1.5 * size);
}

/** Whether a row that began at `index` would part lines of one paragraph in some column. */
function cutsParagraph(rows: readonly TextRow[], index: number, usual: number): boolean {
  return (rows[index]?.columns ?? []).some((_, column) => {
    const above = rows.slice(0, index).findLast((row) => row.columns[column])?.columns[column];
    const below = rows.slice(index).find((row) => row.columns[column])?.columns[column];
    if (!above || !below || markerKind(below.words[0], below.words[1]) !== null) return false;
    if (below.baseline - above.baseline > ROW_STEP * usual || above.bold !== below.bold) return false;
    return (
      column === 0 || /^[^\p{Lu}]/u.test(below.words[0]?.text ?? '') || rows[index]?.columns[0] === undefined
    );
  });
}

function ruledOff(above: Line, below: Line, rules: readonly Rule[]): boolean {
  const width = Math.max(above.right, below.right) - Math.min(above.left, below.left);
  return rules.some(
    (rule) =>
      rule.horizontal &&
      rule.at > above.baseline &&
      rule.at < below.baseline - 0.5 * below.size &&
      rule.to - rule.from > 0.5 * width,
  );
}

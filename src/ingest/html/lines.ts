import { normalise, readsAsHeading, splitAtBullets, withoutBullet } from '../text.js';

/** Text of one look. `\n` is a forced line break and nothing else. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

export interface Line {
  /** Normalised, never empty. */
  readonly text: string;
  /** Whether every word of it is bold. */
  readonly bold: boolean;
}

/**
 * Cuts a paragraph at those forced line breaks that part statements: before a typed bullet, after a bold line,
 * at an empty line, and between lines that each look like a statement of their own. Any other break is a space.
 */
export function linesOf(runs: readonly Run[]): Line[] {
  return chunks(rowsOf(runs)).flatMap(statements);
}

function rowsOf(runs: readonly Run[]): (Line | null)[] {
  const rows: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) rows.push([]);
      rows.at(-1)?.push({ text, bold: run.bold });
    }
  }
  return rows.flatMap((row): (Line | null)[] => {
    const text = normalise(row.map((run) => run.text).join(''));
    if (text === '') return [null];
    const bold = row.every((run) => run.bold || normalise(run.text) === '');
    return splitAtBullets(text).map((part) => ({ text: part, bold }));
  });
}

function chunks(rows: readonly (Line | null)[]): Line[][] {
  const found: Line[][] = [];
  let open = false;
  for (const row of rows) {
    if (row !== null && open) found.at(-1)?.push(row);
    else if (row !== null) found.push([row]);
    open = row !== null;
  }
  return found;
}

function statements(rows: readonly Line[]): Line[] {
  const separate = areStatements(rows);
  const made: Line[] = [];
  for (const row of rows) {
    const before = made.at(-1);
    const cut =
      before === undefined ||
      separate ||
      withoutBullet(row.text) !== null ||
      (before.bold && !row.bold && readsAsHeading(before.text));
    if (cut) made.push(row);
    else made[made.length - 1] = { text: `${before.text} ${row.text}`, bold: before.bold && row.bold };
  }
  return made;
}

/** Lines that each begin like a sentence and do not end as if more must follow; two such lines must have three words each. */
function areStatements(rows: readonly Line[]): boolean {
  if (rows.length < 2 || rows.every((row) => row.bold)) return false;
  const complete = rows.every(({ text }, index) => {
    const last = index === rows.length - 1;
    return (
      /^["'“‘(]?[\p{Lu}\d]/u.test(text) &&
      (last || !/(?:[,\-–&/(]|\b(?:and|or|of|the|a|to|by|with|for|in|on|at))$/iu.test(text))
    );
  });
  return complete && (rows.length > 2 || rows.every((row) => row.text.split(' ').length >= 3));
}

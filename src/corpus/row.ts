import { distance } from 'fastest-levenshtein';
import type { CorpusRow } from '../model/corpus-table.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { type LevelSet, levelSet, STANDARD_LEVELS, type StandardLevel } from '../model/level.js';
import { KNOWN_COLUMNS, type Levels, type RawCell, type RawRecord } from './raw-record.js';

/** A row and the line on which it begins. */
export interface PlacedRow extends CorpusRow {
  readonly line: number;
}

type Tell = (
  cell: { readonly line: number; readonly column: number },
  message: string,
  suggestion: string,
) => void;

/** Understands one record; null where it names no file. */
export function rowOf(
  record: RawRecord,
  file: string,
): { readonly row: PlacedRow | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const tell =
    (severity: Diagnostic['severity']): Tell =>
    ({ line, column }, message, suggestion) => {
      diagnostics.push({ file, line, column, severity, message, suggestion });
    };
  const error = tell('error');
  const { cells, line } = record;
  const named = cells.get('file');
  if (!named) {
    error({ line, column: 1 }, 'the row names no file', 'give the name of the document in the column "file"');
    return { row: null, diagnostics };
  }
  const row: PlacedRow = {
    line,
    file: String(named.value).replaceAll('\\', '/').replace(/^\.\//, ''),
    authority: cells.has('authority') ? String(cells.get('authority')?.value) : null,
    year: yearOf(cells.get('year'), error),
    levels: levelsOf(cells.get('levels'), error),
    features: Object.fromEntries(
      [...cells].flatMap(([name, { value, line, column }]) => {
        if (KNOWN_COLUMNS.some((known) => known === name) || typeof value === 'object') return [];
        const near = KNOWN_COLUMNS.find((known) => distance(known, name.toLowerCase()) <= 2);
        if (near)
          tell('warning')(
            { line, column },
            `the column "${name}" is kept as a feature`,
            `did you mean "${near}"?`,
          );
        return [[name, featureOf(value)]];
      }),
    ),
  };
  return { row, diagnostics };
}

function yearOf(cell: RawCell | undefined, error: Tell): number | null {
  if (!cell) return null;
  const year = /^\d{4}$/.test(String(cell.value)) ? Number(cell.value) : Number.NaN;
  if (year >= 1948 && year <= 2100) return year;
  error(
    cell,
    `"${cell.value}" is no year`,
    'write the year in which the document appeared in four figures, such as 2015',
  );
  return null;
}

/** A number where the cell is one as it stands ("12.5", not "007" and not "12 %"). */
export function featureOf(value: string | number): string | number {
  return typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? Number(value) : value;
}

function levelsOf(cell: RawCell | undefined, error: Tell): ReadonlyMap<string, LevelSet> {
  const levels = new Map<string, LevelSet>();
  const pairs: Levels = typeof cell?.value === 'object' ? cell.value : [];
  for (const pair of pairs) {
    const set = lettersOf(pair.letters);
    if (pair.local === '' || pair.letters === '') {
      error(pair, `"${pair.local}" stands for no level`, 'write it as "Level 3=B" or "Level 4=C+D"');
    } else if (set === null) {
      error(
        pair,
        `"${pair.letters}" is none of the levels`,
        'write U, A, B, C or D, or two neighbours such as C+D',
      );
    } else if (!neighbours(set)) {
      error(
        pair,
        `"${pair.letters}" joins levels that are no neighbours`,
        'write one level, or two that follow each other, such as C+D',
      );
    } else if (levels.has(pair.local)) {
      error(pair, `"${pair.local}" is given twice`, 'keep one of the two');
    } else {
      levels.set(pair.local, set);
    }
  }
  return levels;
}

function lettersOf(written: string): LevelSet | null {
  const letters = written.split('+').map((letter) => letter.trim().toUpperCase());
  const known = letters.filter((letter): letter is StandardLevel =>
    STANDARD_LEVELS.some((level) => level === letter),
  );
  return known.length === letters.length ? levelSet(known) : null;
}

function neighbours([first, second, ...more]: LevelSet): boolean {
  if (!first || !second) return true;
  return more.length === 0 && STANDARD_LEVELS.indexOf(second) === STANDARD_LEVELS.indexOf(first) + 1;
}

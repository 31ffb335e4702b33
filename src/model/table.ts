/** What the cells of a column hold; it decides how every format draws and stores them. */
export type ColumnType =
  /** Words of the program: names, labels. */
  | 'text'
  /** Words of a document: drawn in quotation marks, never run as a formula or as markup. */
  | 'quotation'
  /** One or several standard levels: "A", "C+D". */
  | 'level'
  /** A whole number. */
  | 'count'
  /** A number with `digits` decimals. */
  | 'decimal';

export interface Column {
  /** Key in JSON and head in CSV; unique in its table. */
  readonly id: string;
  /** Heading for people. */
  readonly label: string;
  readonly type: ColumnType;
  /** What a number counts or measures: "documents", "references", "severity, 1 to 6". */
  readonly unit?: string;
  /** Decimals shown, of type "decimal"; 2 where not given. */
  readonly digits?: number;
  /** Ids by which programs join tables: in the files for programs only, not where people read. */
  readonly forPrograms?: true;
}

/** Why a cell has no value. *Not mentioned* and *not read* are different answers. */
export type Missing =
  /** The document was read whole and never refers to it. */
  | 'not-mentioned'
  /** The document refers to it, but not at this level. */
  | 'not-at-level'
  /** The document only says that it is absent. */
  | 'only-protective'
  /** Pages of the document could not be read, and no reference stands on those that could. */
  | 'not-read'
  /** The document describes no such level. */
  | 'level-not-described'
  /** The document has the level, or places the issue at it, only joined with its neighbour: an entry to neither part alone. */
  | 'level-joined'
  /** The document has no levels, or the level of the reference could not be told. */
  | 'no-level'
  /** Too few documents or references for this figure to mean anything. */
  | 'too-few'
  /** The corpus table says nothing of it. */
  | 'unknown'
  /** The figure has no meaning here. */
  | 'not-applicable';

export type CellValue = string | number;

/** One figure or text, and where it came from. */
export interface Cell {
  /** Null where there is none; `missing` then says why. */
  readonly value: CellValue | null;
  readonly missing?: Missing;
  /** Ids of the references that the figure was made from. */
  readonly references?: readonly string[];
  /** Ids of the documents that the figure counts or speaks of, where it rests on no reference ("never mentioned: 4"). */
  readonly documents?: readonly string[];
}

/** A finding in words, with the figures in it, as a report would write it. */
export interface Finding {
  readonly text: string;
  readonly references: readonly string[];
  readonly documents: readonly string[];
}

/** One table of a comparison, before any format draws it. */
export interface Table {
  /** Public name, as in `thresholds table NAME`: words joined by "-". */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Each row has a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** How to read it, what was left out and why. */
  readonly notes: readonly string[];
  /** What the table rests on. */
  readonly n: { readonly documents: number; readonly references: number };
  /** What it shows, most important first. */
  readonly findings: readonly Finding[];
}

/** The tables that answer one question, in order. */
export interface ComparisonTables {
  /** Public name: words joined by "-". */
  readonly name: string;
  readonly title: string;
  /** The question that it answers, as a reader would ask it. */
  readonly question: string;
  readonly tables: readonly Table[];
}

/** Cells that rest on no reference, made once each: in tables of 10,000 documents every second cell is one that recurs. */
const plain = new Map<CellValue, Cell>();
const MOST_PLAIN = 20_000;

/** A cell with a value and the references that it came from. */
export function cell(value: CellValue, references: readonly string[] = []): Cell {
  if (references.length > 0) return { value, references };
  const made = plain.get(value) ?? { value };
  if (plain.size < MOST_PLAIN) plain.set(value, made);
  return made;
}

/** A cell that counts documents. */
export function documentCount(documents: readonly string[]): Cell {
  return { value: documents.length, documents };
}

const without = new Map<Missing, Cell>();

/** A cell without a value, and why. */
export function noValue(missing: Missing): Cell {
  const made = without.get(missing) ?? { value: null, missing };
  without.set(missing, made);
  return made;
}

import type { Run } from '../html/lines.js';
import { runAt } from './properties.js';
import { type Field, type Formatting, printed } from './runs.js';
import { isSet, number, type Sprm } from './sprm.js';
import type { DocStyle } from './styles.js';

/** A paragraph of a binary Word file. */
export interface Paragraph {
  /** Position of its first character. */
  readonly start: number;
  /** Position after its closing mark. */
  readonly end: number;
  /** Its text as it is shown: fields by their results, without deleted and hidden text. */
  readonly runs: readonly Run[];
  /** Size of most of its letters, in half points. */
  readonly size: number;
  /** 1 is the outermost; null if it is no heading. */
  readonly headingLevel: number | null;
  /** From 1; null if it has no bullet or number. */
  readonly listDepth: number | null;
  /** How many tables it stands in. */
  readonly tableDepth: number;
  readonly closes: 'nothing' | 'cell' | 'row';
  /** Its own property changes; those at the end of a row describe the row. */
  readonly changes: readonly Sprm[];
}

const TITLE = 62;
/** The list number of a paragraph that was taken out of its list. */
const NO_LIST = 0xf801;
const P = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  outlineLevel: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
} as const;
/** Lists of Word have nine levels (MS-DOC 2.6.2, sprmPIlvl). */
const DEEPEST_LIST = 9;
const CELL_MARK = '\u0007';

/** The paragraphs between two positions of the text. */
export function paragraphsBetween(start: number, end: number, formatting: Formatting): Paragraph[] {
  const { characters } = formatting.text;
  const fields: Field[] = [];
  const found: Paragraph[] = [];
  let from = start;
  // A damaged file may claim more text than it has.
  const last = Math.min(end, characters.length);
  for (let at = start; at < last; at += 1) {
    const sign = characters[at] ?? '';
    if (sign !== '\r' && sign !== CELL_MARK && sign !== '\f' && at !== last - 1) continue;
    found.push(paragraph(from, at + 1, formatting, fields));
    from = at + 1;
  }
  return found;
}

function paragraph(start: number, end: number, formatting: Formatting, fields: Field[]): Paragraph {
  const { text, styles } = formatting;
  const own = runAt(formatting.paragraphs, text.offsetOf(end - 1));
  const style = styles[own?.style ?? 0];
  const changes = own?.changes ?? [];
  const all = [...(style?.paragraph ?? []), ...changes];
  const mark = text.characters[end - 1];
  const tableDepth = Math.max(number(all, P.tableDepth) ?? 0, isSet(all, P.inTable) ? 1 : 0);
  const list = number(all, P.list) ?? 0;
  const headingLevel = levelOf(style, all);
  return {
    start,
    end,
    ...printed(start, end, formatting, style, fields),
    headingLevel,
    listDepth:
      list === 0 || list === NO_LIST || headingLevel !== null
        ? null
        : Math.min(DEEPEST_LIST, (number(all, P.listLevel) ?? 0) + 1),
    tableDepth,
    closes:
      isSet(all, P.rowEnd) || isSet(all, P.innerRowEnd)
        ? 'row'
        : mark === CELL_MARK || isSet(all, P.innerCellEnd)
          ? 'cell'
          : 'nothing',
    changes,
  };
}

function levelOf(style: DocStyle | undefined, changes: readonly Sprm[]): number | null {
  const outline = number(changes, P.outlineLevel);
  if (outline !== undefined) return outline < 9 ? Math.min(6, outline + 1) : null;
  const builtIn = style?.builtIn ?? 0;
  if (builtIn === TITLE) return 1;
  return builtIn >= 1 && builtIn <= 9 ? Math.min(6, builtIn) : null;
}

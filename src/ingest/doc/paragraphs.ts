import type { Run } from '../html/lines.js';
import { type PropertyRun, runAt } from './properties.js';
import type { Sprm } from './sprm.js';
import type { DocStyle } from './styles.js';
import type { DocText } from './text.js';

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

export interface Formatting {
  readonly text: DocText;
  readonly styles: readonly (DocStyle | undefined)[];
  readonly paragraphs: readonly PropertyRun[];
  readonly characters: readonly PropertyRun[];
}

const TITLE = 62;
/** The list number of a paragraph that was taken out of its list. */
const NO_LIST = 0xf801;
/** Size of letters, in half points, where nothing is said. */
const DEFAULT_SIZE = 20;
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
const C = { size: 0x4a43, bold: 0x0835, hidden: 0x083c, deleted: 0x0800, style: 0x4a30 } as const;
const CELL_MARK = '\u0007';

/** The paragraphs between two positions of the text. */
export function paragraphsBetween(start: number, end: number, formatting: Formatting): Paragraph[] {
  const { characters } = formatting.text;
  const fields: ('code' | 'result')[] = [];
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

function paragraph(
  start: number,
  end: number,
  formatting: Formatting,
  fields: ('code' | 'result')[],
): Paragraph {
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
      list === 0 || list === NO_LIST || headingLevel !== null ? null : (number(all, P.listLevel) ?? 0) + 1,
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

function printed(
  start: number,
  end: number,
  formatting: Formatting,
  style: DocStyle | undefined,
  fields: ('code' | 'result')[],
): Pick<Paragraph, 'runs' | 'size'> {
  const { text, characters } = formatting;
  const runs: Run[] = [];
  const sizes = new Map<number, number>();
  let run: PropertyRun | undefined;
  let look = lookOf([], style, formatting);
  for (let at = start; at < end; at += 1) {
    const sign = text.characters[at] ?? '';
    if (sign === '\u0013') fields.push('code');
    else if (sign === '\u0014') fields[fields.length - 1] = 'result';
    else if (sign === '\u0015') fields.pop();
    const offset = text.offsetOf(at);
    if (run === undefined || offset < run.start || offset >= run.end) {
      run = runAt(characters, offset);
      look = lookOf(run?.changes ?? [], style, formatting);
    }
    const shown = fields.includes('code') || look.gone ? '' : signShown(sign);
    if (shown.trim() !== '') sizes.set(look.size, (sizes.get(look.size) ?? 0) + 1);
    const last = runs.at(-1);
    if (last !== undefined && last.bold === look.bold)
      runs[runs.length - 1] = { text: last.text + shown, bold: look.bold };
    else runs.push({ text: shown, bold: look.bold });
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? look.size;
  return { runs, size };
}

function signShown(sign: string): string {
  if (sign === '\u000b') return '\n';
  if (sign === '\u001e') return '\u2011';
  return sign >= ' ' ? sign : sign === '\t' ? ' ' : '';
}

function lookOf(
  own: readonly Sprm[],
  style: DocStyle | undefined,
  formatting: Formatting,
): { size: number; bold: boolean; gone: boolean } {
  const characterStyle = formatting.styles[number(own, C.style) ?? 0];
  const inherited = [
    ...(style?.character ?? []),
    ...(number(own, C.style) === undefined ? [] : (characterStyle?.character ?? [])),
  ];
  return {
    size: number([...inherited, ...own], C.size) ?? DEFAULT_SIZE,
    bold: toggled(own, C.bold, toggled(inherited, C.bold, false)),
    gone: toggled(own, C.hidden, toggled(inherited, C.hidden, false)) || isSet(own, C.deleted),
  };
}

/** A switch that can also say "as the style" (0x80) or "other than the style" (0x81). */
function toggled(changes: readonly Sprm[], code: number, style: boolean): boolean {
  const value = changes.findLast((change) => change.code === code)?.value[0];
  if (value === undefined || value === 0x80) return style;
  return value === 0x81 ? !style : value !== 0;
}

function isSet(changes: readonly Sprm[], code: number): boolean {
  return (number(changes, code) ?? 0) !== 0;
}

function number(changes: readonly Sprm[], code: number): number | undefined {
  const value = changes.findLast((change) => change.code === code)?.value;
  return value === undefined || value.length === 0
    ? undefined
    : value.readUIntLE(0, Math.min(4, value.length));
}

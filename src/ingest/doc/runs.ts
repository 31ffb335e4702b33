import type { Run } from '../html/lines.js';
import { type PropertyRun, runAt } from './properties.js';
import { isSet, number, type Sprm } from './sprm.js';
import type { DocStyle } from './styles.js';
import type { DocText } from './text.js';

/** The text of a file and all that says how it looks. */
export interface Formatting {
  readonly text: DocText;
  readonly styles: readonly (DocStyle | undefined)[];
  readonly paragraphs: readonly PropertyRun[];
  readonly characters: readonly PropertyRun[];
}

/** What is being read of a field: its code, which is not shown, or its result. */
export type Field = 'code' | 'result';

export interface Printed {
  readonly runs: readonly Run[];
  /** Size of most of the letters, in half points. */
  readonly size: number;
}

/** Size of letters, in half points, where nothing is said. */
const DEFAULT_SIZE = 20;
const C = { size: 0x4a43, bold: 0x0835, hidden: 0x083c, deleted: 0x0800, style: 0x4a30 } as const;

/**
 * The text between two positions as it is shown: fields by their results, without deleted and hidden text.
 * @param style the paragraph's style
 * @param fields the fields open at the start; changed to those open at the end
 */
export function printed(
  start: number,
  end: number,
  formatting: Formatting,
  style: DocStyle | undefined,
  fields: Field[],
): Printed {
  const { text, characters } = formatting;
  const runs: Run[] = [];
  const sizes = new Map<number, number>();
  let run: PropertyRun | undefined;
  let look = lookOf([], style, formatting);
  for (let at = start; at < end; at += 1) {
    const sign = text.characters[at] ?? '';
    if (sign === '\u0013') fields.push('code');
    else if (sign === '\u0014' && fields.length > 0) fields[fields.length - 1] = 'result';
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

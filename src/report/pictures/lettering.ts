import { type Font, readFont } from './font.js';

/** The two cuts of the font in which pictures are written, as bytes of their .ttf files. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Sizes of text in pixels. A picture of PAGE_WIDTH on A4 shrinks to about five sixths: 11 px are then 7 pt. */
export const TEXT_SIZE = 11;
export const SUBTITLE_SIZE = 12;
export const TITLE_SIZE = 16;
export const LINE_HEIGHT = 15;

/** First the font that the widths are taken from, then one that is as wide, which most machines have. */
export const FONT_FAMILY = 'DejaVu Sans, Verdana, sans-serif';

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
}

/** Fits text into the room that there is for it. */
export interface Lettering {
  readonly widthOf: (text: string, style?: Style) => number;
  /** The text, cut with "…" where it is wider than `width` pixels. */
  readonly fitted: (text: string, width: number, style?: Style) => string;
  /** The same for a name, whose year at the end stays where it has one. */
  readonly fittedName: (name: string, width: number) => string;
  /** The text in lines of at most `width` pixels; beyond `most` lines it is cut with "…". */
  readonly lines: (text: string, width: number, most?: number, style?: Style) => readonly string[];
}

export function lettering(files: FontFiles): Lettering {
  const regular = readFont(files.regular);
  const bold = readFont(files.bold);
  const widthOf = (text: string, style: Style = {}): number => {
    const font: Font = style.bold === true ? bold : regular;
    return font.widthOf(text, style.size ?? TEXT_SIZE);
  };
  const fitted = (text: string, width: number, style: Style = {}): string => {
    if (widthOf(text, style) <= width) return text;
    const characters = [...text];
    while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, style) > width)
      characters.pop();
    return `${characters.join('').trimEnd()}…`;
  };
  const fittedName = (name: string, width: number): string => {
    const year = /[ -]\d{4}$/.exec(name)?.[0] ?? '';
    if (year === '' || widthOf(name) <= width) return fitted(name, width);
    return `${fitted(name.slice(0, -year.length), width - widthOf(year))}${year}`;
  };
  const lines = (
    text: string,
    width: number,
    most = Number.POSITIVE_INFINITY,
    style: Style = {},
  ): readonly string[] => {
    const done: string[] = [];
    let line = '';
    const words = text.split(' ').filter((word) => word !== '');
    for (const [i, word] of words.entries()) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || widthOf(longer, style) <= width) line = longer;
      else if (done.length + 1 >= most)
        return [...done, fitted([line, ...words.slice(i)].join(' '), width, style)];
      else {
        done.push(fitted(line, width, style));
        line = word;
      }
    }
    return line === '' ? done : [...done, fitted(line, width, style)];
  };
  return { widthOf, fitted, fittedName, lines };
}

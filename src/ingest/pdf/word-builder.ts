import { type Affine, compose } from './geometry.js';
import type { Word } from './page-content.js';
import type { Font, GraphicsState } from './text-state.js';

/** Gap between glyphs, in ems, from which they belong to different words. */
const WORD_GAP = 0.13;
/** Backward step, in ems, from which a glyph starts a new word (overprinting, a new column). */
const BACK_STEP = -0.3;
/** Step aside from the base line, in ems, from which a glyph starts a new word (raised and lowered letters). */
const SIDE_STEP = 0.08;
const ASCENT = 0.76;
const DESCENT = 0.22;

export interface MarkedContent {
  readonly content: number | null;
  readonly artifact: boolean;
}

/** How glyphs are set, worked out once for all glyphs of a show operator. */
interface Setting {
  readonly font: Font;
  readonly bold: boolean;
  readonly colour: string;
  readonly marked: MarkedContent;
  /** From text space, in ems, to the page. */
  readonly shown: Affine;
  readonly em: number;
  readonly cos: number;
  readonly sin: number;
  /** Spacing that the file asks for between all letters, in ems; it parts no words. */
  readonly tracking: number;
}

interface Draft {
  text: string;
  readonly startX: number;
  readonly startY: number;
  endX: number;
  endY: number;
  readonly setting: Setting;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Puts glyphs together to words, by their distance. Positions are those of the page as shown. */
export class WordBuilder {
  readonly words: Word[] = [];
  /** The font of each word, in the same order. */
  readonly fonts: Font[] = [];
  #draft: Draft | null = null;

  /** Shows glyphs (numbers are kerning in 1/1000 em); returns how far the text position moves, in text space. */
  show(glyphs: readonly unknown[], state: GraphicsState, text: Affine, marked: MarkedContent): number {
    const { font, size } = state;
    if (!font || size === 0) return 0;
    const setting = settingOf(state, font, text, marked);
    let position = 0;
    for (const item of glyphs) {
      if (typeof item === 'number') {
        position -= item / 1000;
        continue;
      }
      if (typeof item !== 'object' || item === null) continue;
      const glyph = item as Glyph;
      const width = glyph.width * font.unit;
      if (setting.em > 0) this.#place(glyph.unicode, position, width, setting);
      position += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) / size;
    }
    return position * size * state.horizontalScale;
  }

  /** Ends the word under way. */
  flush(spaced = false): void {
    const draft = this.#draft;
    this.#draft = null;
    const word = draft && finish(draft, spaced);
    if (!draft || !word) return;
    this.words.push(word);
    this.fonts.push(draft.setting.font);
  }

  #place(unicode: unknown, position: number, width: number, setting: Setting): void {
    const text = typeof unicode === 'string' ? plain(unicode) : '';
    if (text === '') {
      if (typeof unicode === 'string') this.flush(true);
      return;
    }
    const { shown } = setting;
    const x = shown[0] * position + shown[4];
    const y = shown[1] * position + shown[5];
    const endX = x + shown[0] * width;
    const endY = y + shown[1] * width;
    const draft = this.#draft;
    if (draft && continues(draft, x, y, setting)) {
      draft.text += text;
      draft.endX = endX;
      draft.endY = endY;
      return;
    }
    this.flush();
    this.#draft = { text, startX: x, startY: y, endX, endY, setting };
  }
}

function settingOf(state: GraphicsState, font: Font, text: Affine, marked: MarkedContent): Setting {
  const { size, horizontalScale: scale } = state;
  const shown = compose(state.matrix, compose(text, [size * scale, 0, 0, size, 0, state.rise]));
  const across = Math.hypot(shown[0], shown[1]);
  return {
    font,
    // Letters that are filled and outlined are made to look bold.
    bold: font.bold || state.renderingMode === 2,
    colour: state.colour,
    marked,
    shown,
    em: across === 0 ? 0 : Math.hypot(shown[2], shown[3]),
    cos: shown[0] / across,
    sin: shown[1] / across,
    tracking: Math.max(0, (state.charSpacing * scale) / size),
  };
}

/** The glyph's characters with ligatures taken apart; empty for white space. */
function plain(unicode: string): string {
  const code = unicode.charCodeAt(0);
  if (code > 0x20 && code < 0x80) return unicode;
  if (code >= 0xfb00 && code <= 0xfb06) return unicode.normalize('NFKC');
  return code === 0 ? '' : unicode.trim();
}

function continues({ endX, endY, setting: before }: Draft, x: number, y: number, setting: Setting): boolean {
  if (before !== setting) {
    const alike =
      before.marked === setting.marked &&
      before.font === setting.font &&
      before.bold === setting.bold &&
      Math.abs(before.em - setting.em) < 0.1 &&
      Math.abs(before.cos - setting.cos) < 0.01;
    if (!alike) return false;
  }
  const [dx, dy] = [x - endX, y - endY];
  const along = (dx * setting.cos + dy * setting.sin) / setting.em;
  const aside = (dy * setting.cos - dx * setting.sin) / setting.em;
  return Math.abs(aside) < SIDE_STEP && along > BACK_STEP && along < WORD_GAP + setting.tracking;
}

function finish(draft: Draft, spaced: boolean): Word | null {
  const { startX, startY, endX, endY, setting } = draft;
  const angle = quarterTurn(setting.cos, setting.sin);
  // Letters aslant are a stamp or watermark across the page; they would fall between the lines of the text.
  if (angle === null) return null;
  const size = setting.em;
  const upright = angle === 0 || angle === 180;
  // How far the letters reach towards the left and the top of the page beyond the line that they stand on.
  const before = (angle === 0 || angle === 270 ? ASCENT : DESCENT) * size;
  const after = (ASCENT + DESCENT) * size - before;
  return {
    text: draft.text,
    left: Math.min(startX, endX) - (upright ? 0 : before),
    right: Math.max(startX, endX) + (upright ? 0 : after),
    top: Math.min(startY, endY) - (upright ? before : 0),
    bottom: Math.max(startY, endY) + (upright ? after : 0),
    baseline: upright ? startY : startX,
    size,
    bold: setting.bold,
    symbol: setting.font.symbol,
    colour: setting.colour,
    content: setting.marked.content,
    artifact: setting.marked.artifact,
    angle,
    spaced,
  };
}

function quarterTurn(cos: number, sin: number): Word['angle'] | null {
  if (Math.abs(sin) < 0.1) return cos > 0 ? 0 : 180;
  if (Math.abs(cos) < 0.1) return sin > 0 ? 90 : 270;
  return null;
}

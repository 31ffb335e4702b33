import { type Affine, apply, compose } from './geometry.js';
import type { Word } from './page-content.js';
import type { Font, GraphicsState } from './text-state.js';

/** Gap between glyphs, in ems, from which they belong to different words. */
const WORD_GAP = 0.13;
/** Backward step, in ems, from which a glyph starts a new word (overprinting, a new column). */
const BACK_STEP = -0.3;
const ASCENT = 0.76;
const DESCENT = 0.22;

export interface MarkedContent {
  readonly content: number | null;
  readonly artifact: boolean;
}

interface Draft {
  text: string;
  startX: number;
  startY: number;
  endX: number;
  endY: number;
  readonly state: GraphicsState;
  readonly font: Font;
  readonly marked: MarkedContent;
  readonly size: number;
  readonly cos: number;
  readonly sin: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

const LIGATURES = /[ﬀ-ﬆ]/g;

/** Puts glyphs together to words, by their distance. Positions are those of the page as shown. */
export class WordBuilder {
  readonly words: Word[] = [];
  #draft: Draft | null = null;

  /** Shows glyphs (numbers are kerning in 1/1000 em); returns how far the text position moves, in text space. */
  show(glyphs: readonly unknown[], state: GraphicsState, text: Affine, marked: MarkedContent): number {
    const { font, size } = state;
    if (!font) return 0;
    const shown = compose(
      state.matrix,
      compose(text, [size * state.horizontalScale, 0, 0, size, 0, state.rise]),
    );
    const em = Math.hypot(shown[2], shown[3]);
    const across = Math.hypot(shown[0], shown[1]);
    let position = 0;
    for (const item of glyphs) {
      if (typeof item === 'number') {
        position -= item / 1000;
        continue;
      }
      if (typeof item !== 'object' || item === null) continue;
      const glyph = item as Glyph;
      const width = glyph.width * font.unit;
      const spacing = size === 0 ? 0 : (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) / size;
      if (em > 0 && across > 0) this.#place(glyph, position, width, shown, em, state, font, marked);
      position += width + spacing;
    }
    return position * size * state.horizontalScale;
  }

  /** Ends the word under way. */
  flush(spaced = false): void {
    const draft = this.#draft;
    this.#draft = null;
    const word = draft && finish(draft, spaced);
    if (word) this.words.push(word);
  }

  #place(
    glyph: Glyph,
    position: number,
    width: number,
    shown: Affine,
    em: number,
    state: GraphicsState,
    font: Font,
    marked: MarkedContent,
  ): void {
    const text =
      typeof glyph.unicode === 'string'
        ? glyph.unicode.replace(LIGATURES, (one) => one.normalize('NFKC'))
        : '';
    if (text.trim() === '' || text === '\u0000') {
      if (text !== '') this.flush(true);
      return;
    }
    const [x, y] = apply(shown, position, 0);
    const [endX, endY] = apply(shown, position + width, 0);
    const across = Math.hypot(shown[0], shown[1]);
    const [cos, sin] = [shown[0] / across, shown[1] / across];
    const draft = this.#draft;
    if (draft && this.#continues(draft, x, y, em, state, marked, cos)) {
      draft.text += text;
      draft.endX = endX;
      draft.endY = endY;
      return;
    }
    this.flush();
    this.#draft = { text, startX: x, startY: y, endX, endY, state, font, marked, size: em, cos, sin };
  }

  #continues(
    draft: Draft,
    x: number,
    y: number,
    em: number,
    state: GraphicsState,
    marked: MarkedContent,
    cos: number,
  ): boolean {
    if (draft.marked !== marked || draft.state.font !== state.font || Math.abs(draft.size - em) > 0.1)
      return false;
    if (Math.abs(draft.cos - cos) > 0.01) return false;
    const [dx, dy] = [x - draft.endX, y - draft.endY];
    const along = (dx * draft.cos + dy * draft.sin) / em;
    const aside = (dy * draft.cos - dx * draft.sin) / em;
    // Spacing that the file asks for between all letters is no gap between words.
    const tracking =
      state.size === 0 ? 0 : Math.max(0, (state.charSpacing * state.horizontalScale) / state.size);
    return Math.abs(aside) < 0.08 && along > BACK_STEP && along < WORD_GAP + tracking;
  }
}

function finish(draft: Draft, spaced: boolean): Word | null {
  const angle = quarterTurn(draft.cos, draft.sin);
  // Letters aslant are a stamp or watermark across the page; they would fall between the lines of the text.
  if (angle === null) return null;
  const { startX, startY, endX, endY, size, font, state, marked } = draft;
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
    bold: font.bold || state.renderingMode === 2,
    italic: font.italic,
    symbol: font.symbol,
    colour: state.colour,
    content: marked.content,
    artifact: marked.artifact,
    angle,
    spaced,
  };
}

function quarterTurn(cos: number, sin: number): Word['angle'] | null {
  if (Math.abs(sin) < 0.1) return cos > 0 ? 0 : 180;
  if (Math.abs(cos) < 0.1) return sin > 0 ? 90 : 270;
  return null;
}

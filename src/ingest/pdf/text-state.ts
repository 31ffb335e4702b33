import { type Affine, IDENTITY } from './geometry.js';

/** What the interpreter must know of a font. */
export interface Font {
  readonly bold: boolean;
  readonly symbol: boolean;
  readonly vertical: boolean;
  /** From glyph space to text space, usually 1/1000. */
  readonly unit: number;
}

/** The part of the graphics state that `q` and `Q` save and restore, as far as text and rules need it. Operators change it. */
export interface GraphicsState {
  matrix: Affine;
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is unscaled. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  colour: string;
  lineWidth: number;
}

export const INITIAL_STATE: Readonly<GraphicsState> = {
  matrix: IDENTITY,
  font: null,
  size: 1,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  colour: '#000000',
  lineWidth: 1,
};

const BOLD_NAME = /bold|black|heavy|demi|extrab/i;
const SYMBOL_NAME = /symbol|dingbats|webdings|wingding|bullets/i;

/** Reads a font object of pdf.js. */
export function fontOf(value: unknown): Font {
  const font = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const name = typeof font.name === 'string' ? font.name : '';
  const matrix = font.fontMatrix;
  const unit = Array.isArray(matrix) && typeof matrix[0] === 'number' ? matrix[0] : 0.001;
  return {
    bold: font.bold === true || font.black === true || BOLD_NAME.test(name),
    symbol: SYMBOL_NAME.test(name),
    vertical: font.vertical === true,
    unit: unit === 0 ? 0.001 : unit,
  };
}

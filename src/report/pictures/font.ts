/** How wide text is in a font, so that a picture can be laid out without a browser. */
export interface Font {
  /** Width in pixels at a size in pixels. Kerning is left out, which makes the answer a little too wide. */
  readonly widthOf: (text: string, size: number) => number;
}

/**
 * Reads the widths of a TrueType font: tables head, hhea, hmtx and the part of cmap for the basic plane (format 4).
 * Throws RangeError for bytes that are no such font. Source: OpenType specification 1.9.
 */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const unitsPerEm = view.getUint16(at(tables, 'head') + 18);
  const metrics = view.getUint16(at(tables, 'hhea') + 34);
  const hmtx = at(tables, 'hmtx');
  const glyphOf = glyphs(view, at(tables, 'cmap'));
  const widths = new Map<string, number>();
  const widthOfCharacter = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    // Glyphs beyond the last metric have its width.
    const width = view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return {
    widthOf: (text, size) => {
      let width = 0;
      for (const character of text) width += widthOfCharacter(character);
      return width * size;
    },
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = [0, 1, 2, 3].map((j) => String.fromCharCode(view.getUint8(record + j))).join('');
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

function at(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new RangeError(`no TrueType font: it has no table "${tag}"`);
  return offset;
}

/** The glyph of a code point; 0, the mark for what a font does not have, where there is none. */
function glyphs(view: DataView, cmap: number): (codePoint: number) => number {
  const table = subtable(view, cmap);
  const segments = view.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  return (codePoint) => {
    for (let i = 0; i < segments; i++) {
      if (view.getUint16(ends + 2 * i) < codePoint) continue;
      const start = view.getUint16(starts + 2 * i);
      if (start > codePoint) return 0;
      const delta = view.getUint16(deltas + 2 * i);
      const offset = view.getUint16(offsets + 2 * i);
      if (offset === 0) return (codePoint + delta) % 0x10000;
      const glyph = view.getUint16(offsets + 2 * i + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
    }
    return 0;
  };
}

function subtable(view: DataView, cmap: number): number {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const offset = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    if (view.getUint16(offset) === 4) return offset;
  }
  throw new RangeError('no TrueType font with a character map of format 4');
}

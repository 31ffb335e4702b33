import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../../src/ingest/ocr/bitmap.js';
import { findRules } from '../../../src/ingest/ocr/rules.js';
import { toWords } from '../../../src/ingest/ocr/words.js';

const seen = (text: string, x0: number, confidence = 95) => ({
  text,
  confidence,
  bbox: { x0, y0: 100, x1: x0 + 20 * text.length, y1: 140 },
});
const line = (...words: ReturnType<typeof seen>[]) => ({
  words,
  baseline: { x0: 0, y0: 140, x1: 1000, y1: 140 },
  height: 40,
});

describe('toWords', () => {
  it('gives places in points and marks doubtful words', () => {
    const words = toWords([line(seen('Neglect', 100), seen('hcme', 300, 40))], 0.24);
    expect(words.map(({ text, doubtful }) => [text, doubtful ?? false])).toEqual([
      ['Neglect', false],
      ['hcme', true],
    ]);
    expect(words[0]).toMatchObject({ left: 24, baseline: 33.6, size: 10 });
  });

  it('takes a lone sign at the beginning of a line for a bullet, but not inside it', () => {
    const words = toWords([line(seen('e', 100, 30), seen('Missing', 150), seen('e', 310))], 0.24);
    expect(words.map(({ text }) => text)).toEqual(['•', 'Missing', 'e']);
  });

  it('writes all dashes between words alike, and keeps those that it is unsure of', () => {
    const dashed = (dash: string) =>
      toWords([line(seen('1', 100), seen(dash, 130, 30), seen('Universal', 160))], 0.24);
    for (const dash of ['-', '–', '—'])
      expect(dashed(dash).map(({ text }) => text)).toEqual(['1', '–', 'Universal']);
  });

  it.each(['eo', 'e¢', 'oe'])('takes %s for a bullet, which it often sees as two signs', (seenAs) => {
    const [first] = toWords([line(seen(seenAs, 100), seen('Missing', 160))], 0.24);
    expect(first?.text).toBe('•');
  });

  it('leaves out what recognition makes of lines', () => {
    const dirty = line(
      seen('"|', 20, 20),
      seen('Home', 150),
      seen('&', 250, 30),
      seen('away:', 300),
      seen(':', 450, 20),
    );
    expect(toWords([dirty], 0.24).map(({ text }) => text)).toEqual(['Home', '&', 'away:']);
  });
});

describe('findRules', () => {
  const sheet = (paint: (x: number, y: number) => boolean): Bitmap => {
    const [width, height] = [400, 300];
    const grey = new Uint8Array(width * height).fill(255);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (paint(x, y)) grey[y * width + x] = 0;
    return { width, height, grey, point: 0.24 };
  };

  it('finds level and upright lines, where they are', () => {
    const across = findRules(
      sheet((x, y) => y === 150 && x >= 50 && x < 350),
      [],
    );
    expect(across).toEqual([{ horizontal: true, at: 150.5 * 0.24, from: 12, to: 84 }]);
    const down = findRules(
      sheet((x, y) => x === 200 && y >= 50 && y < 250),
      [],
    );
    expect(down).toEqual([{ horizontal: false, at: 200.5 * 0.24, from: 12, to: 60 }]);
  });

  it('finds the line between two cells of a low row, which leads from one line to another', () => {
    const row = (x: number, y: number) => x > 20 && x < 380 && (y === 100 || y === 150);
    const short = (x: number, y: number) => x === 200 && y > 100 && y < 150;
    const upright = { horizontal: false, at: 200.5 * 0.24 };
    expect(
      findRules(
        sheet((x, y) => row(x, y) || short(x, y)),
        [],
      ),
    ).toContainEqual(expect.objectContaining(upright));
    expect(findRules(sheet(short), [])).toEqual([]);
  });

  it('takes no row of letters for a line', () => {
    const letters = sheet((x, y) => y === 150 && x >= 100 && x < 300);
    const word = { left: 24, right: 72, top: 30, bottom: 38 };
    expect(findRules(letters, [])).toHaveLength(1);
    expect(findRules(letters, [word])).toEqual([]);
  });

  it('takes neither strokes of letters nor broad areas for lines', () => {
    expect(
      findRules(
        sheet((x, y) => y === 150 && x % 40 < 20),
        [],
      ),
    ).toEqual([]);
    expect(
      findRules(
        sheet((x, y) => y > 100 && y < 200 && x > 50 && x < 350),
        [],
      ),
    ).toEqual([]);
  });
});

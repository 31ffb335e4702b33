import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint } from '../../src/cli/order.js';

describe('byCodePoint', () => {
  it('orders by code points, not by UTF-16 units', () => {
    expect(['\u{1F600}', '\uFFFD', 'b', 'B', 'a/b', 'a'].sort(byCodePoint)).toEqual([
      'B',
      'a',
      'a/b',
      'b',
      '\uFFFD',
      '\u{1F600}',
    ]);
  });

  it('is the order of UTF-8 bytes', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});

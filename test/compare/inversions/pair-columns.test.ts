import { describe, expect, it } from 'vitest';
import { pairsInWords } from '../../../src/compare/inversions/pair-columns.js';

describe('pairsInWords', () => {
  it('gives the share, and never rounds some to none or most to all', () => {
    expect(pairsInWords({ compared: 340, inverted: 12 })).toBe('12 of 340 pairs (4%)');
    expect(pairsInWords({ compared: 1204, inverted: 1 })).toBe('one of 1,204 pairs (less than 1%)');
    expect(pairsInWords({ compared: 1204, inverted: 1203 })).toBe('1,203 of 1,204 pairs (more than 99%)');
    expect(pairsInWords({ compared: 2, inverted: 0 })).toBe('none of two pairs (0%)');
    expect(pairsInWords({ compared: 0, inverted: 0 })).toBe('no pair to compare');
  });
});

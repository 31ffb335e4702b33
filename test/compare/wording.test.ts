import { describe, expect, it } from 'vitest';
import { decimal, inSentence, pInWords, share, verb } from '../../src/compare/wording.js';

describe('share', () => {
  it('says a part of a whole as a person would', () => {
    const of = (n: number, total: number) => share(n, total, 'document');
    expect([of(0, 37), of(1, 37), of(10, 37), of(37, 37)]).toEqual([
      'no documents',
      'one of 37 documents',
      '10 of 37 documents',
      'all 37 documents',
    ]);
    expect([of(1, 1), of(2, 2), of(1, 2), of(3, 3)]).toEqual([
      'the only document',
      'both documents',
      'one of two documents',
      'all three documents',
    ]);
  });
});

describe('verb', () => {
  it('agrees with the number', () => {
    expect([0, 1, 2].map((n) => verb(n, 'joins', 'join'))).toEqual(['join', 'joins', 'join']);
  });
});

describe('inSentence', () => {
  it('lowers a label, but not an abbreviation', () => {
    expect(inSentence('Self-harm')).toBe('self-harm');
    expect(inSentence('FGM, honour-based violence')).toBe('FGM, honour-based violence');
    expect(inSentence('')).toBe('');
  });
});

describe('pInWords', () => {
  it('is never 0', () => {
    expect([1 / 2001, 0.0425, 1].map(pInWords)).toEqual(['below 0.001', '0.043', '1.000']);
  });
});

describe('decimal', () => {
  it('has a minus sign, and none where nothing is left', () => {
    expect([0.4249, -0.1, -0.001, 0, 1].map((value) => decimal(value))).toEqual([
      '0.42',
      '−0.10',
      '0.00',
      '0.00',
      '1.00',
    ]);
    expect(decimal(2.25, 1)).toBe('2.3');
  });
});

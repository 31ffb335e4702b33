import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../src/guide/matcher.js';
import { follows, outlineOf } from '../../src/guide/outline.js';
import { parseList, parsePhrase } from '../../src/guide/phrase-grammar.js';
import { readWords } from '../../src/guide/words.js';

const lists = new Map([['parent', parseList(['(mum|dad)', 'step-father', 'carer'], new Map())]]);
const PHRASES = [
  'child hit',
  '(child|@parent) ...2 (hit|very severe)',
  '(very)? child (is)? hit*',
  'child ... (hit)? =hit',
  '@parent and @parent (hit|hits) child',
  '(very)? (severe)? hit ...4 carer',
].map((source) => ({ source, node: parsePhrase(source, lists) }));
const WORDS = [
  'child',
  'hit',
  'hits',
  'mum',
  'dad',
  'carer',
  'is',
  'very',
  'severe',
  'and',
  ',',
  '(',
  '.',
  'x',
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

describe('the outline of a phrase', () => {
  it('is followed wherever the phrase stands', () => {
    let stands = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), texts, ({ node }, text) => {
        const words = readWords(text);
        const [outline, matcher] = [outlineOf(node), matcherOf(node)];
        for (const at of words.words.keys()) {
          if (!matcher(words, at).some((end) => end > at)) continue;
          stands++;
          expect(follows(outline, words, at)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(stands).toBeGreaterThan(30);
  });

  it('is not followed where a word is missing', () => {
    const outline = outlineOf(parsePhrase('child ...3 hit (very)? severe', lists));
    expect(follows(outline, readWords('child is hit'), 0)).toBe(false);
    expect(follows(outline, readWords('severe child hit'), 1)).toBe(false);
    expect(follows(outline, readWords('child hit, severe'), 0)).toBe(true);
  });
});

describe('a matcher', () => {
  it('gives each end once, however many ways lead there', () => {
    const ends = (source: string, text: string) => matcherOf(parsePhrase(source, lists))(readWords(text), 0);
    expect(ends('(a|a a) (a|a a)', 'a a a a a')).toEqual([4, 3, 2]);
    // One way after the other, these took some 10^6 and 10^9 steps.
    expect(ends(`${'(a|a a) '.repeat(40)}end`, `${'a '.repeat(60)}end`)).toEqual([61]);
    expect(ends(`x ${'...9 x '.repeat(12)}end`, `${'x '.repeat(200)}end`)).toEqual([]);
  });
});

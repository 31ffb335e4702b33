import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases, readPhrase } from '../../src/guide/phrase.js';
import { PhraseError, parseList } from '../../src/guide/phrase-grammar.js';
import { readWords } from '../../src/guide/words.js';

const lists = new Map([['parent', parseList(['(mum|dad)', 'step-father', 'carer'], new Map())]]);

/** The stretches of a text that a phrase finds. */
function found(phrase: string, text: string): readonly string[] {
  return compilePhrases(readPhrase(phrase, lists))
    .findIn(readWords(text))
    .map(({ start, end }) => text.slice(start, end));
}

describe('a phrase', () => {
  it.each([
    ['bully', 'He bullies others and was bullied', ['bullies', 'bullied']],
    ['=da', 'DA is known; the data are not', ['DA']],
    ['homeless*', 'Homelessness, or home lessons', ['Homelessness']],
    ['self-harm', 'Self-harming, self harm and self esteem, harm', ['Self-harming', 'self harm']],
    ['rent arrears', 'rent (arrears)', ['rent (arrears']],
    ['(child|young person) is hit', 'The young person is hit', ['young person is hit']],
    ['(very)? severe', 'very severe, severe', ['very severe', 'severe']],
    ['threaten ... kill', 'threatened to go and kill her', ['threatened to go and kill']],
    ['threaten ...2 kill', 'threatened that he would kill her', []],
    ['threat ...6 kill', 'a threat. He may kill', []],
    ['threat ...6 kill', 'a threat; may kill', []],
    ['@parent hit', 'Mum or dad hits', ['Mum or dad hits']],
    ['@parent hit', 'mum/step-father hit', ['mum/step-father hit']],
    ['c / yp', 'c/yp are seen', ['c/yp']],
    ['section 17', 'Section 17(10)', ['Section 17']],
    ['s 17', 's.17 applies', ['s.17']],
    ['severe', 'several bruises', []],
    ["doesn't stop", 'It doesn’t stop', ['doesn’t stop']],
    ['child', 'the child’s home', ['child’s']],
  ])('%s in "%s"', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it.each([
    ['', 'a word was expected'],
    ['(a|b', 'a ")" is missing'],
    ['... child', 'a gap must stand between two words'],
    ['@nobody', 'no word list "@nobody"'],
    ['*less', 'a wildcard must stand at the end'],
    ['(a)? (b)?', 'could match without any word'],
    ['a ...3 (b)?', 'nothing is required behind the gap'],
  ])('refuses %j', (phrase, message) => {
    expect(() => readPhrase(phrase, lists)).toThrow(PhraseError);
    expect(() => readPhrase(phrase, lists)).toThrow(message);
  });

  const word = fc.constantFrom('child', 'hits', 'mum', 'overcrowded', 'and', ',', 'the', 'severe', 'or');
  const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

  it('finds stretches of the text, in order and without overlap', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const spans = compilePhrases(readPhrase('(child|@parent) ...2 (hit|severe)', lists)).findIn(
          readWords(sample),
        );
        spans.forEach((span, i) => {
          expect(span.start).toBeLessThan(span.end);
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(span.end).toBeLessThanOrEqual(sample.length);
        });
      }),
    );
  });

  it('finds what it found when an unrelated sentence comes before or behind', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const before = found('(child|@parent) ...2 hit', sample);
        expect(found('(child|@parent) ...2 hit', `Nothing here. ${sample}. Nothing there`)).toEqual(before);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { builtInGuide } from './built-in.js';

const { negation, read } = builtInGuide();

/** Whether the negation of the built-in guide reaches a word of a text. */
function reaches(text: string, word: string, reach: number): boolean {
  const start = text.indexOf(word);
  return negation.reaches({ start, end: start + word.length }, read(text), reach);
}

describe('negation', () => {
  it.each([
    ['no evidence of bullying', 'bullying', true],
    ['free from domestic violence', 'violence', true],
    ['neither parent drinks or hits', 'hits', true],
    ['bullying: none', 'bullying', true],
    ['self-harm has never been an issue', 'self-harm', true],
    ['no food in the house and is hit', 'hit', false],
    ['no bed; overcrowded', 'overcrowded', false],
    ['not safe at home because of violence', 'violence', false],
    ['no longer at school after bullying', 'bullying', false],
    ['bullying that has not stopped', 'bullying', false],
    ['domestic abuse, child not present', 'abuse', false],
    ['domestic abuse in the past, none in the last two years', 'abuse', false],
    ['unable to keep the child safe from violence', 'violence', false],
  ])('%s: takes back "%s": %s', (text, word, expected) => {
    expect(reaches(text, word, negation.termReach)).toBe(expected);
  });

  it('reaches no further than it is told to', () => {
    const text = 'no sign in the last two years of self-harm';
    expect(reaches(text, 'self-harm', 8)).toBe(true);
    expect(reaches(text, 'self-harm', 3)).toBe(false);
  });
});

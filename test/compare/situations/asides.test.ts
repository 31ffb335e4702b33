import { describe, expect, it } from 'vitest';
import { asidesOf } from '../../../src/compare/situations/asides.js';
import { builtInGuide } from '../../guide/built-in.js';

const guide = builtInGuide();

/** The asides of a text about the words given. */
function asides(text: string, about: string): readonly string[] {
  const start = text.indexOf(about);
  return asidesOf(guide.read(text), guide, [{ start, end: start + about.length }]).map((span) =>
    text.slice(span.start, span.end),
  );
}

describe('asides', () => {
  it.each([
    [
      'Single episode of self-harm (including misuse of tablets)',
      ['(including misuse of tablets)', 'including misuse of tablets)'],
    ],
    ['Self-harm, to include ligature or overdose; refuses help', ['to include ligature or overdose']],
    ['Self-harm, e.g. cutting. Refuses help', ['e.g. cutting']],
    ['Self-harm (hidden (by the family) for months) and worse', ['(hidden (by the family) for months)']],
    ['Self-harm (an open bracket', ['(an open bracket']],
    ['Self-harm) without a beginning', []],
  ])('%s', (text, expected) => {
    expect(asides(text, 'elf-harm')).toEqual(expected);
  });

  it('there are none where the text has no other subject', () => {
    expect(asides('Stress in the family, such as domestic violence', 'domestic violence')).toEqual([]);
  });
});

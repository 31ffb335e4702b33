import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../src/score/alternatives.js';
import { builtInGuide } from '../guide/built-in.js';

const guide = builtInGuide();
const cut = (text: string): readonly string[] =>
  alternativesOf(guide.read(text), guide.oneThing).map(({ start, end }) => text.slice(start, end).trim());

describe('alternatives', () => {
  it.each([
    ['Severe bullying', ['Severe bullying']],
    ['Homeless or overcrowded', ['Homeless', 'or overcrowded']],
    ['Severe and/or persistent bullying', ['Severe and', '/', 'or persistent bullying']],
    ['Ideation, plans or attempts', ['Ideation', ', plans', 'or attempts']],
    ['Has tried to kill himself or herself', ['Has tried to kill himself or herself']],
    ['Three or more moves', ['Three or more moves']],
    ['16/17 year old', ['16/17 year old']],
    ['A parent or carer is violent', ['A parent or carer is violent']],
    ['Bruising to face, ears or back', ['Bruising to face, ears or back']],
    [
      'So dirty or dangerous that no child should live there',
      ['So dirty or dangerous that no child should live there'],
    ],
    ['Smacked once or twice', ['Smacked once or twice']],
    [
      'Cold showers for every small thing the child does, hit or slapped',
      ['Cold showers for every small thing the child does', ', hit', 'or slapped'],
    ],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('are the whole text, in order, without gap or overlap', () => {
    const word = fc.constantFrom('bullied', 'or', ',', 'and', '/', 'his', 'her', 'hit', ';', 'three', 'more');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const spans = alternativesOf(guide.read(text), guide.oneThing);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativeClauses } from '../../../src/check/plain-words/alternatives.js';
import { longAlternatives } from '../../../src/check/rules/long-alternatives.js';
import { builtInGuide } from '../../guide/built-in.js';
import { atEarlyHelp, draftOf, withIndicators } from './plain-words-drafts.js';

const guide = builtInGuide();
const clauses = (text: string) => alternativeClauses(text, guide);

describe('alternatives', () => {
  it.each([
    ['the child is hungry and/or the home is cold', ['the child is hungry', 'the home is cold']],
    ['the child is hungry and / or the home is cold', ['the child is hungry', 'the home is cold']],
    [
      'often goes out hungry, sleeps on the floor, or has no bed',
      ['often goes out hungry', 'sleeps on the floor', 'has no bed'],
    ],
    ['the home is cold; the child is ill', ['the home is cold', 'the child is ill']],
    ['rent is three months late / court has been told', ['rent is three months late', 'court has been told']],
  ])('of "%s"', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it.each([
    ['words are no clauses', 'hit, kicked, slapped or thrown by a parent', 1],
    ['one thing', 'young person of 16 or 17 who harms himself or herself', 1],
    ['commas without an "or"', 'parents drink a lot, children are left alone, nobody cooks for them', 1],
    ['instances', 'home is unsafe at night, e.g. no door to lock, no running water, exposed wiring', 1],
    ['a slash inside a word', 'the parent/carer leaves the child alone', 1],
    ['sentences', 'The home is cold or is damp. The child is ill or is not at school.', 2],
  ])('are told from %s', (_what, text, expected) => {
    expect(clauses(text).length).toBeLessThanOrEqual(expected);
  });

  it('are words of the text, in its order', () => {
    const part = fc.constantFrom(
      'the child',
      'is cold',
      'or',
      'and/or',
      ';',
      ',',
      '.',
      'e.g.',
      'his or her',
      '/',
      'goes out at night',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join(' ');
        let from = 0;
        for (const clause of clauses(text)) {
          const at = text.indexOf(clause, from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + clause.length;
        }
      }),
    );
  });
});

describe('long-alternatives', () => {
  const chain = (n: number) =>
    Array.from({ length: n }, (_, i) => `the child is ill with cold ${i}`).join(' and/or ');

  it('fires above the number of the option', async () => {
    const draft = withIndicators(
      await draftOf(['Overcrowded housing']),
      [chain(4), chain(5), chain(6)],
      atEarlyHelp,
    );
    const count = (most: number) =>
      longAlternatives.find(draft, { most }).map(({ found }) => /joins (\d+)/.exec(found)?.[1]);
    expect(count(4)).toEqual(['5', '6']);
    expect(count(5)).toEqual(['6']);
    expect(count(6)).toEqual([]);
  });
});

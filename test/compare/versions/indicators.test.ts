import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/compare/versions/index.js';
import { guide, told, version } from './version.js';

const compared = (before: readonly string[], after: readonly string[]) =>
  told(compareVersions(version('old', before), version('new', after), guide));

describe('indicators of two versions', () => {
  it('are the same whatever their case, marks and space', () => {
    expect(
      compared(['A Overcrowded housing;', 'A “Self-harm”'], ['A self harm', 'A OVERCROWDED  HOUSING']),
    ).toEqual([
      'same: A “Self-harm” -> A self harm',
      'same: A Overcrowded housing; -> A OVERCROWDED  HOUSING',
    ]);
  });

  it('move up to a more serious response and down to a less serious one; a joined level stands between its parts', () => {
    expect(
      compared(
        ['A Late for school', 'D Isolated', 'C+D Truanting'],
        ['B Late for school', 'U Isolated', 'D Truanting'],
      ),
    ).toEqual([
      'same up: A Late for school -> B Late for school',
      'same down: D Isolated -> U Isolated',
      'same up: C+D Truanting -> D Truanting',
    ]);
  });

  it('have not moved where one has no level', () => {
    expect(compared(['- Late for school'], ['B Late for school'])).toEqual([
      'same:  Late for school -> B Late for school',
    ]);
  });

  it('that have the same words are paired at the same level first, then at the nearest', () => {
    expect(
      compared(
        ['A Late for school', 'B Late for school', 'D Late for school'],
        ['C Late for school', 'B Late for school', 'U Late for school'],
      ),
    ).toEqual([
      'same down: D Late for school -> C Late for school',
      'same: B Late for school -> B Late for school',
      'same down: A Late for school -> U Late for school',
    ]);
  });

  it('are known by the situation that they describe', () => {
    expect(compared(['A Victim of bullying'], ['B Experiencing bullying'])).toEqual([
      'reworded up: A Victim of bullying -> B Experiencing bullying',
    ]);
  });

  it('are known by most of their words, those that are most alike first', () => {
    expect(
      compared(
        ['B Parents refuse life-saving treatment', 'B Parents refuse treatment'],
        ['B Parents turn down life-saving treatment', 'B Parents refuse any treatment at home'],
      ),
    ).toEqual([
      'reworded: B Parents refuse life-saving treatment -> B Parents turn down life-saving treatment',
      'reworded: B Parents refuse treatment -> B Parents refuse any treatment at home',
    ]);
  });

  for (const [why, before, after] of [
    ['they share only words that add nothing', 'A The child is in the family', 'A The child is in the team'],
    ['they share only words of degree', 'C Severe and persistent absence', 'C Severe and persistent illness'],
    ['one denies what the other says', 'A Attends school', 'A Does not attend school'],
    [
      'one speaks to an issue and the other does not',
      'D Attempted suicide',
      'D A parent who attempted suicide',
    ],
    ['they have one word of two in common', 'A Poor attendance', 'A Poor hygiene'],
    [
      'another degree at another level is another sign',
      'A Occasional lateness for lessons',
      'C Persistent lateness for lessons',
    ],
    [
      'another severity at another level is another sign',
      'A Occasional bullying at school',
      'C Bullying at school',
    ],
  ] as const) {
    it(`are two where ${why}`, () => {
      expect(compared([before], [after])).toEqual([`added: ${after}`, `dropped: ${before}`]);
    });
  }

  it('are one where only the degree has changed at the same level', () => {
    expect(compared(['A Occasional lateness for lessons'], ['A Persistent lateness for lessons'])).toEqual([
      'reworded: A Occasional lateness for lessons -> A Persistent lateness for lessons',
    ]);
  });

  it('come with the references found in them', () => {
    const { indicators } = compareVersions(
      version('old', ['A Late', 'A Overcrowded housing']),
      version('new', ['B Overcrowded housing']),
      guide,
    );
    expect(
      indicators.map(({ beforeReferences: before, afterReferences: after }) => [
        before.map(({ id }) => id),
        after.map(({ id }) => id),
      ]),
    ).toEqual([
      [['old:1-0'], ['new:0-0']],
      [[], []],
    ]);
  });

  it('are compared in good time where there are many', () => {
    const many = (word: string) =>
      Array.from({ length: 600 }, (_, i) => `A ${word} number ${i} of sign ${i % 7} at school ${i % 13}`);
    expect(compared(many('Worry'), many('Concern'))).toHaveLength(600);
  });
});

import { describe, expect, it } from 'vitest';
import { patternOf, stretchesOf } from '../../../src/report/pictures/level-pattern.js';
import { rowsOf } from '../../../src/report/pictures/rows.js';
import { levelsTable } from './made-up.js';

function stretches(...row: [a: string, b: string, c: string, d: string, joined: string]) {
  return rowsOf(levelsTable([['Aldermoor', ...row]])).flatMap(stretchesOf);
}

describe('stretches of levels', () => {
  it('are one for each level', () => {
    const four = stretches('Level 2', 'Level 3', 'Level 4', 'Level 5', '');
    expect(patternOf(four)).toBe('A, B, C, D');
    expect(four.map(({ names }) => names)).toEqual([['Level 2'], ['Level 3'], ['Level 4'], ['Level 5']]);
    expect(new Set(four.map(({ lane }) => lane))).toEqual(new Set([0]));
  });

  it('are one across the levels that are joined', () => {
    const joined = stretches('Early help', '', 'Statutory', 'Statutory', 'C+D');
    expect(joined).toEqual([
      { levels: 'A', names: ['Early help'], from: 0, to: 1, lane: 0 },
      { levels: 'C+D', names: ['Statutory'], from: 2, to: 4, lane: 0 },
    ]);
  });

  it('stand beneath each other where they overlap', () => {
    const both = stretches('Level 2', 'Level 3', 'Level 3; Level 4', 'Level 4; Level 4b', 'B+C, C+D');
    expect(both.map(({ levels, names, lane }) => [levels, names, lane])).toEqual([
      ['A', ['Level 2'], 0],
      ['B+C', ['Level 3'], 0],
      ['C+D', ['Level 4'], 1],
      ['D', ['Level 4b'], 0],
    ]);
  });

  it('leave out U', () => {
    expect(patternOf(stretches('Level 1', 'Level 2', '', '', 'U+A'))).toBe('A, B');
    expect(stretches('', '', '', '', '')).toEqual([]);
  });
});

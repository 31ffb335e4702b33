import { describe, expect, it } from 'vitest';
import { readFrame } from '../../src/corpus/index.js';

describe('a frame', () => {
  it('has the features of every area, numbers as numbers, and not its name', () => {
    const text = 'authority,region,rank,year\nAldermoor,North,12,2015\nBrackenfield,,007,\n';
    expect(readFrame({ name: 'frame.csv', text })).toEqual({
      areas: [{ region: 'North', rank: 12, year: 2015 }, { rank: '007' }],
      diagnostics: [],
    });
  });

  it('may be YAML', () => {
    const text = '- authority: Aldermoor\n  region: North\n- region: South\n  rank: 3\n';
    expect(readFrame({ name: 'frame.yaml', text }).areas).toEqual([
      { region: 'North' },
      { region: 'South', rank: 3 },
    ]);
  });

  it('says where it is broken', () => {
    const { diagnostics } = readFrame({ name: 'frame.csv', text: 'region,region\nNorth,South,East\n' });
    expect(diagnostics.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [1, 2, 'error'],
      [2, 3, 'error'],
    ]);
    expect(readFrame({ name: 'frame.csv', text: '' }).diagnostics).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inversion } from '../../../src/check/rules/inversion.js';
import { levelRank } from '../../../src/model/level.js';
import { foundBy, type SampleDraft, sampleDraft } from '../sample-draft.js';

const found = (sample: SampleDraft, steps?: number) =>
  foundBy(inversion, sampleDraft(sample), steps === undefined ? {} : { steps });

describe('inversion', () => {
  it('tells each milder indicator once, with its most striking counterpart', () => {
    const says = [
      'housing quality 3 B Poor repair',
      'housing quality 5 A Unfit for a child',
      'housing quality 2 C Minor damp',
      'housing quality 4 B Makes the child ill',
    ];
    expect(found({ says }).map((one) => [one.anchor, one.references.map(({ text }) => text)])).toEqual([
      ['Poor repair', ['Poor repair', 'Unfit for a child']],
      ['Minor damp', ['Minor damp', 'Unfit for a child']],
    ]);
    expect(found({ says })[1]?.found).toBe(
      '“Minor damp” (severity 2) stands at “Level C” (C), but “Unfit for a child” (severity 5) stands at “Level A” (A): the more severe of the two gets the lesser response.',
    );
  });

  it('asks for two steps, or for as many as the option says', () => {
    const says = ['housing quality 3 C Poor repair', 'housing quality 4 B Makes the child ill'];
    expect(found({ says })).toEqual([]);
    expect(found({ says }, 1)).toHaveLength(1);
    expect(found({ says }, 2)).toEqual([]);
  });

  it('does not hold levels that share a part against each other', () => {
    const graver = 'housing quality 5 C Unfit for a child';
    expect(found({ says: ['housing quality 2 C+D Minor damp', graver] })).toEqual([]);
    expect(found({ says: ['housing quality 2 D Minor damp', graver] })).toHaveLength(1);
  });

  it('leaves alone what is absent, of another theme, or at no level', () => {
    const graver = 'housing quality 5 A Unfit for a child';
    expect(found({ says: [graver], denies: ['housing quality D Good repair'] })).toEqual([]);
    expect(found({ says: [graver, 'housing stability 2 D Moved once'] })).toEqual([]);
    expect(found({ says: [graver, 'housing quality 2 - Minor damp'] })).toEqual([]);
  });

  it('always names a milder indicator above a graver one', () => {
    const line = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('U', 'A', 'A+B', 'B', 'C', 'C+D', 'D'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (lines, steps) => {
        const says = lines.map(([severity, level], i) => `housing quality ${severity} ${level} Home ${i}`);
        for (const { references } of found({ says }, steps)) {
          const [milder, graver] = references;
          expect((graver?.severity ?? 0) - (milder?.severity ?? 0)).toBeGreaterThanOrEqual(steps);
          expect(levelRank(milder?.level ?? [])).toBeGreaterThan(levelRank(graver?.level ?? []) ?? 9);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { severityContradictsLevel } from '../../../src/check/rules/severity-contradicts-level.js';
import type { Severity } from '../../../src/model/coding-guide.js';
import { local } from '../../sample.js';
import { foundBy, type SampleDraft, sampleDraft } from '../sample-draft.js';

const found = (sample: SampleDraft) => foundBy(severityContradictsLevel, sampleDraft(sample));
const LEVELS = ['U', 'A', 'A+B', 'B', 'B+C', 'C', 'C+D', 'D', '-'];

/** The levels at which an indicator of a severity is told. */
const toldAt = (severity: Severity) =>
  LEVELS.filter((level) => found({ says: [`housing quality ${severity} ${level} The home`] }).length > 0);

describe('severity-contradicts-level', () => {
  it('tells a severity that is too high for a level, even if it is a step off, and a precursor at D alone', () => {
    expect(toldAt(6)).toEqual(['U', 'A', 'A+B', 'B', 'B+C', 'C']);
    expect(toldAt(5)).toEqual(['U', 'A', 'A+B', 'B']);
    expect(([2, 3, 4] as const).map(toldAt)).toEqual([[], [], []]);
    expect(toldAt(1)).toEqual(['D']);
  });

  it('tells significant harm below D, in indicators of an issue and in others', () => {
    const text = 'Child at risk of significant harm';
    const told = (sample: (level: string) => SampleDraft) =>
      LEVELS.filter((level) => found(sample(level)).length > 0);
    const below = ['U', 'A', 'A+B', 'B', 'B+C', 'C'];
    expect(told((level) => ({ silent: [`${level} ${text}`] }))).toEqual(below);
    expect(told((level) => ({ says: [`physical-abuse abuse 5 ${level} ${text}`] }))).toEqual(below);
    expect(found({ silent: ['A Not at risk of significant harm'] })).toEqual([]);
  });

  it('quotes the definition of the level, and says what the severity goes with', () => {
    const evidence = [
      { text: 'Level 2', page: 1, block: null },
      { text: 'The school leads.', page: 2, block: 7 },
    ];
    const levels = [{ ...local('Level A', 'A'), evidence }];
    const [finding] = found({ levels, says: ['housing quality 5 A Unfit for a child'] });
    expect(finding).toMatchObject({
      place: { text: 'Unfit for a child' },
      anchor: 'Unfit for a child',
      found: '“Unfit for a child” has severity 5 and stands at “Level A” (A).',
      expected:
        'The draft defines “Level A” (A) by “The school leads”. Severity 5 goes with: s.47(1)(b), s.31(2)(a) - likely to suffer significant harm.',
    });
    expect(finding?.references.map(({ text }) => text)).toEqual(['Unfit for a child']);
  });

  it('gives the response of the method where the draft has nothing but a name', () => {
    const [finding] = found({ says: ['housing quality 5 B Unfit for a child'] });
    expect(finding?.expected).toMatch(/^“Level B” \(B\) stands for: Early help with advice/);
  });

  it('leaves alone what is absent', () => {
    expect(found({ denies: ['housing quality A Unfit', 'housing quality D Good repair'] })).toEqual([]);
  });

  it('does not count the step that help which failed adds', () => {
    const draft = sampleDraft({ says: ['bullying victim 5 B Bullied although school has tried'] });
    const because = [
      { rule: 'severe-or-persistent', text: '', effect: '4' },
      { rule: 'help-refused-or-failed', text: 'school has tried', effect: '+1' },
    ];
    const stepped = { ...draft, references: draft.references.map((one) => ({ ...one, because })) };
    expect(foundBy(severityContradictsLevel, draft)).toHaveLength(1);
    expect(foundBy(severityContradictsLevel, stepped)).toEqual([]);
  });
});

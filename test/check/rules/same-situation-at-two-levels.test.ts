import { describe, expect, it } from 'vitest';
import { sameSituationAtTwoLevels } from '../../../src/check/rules/same-situation-at-two-levels.js';
import { foundBy, type SampleDraft, sampleDraft } from '../sample-draft.js';

const found = (sample: SampleDraft) => foundBy(sameSituationAtTwoLevels, sampleDraft(sample));

describe('same-situation-at-two-levels', () => {
  it('finds one situation at two levels, at the lower of them and with the references of both', () => {
    const [finding, ...others] = found({
      says: [
        'domestic-violence incidents 3 C Incidents of domestic violence',
        'domestic-violence incidents 3 A Domestic violence incidents',
        'domestic-violence incidents 3 D Incidents of DV',
        'housing overcrowding 3 A Overcrowded housing',
      ],
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      place: { block: 1, text: 'Domestic violence incidents' },
      anchor: 'Domestic violence incidents',
      found:
        '“Domestic violence incidents” stands at “Level A” (A), and the same situation stands as “Incidents of domestic violence” at “Level C” (C) and “Incidents of DV” at “Level D” (D).',
    });
    expect(finding?.references.map(({ level }) => level)).toEqual([['C'], ['A'], ['D']]);
  });

  it('quotes the same words once', () => {
    const says = ['housing overcrowding 3 A Overcrowded', 'housing overcrowding 3 C overcrowded.'];
    expect(found({ says }).map((one) => one.found)).toEqual([
      '“Overcrowded” stands at “Level A” (A), and also at “Level C” (C).',
    ]);
  });

  it('finds identical words that speak to no issue, in the order of the draft', () => {
    const silent = [
      'B Often late for school',
      'A Missing health appointments',
      'C often late for school.',
      'C Missing health appointments',
    ];
    expect(found({ silent }).map(({ anchor, references }) => [anchor, references])).toEqual([
      ['Often late for school', []],
      ['Missing health appointments', []],
    ]);
  });

  it('leaves alone what is said twice at one level, at none or at U, in two words, or as a response', () => {
    const silent = [
      ...['A Often late for school', 'A Often late for school', '- Often late for school'],
      ...['U Sees friends often', 'A Sees friends often'],
      ...['A Poor attendance', 'B Poor attendance'],
      ...['A Refer to child protection team', 'C Refer to child protection team'],
    ];
    expect(found({ silent })).toEqual([]);
    expect(found({ denies: ['housing quality A Warm dry home', 'housing quality B Warm dry home'] })).toEqual(
      [],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { themeMissing } from '../../../src/check/rules/theme-missing.js';
import type { SampleDocument } from '../../sample.js';
import { foundBy, sampleDraft } from '../sample-draft.js';

const DRAFT = { says: ['self-harm episode 3 C Self-harm'] };
const suicide = { says: ['self-harm suicide 6 D Suicide attempt'] };
const corpusOf = (n: number, of: number): Record<string, SampleDocument> =>
  Object.fromEntries(Array.from({ length: of }, (_, i) => [`place${i}`, i < n ? suicide : {}]));
const found = (n: number, of: number, draft: SampleDocument = DRAFT, options = {}) =>
  foundBy(themeMissing, sampleDraft(draft, corpusOf(n, of)), options).map((one) => one.found);

describe('theme-missing', () => {
  it('tells a theme that more than three in four documents have, with the numbers', () => {
    expect(found(4, 5)).toEqual([
      'Self-harm: no indicator is about “suicide”, and 4 of 5 documents have one.',
    ]);
    expect(found(3, 4)).toEqual([]);
  });

  it('takes the share and the fewest documents from its options', () => {
    expect(found(3, 4, DRAFT, { share: 0.5 })).toHaveLength(1);
    expect(found(2, 2)).toEqual([]);
    expect(found(2, 2, DRAFT, { fewest: 2 })).toHaveLength(1);
  });

  it('leaves alone what the draft says, present or absent, and issues that it does not mention', () => {
    expect(found(5, 5, suicide)).toEqual([]);
    expect(found(5, 5, { ...DRAFT, denies: ['self-harm suicide A No suicidal behaviour'] })).toEqual([]);
    expect(found(5, 5, { says: ['housing quality 3 C Poor repair'] })).toEqual([]);
    expect(found(5, 5, { denies: ['self-harm episode A No self-harm'] })).toEqual([]);
  });

  it('points at what the draft says of the issue, and at no place', () => {
    const [finding] = foundBy(themeMissing, sampleDraft(DRAFT, corpusOf(5, 5)));
    expect(finding).toMatchObject({ anchor: 'self-harm suicide', place: { block: null, text: '' } });
    expect(finding?.references.map(({ text }) => text)).toEqual(['Self-harm']);
  });
});

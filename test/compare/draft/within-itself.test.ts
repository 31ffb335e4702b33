import { describe, expect, it } from 'vitest';
import { draftWithinItself } from '../../../src/compare/draft/index.js';
import { builtInGuide } from '../../guide/built-in.js';
import { corpusAnalysis, type SampleDocument } from '../../sample.js';

const guide = builtInGuide();

const within = (sample: SampleDocument) =>
  draftWithinItself(corpusAnalysis({ draft: sample }).references, guide);
const repeated = (...says: string[]) => within({ says }).repeated.map((group) => group.map(inBrief));
const inversions = (sample: SampleDocument) =>
  within(sample).inversions.map(({ milder, graver }) => [milder.map(inBrief), graver.map(inBrief)]);
const inBrief = ({ text, level }: { text: string; level: readonly string[] }) => `${text} ${level.join('+')}`;

describe('situations that a draft repeats', () => {
  it('are like-worded references at different levels, in the order of the draft', () => {
    expect(
      repeated(
        'domestic-violence incidents 3 C Incidents of domestic violence',
        'housing overcrowding 3 A Overcrowded housing',
        'domestic-violence incidents 3 A Domestic violence incidents',
      ),
    ).toEqual([['Incidents of domestic violence C', 'Domestic violence incidents A']]);
  });

  it('are none at one level, however often it is said', () => {
    expect(
      repeated(
        'housing overcrowding 3 A Overcrowded housing',
        'housing overcrowding 3 A Housing is overcrowded',
      ),
    ).toEqual([]);
  });

  it('keep a joined level apart from its parts, and leave out what stands at no level', () => {
    const [at, joined] = ['housing overcrowding 3 C Overcrowded', 'housing overcrowding 3 C+D Overcrowded'];
    expect(repeated(at, joined)).toEqual([['Overcrowded C', 'Overcrowded C+D']]);
    expect(repeated(at, 'housing overcrowding 3 - Overcrowded')).toEqual([]);
  });

  it('differ where severity, theme or issue does', () => {
    expect(
      repeated(
        'housing overcrowding 3 A Overcrowded',
        'housing overcrowding 4 C Overcrowded',
        'housing quality 3 D Overcrowded',
        'bullying victim 3 B Overcrowded',
      ),
    ).toEqual([]);
  });

  it('are never what is only said to be absent', () => {
    const { repeated: found } = within({ denies: ['housing quality A Warm', 'housing quality B Warm'] });
    expect(found).toEqual([]);
  });
});

describe('inversions of a draft', () => {
  it('come with the most striking first', () => {
    const says = [
      'housing quality 2 C Minor damp',
      'housing quality 3 B Poor repair',
      'housing quality 5 A Unfit for a child',
    ];
    expect(inversions({ says })).toEqual([
      [['Minor damp C'], ['Unfit for a child A']],
      [['Poor repair B'], ['Unfit for a child A']],
      [['Minor damp C'], ['Poor repair B']],
    ]);
  });

  it('are told within one issue and theme only, and of nothing that is absent', () => {
    const says = [
      'housing quality 2 C Minor damp',
      'housing stability 5 A Evicted',
      'bullying victim 5 A Hit',
    ];
    expect(inversions({ says, denies: ['housing quality A Unfit'] })).toEqual([]);
  });
});

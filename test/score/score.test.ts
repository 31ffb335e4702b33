import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/locate/index.js';
import type { Reason } from '../../src/model/analysis.js';
import { score } from '../../src/score/index.js';
import { builtInGuide } from '../guide/built-in.js';

const guide = builtInGuide();

function coded(text: string, issue: string): { severity: number | null; because: readonly Reason[] } {
  const located = locate(text, guide).find((reference) => reference.issue === issue);
  if (!located) throw new Error(`"${text}" is not found for ${issue}`);
  return score(located, guide);
}

describe('the rules that apply to every issue (METHOD section 4)', () => {
  it.each([
    ['2 the plain mention is 3', 'Self-harm', 'self-harm', 3],
    ['3 alternatives: the least', 'Severe and/or persistent bullying', 'bullying', 4],
    ['3 joined by "and": together', 'Severe and persistent bullying', 'bullying', 5],
    ['3 instances of one kind', 'Slapped, kicked, punched or thrown by a parent', 'physical-abuse', 5],
    ['4 risked', 'At risk of homelessness', 'housing', 3],
    ['4 suspected', 'Suspected domestic abuse', 'domestic-violence', 2],
    ['5 past and over', 'Historic domestic abuse', 'domestic-violence', 2],
    [
      '5 past that still has an effect',
      'History of domestic abuse which still affects the child’s sleep',
      'domestic-violence',
      4,
    ],
    ['6 an effect on the child', 'Bullying that affects attendance', 'bullying', 4],
    ['6 no effect', 'Bullying which does not affect attendance', 'bullying', 3],
    ['7 small age', 'Home is damp, cold and overcrowded and there is a baby', 'housing', 4],
    [
      '8 significant harm likely',
      'Domestic violence where the child is likely to suffer significant harm',
      'domestic-violence',
      5,
    ],
    ['9 help refused', 'Repeated bullying and the parents refuse help', 'bullying', 5],
  ])('%s', (_rule, text, issue, severity) => {
    expect(coded(text, issue).severity).toBe(severity);
  });

  it('scores no protective reference', () => {
    expect(coded('No self-harm', 'self-harm')).toEqual({ severity: null, because: [] });
  });
});

describe('the laws of scoring', () => {
  const housing = [
    'homeless family',
    'overcrowded housing',
    'rent arrears',
    'insanitary home',
    'temporary accommodation',
  ];

  it('every asserted reference has a severity from 1 to 6 and says why, in its own words', () => {
    const sample = fc.constantFrom(
      ...guide.issues.flatMap((issue) => issue.examples.map((example) => example.text)),
    );
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 3 }), (texts) => {
        const text = texts.join('; ');
        for (const located of locate(text, guide)) {
          const { severity, because } = score(located, guide);
          if (located.stance === 'protective') continue;
          expect(severity).toBeGreaterThanOrEqual(1);
          expect(severity).toBeLessThanOrEqual(6);
          expect(because.length).toBeGreaterThan(0);
          for (const reason of because) expect(text).toContain(reason.text);
        }
      }),
    );
  });

  it('of two alternatives the less severe decides, whichever comes first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...housing), fc.constantFrom(...housing), (one, other) => {
        const least = Math.min(coded(one, 'housing').severity ?? 9, coded(other, 'housing').severity ?? 9);
        expect(coded(`${one} or ${other}`, 'housing').severity).toBe(least);
      }),
    );
  });

  it('an unrelated sentence changes no severity', () => {
    const examples = guide.issues.flatMap((issue) =>
      issue.examples
        .filter((example) => example.severity !== null)
        .map((example) => ({ issue: issue.id, ...example })),
    );
    for (const { text, issue, severity } of examples) {
      expect(coded(`${text}. Enjoys football`, issue).severity, text).toBe(severity);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/compare/versions/index.js';
import type { DocumentAnalysis } from '../../../src/model/document-analysis.js';
import type { ThresholdChangeKind, VersionComparison } from '../../../src/model/version-comparison.js';
import { local } from '../../sample.js';
import { guide, told, version } from './version.js';

const TEXTS = [
  'Overcrowded housing',
  'The home is overcrowded',
  'Severely overcrowded housing',
  'Homeless family',
  'The family is homeless',
  'Self-harm',
  'Repeated self-harm',
  'Self-harm with suicidal thoughts',
  'Bullying',
  'Victim of bullying',
  'Persistent bullying at school',
  'No history of self-harm',
  'Late for school',
  'Often late for school',
  'Late for lessons at school',
  'Not late for school',
  'The child',
  'Parents refuse treatment',
  'Parents refuse medical treatment',
  'Parents refuse dental treatment',
];

const lines = (levels: readonly string[]) =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...levels), fc.constantFrom(...TEXTS))
      .map(([level, text]) => `${level} ${text}`),
    { maxLength: 14 },
  );

/** A version with four levels, with C and D joined, with no tiers, or with pages that could not be read. */
const versions = (id: string): fc.Arbitrary<DocumentAnalysis> =>
  fc.oneof(
    lines(['U', 'A', 'B', 'C', 'D', '-']).map((own) => version(id, own)),
    lines(['U', 'A', 'B', 'C', 'D']).map((own) =>
      version(id, own, { warnings: [{ code: 'no-text-on-page', message: 'a scan' }] }),
    ),
    lines(['A', 'C+D']).map((own) =>
      version(id, own, { levels: [local('Early', 'A'), local('Statutory', 'C+D')] }),
    ),
    lines(['-']).map((own) => version(id, own, { kind: 'framework', levels: [] })),
  );

const pair = fc.tuple(versions('old'), versions('new'));

const SWAPPED: Readonly<Record<ThresholdChangeKind, ThresholdChangeKind>> = {
  risen: 'fallen',
  fallen: 'risen',
  opened: 'closed',
  closed: 'opened',
  stayed: 'stayed',
  never: 'never',
  'not-comparable': 'not-comparable',
};

/** Each change of indicators as a line that does not tell which version is the newer. */
function turned({ indicators }: VersionComparison): VersionComparison['indicators'] {
  return indicators.map((change) => ({
    ...change,
    kind: change.kind === 'added' ? 'dropped' : change.kind === 'dropped' ? 'added' : change.kind,
    moved: change.moved === 'up' ? 'down' : change.moved === 'down' ? 'up' : null,
    before: change.after,
    after: change.before,
  }));
}

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

describe('two versions of a document', () => {
  it('have every indicator in exactly one change, those of the newer in its order and then what was dropped', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const { indicators } = compareVersions(before, after, guide);
        expect(indicators.flatMap((one) => (one.after ? [one.after] : []))).toEqual(after.read.indicators);
        const older = indicators.flatMap((one) => (one.before ? [one.before] : []));
        expect(older).toHaveLength(before.read.indicators.length);
        expect(new Set(older)).toEqual(new Set(before.read.indicators));
        const dropped = indicators.findIndex(({ kind }) => kind === 'dropped');
        if (dropped >= 0)
          expect(indicators.slice(dropped).every(({ kind }) => kind === 'dropped')).toBe(true);
      }),
    );
  });

  it('turn every change round when they are swapped', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const forth = compareVersions(before, after, guide);
        const back = compareVersions(after, before, guide);
        expect(sorted(told({ ...back, indicators: turned(back) }))).toEqual(sorted(told(forth)));
        expect(back.thresholds.map(({ change }) => SWAPPED[change])).toEqual(
          forth.thresholds.map(({ change }) => change),
        );
        expect(back.thresholds.map((one) => [one.after, one.before])).toEqual(
          forth.thresholds.map((one) => [one.before, one.after]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('have nothing changed where they are one and the same', () => {
    fc.assert(
      fc.property(versions('same'), (one) => {
        const { indicators, thresholds } = compareVersions(one, one, guide);
        expect(indicators.every(({ kind, moved }) => kind === 'same' && moved === null)).toBe(true);
        expect(thresholds.every(({ change }) => ['stayed', 'never', 'not-comparable'].includes(change))).toBe(
          true,
        );
      }),
    );
  });

  it('do not depend on the order of their indicators', () => {
    const shuffled = pair.chain(([before, after]) =>
      fc.tuple(
        fc.constant(before),
        fc.constant(after),
        fc.shuffledSubarray([...before.read.indicators], { minLength: before.read.indicators.length }),
        fc.shuffledSubarray([...after.read.indicators], { minLength: after.read.indicators.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([before, after, older, newer]) => {
        const inOrder = compareVersions(before, after, guide);
        const outOfOrder = compareVersions(
          { ...before, read: { ...before.read, indicators: older } },
          { ...after, read: { ...after.read, indicators: newer } },
          guide,
        );
        expect(sorted(told(outOfOrder))).toEqual(sorted(told(inOrder)));
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/compare/versions/index.js';
import type { AnalysedDocument } from '../../../src/model/analysis.js';
import { local } from '../../sample.js';
import { guide, thresholdsTold, version } from './version.js';

const UNREAD: Partial<AnalysedDocument> = {
  warnings: [{ code: 'no-text-on-page', message: 'a scan', page: 3 }],
};
const JOINED: Partial<AnalysedDocument> = { levels: [local('Early', 'A'), local('Statutory', 'C+D')] };

function compared(
  before: readonly string[],
  after: readonly string[],
  parts: Partial<AnalysedDocument> = {},
  newer: Partial<AnalysedDocument> = {},
) {
  return compareVersions(version('old', before, parts), version('new', after, newer), guide);
}

const onHousing = (comparison: ReturnType<typeof compared>, level: string) =>
  comparison.thresholds.find((one) => one.issue === 'housing' && one.level.join('+') === level);

describe('thresholds of two versions', () => {
  it('are told for every issue and level', () => {
    const { thresholds } = compared([], []);
    expect(thresholds.map(({ issue, level }) => `${issue} ${level.join('+')}`)).toEqual(
      guide.issues.flatMap(({ id }) => ['A', 'B', 'C', 'D'].map((level) => `${id} ${level}`)),
    );
    expect(new Set(thresholds.map(({ change }) => change))).toEqual(new Set(['never']));
  });

  it('rise, fall, stay, open and close with the lowest severity at the level', () => {
    const before = [
      'A Overcrowded housing',
      'B Homeless family',
      'C Overcrowded housing',
      'C Homeless family',
    ];
    const after = [
      'A Homeless family',
      'B Overcrowded housing',
      'C Homeless family',
      'C Overcrowded housing',
      'D Homeless family',
    ];
    expect(thresholdsTold(compared([...before, 'A Self-harm'], after))).toEqual(
      [
        'housing A risen 3 4',
        'housing B fallen 4 3',
        'housing C stayed 3 3',
        'housing D opened - 4',
        'self-harm A closed 3 -',
      ].sort((a, b) => orderOf(a) - orderOf(b)),
    );
  });

  it('name the references of the lowest severity', () => {
    const risen = onHousing(
      compared(['A Overcrowded housing', 'A Homeless family'], ['A Homeless family']),
      'A',
    );
    expect(risen?.beforeReferences.map(({ text }) => text)).toEqual(['Overcrowded housing']);
    expect(risen?.afterReferences.map(({ text }) => text)).toEqual(['Homeless family']);
  });

  it('do not count what is denied', () => {
    expect(onHousing(compared(['A Lives in stable housing'], []), 'A')?.change).toBe('never');
  });

  it('cannot be compared where a version joins or does not describe the level, and the joined one where both have it', () => {
    const before = ['C Overcrowded housing', 'D Homeless family'];
    const after = ['C+D Homeless family'];
    const against = compared(before, after, {}, JOINED);
    expect(onHousing(against, 'C')).toMatchObject({
      change: 'not-comparable',
      before: 3,
      after: null,
      why: 'The newer version joins C and D.',
    });
    expect(onHousing(against, 'B')?.why).toBe('The newer version describes no level B.');
    expect(onHousing(against, 'C+D')).toBeUndefined();
    const both = compared(['C+D Overcrowded housing'], after, JOINED, JOINED);
    expect(onHousing(both, 'C+D')).toMatchObject({ change: 'risen', before: 3, after: 4, why: null });
    expect(onHousing(both, 'D')?.why).toBe('Each version joins C and D.');
  });

  it('of a version without levels cannot be compared', () => {
    const framework = compared(['- Overcrowded housing'], ['A Overcrowded housing'], {
      kind: 'framework',
      levels: [],
    });
    expect(onHousing(framework, 'A')).toMatchObject({
      change: 'not-comparable',
      why: 'The older version has no levels.',
    });
  });

  describe('where pages could not be read, when something milder may stand there', () => {
    const milder = ['A Overcrowded housing'];
    const graver = ['A Homeless family'];

    it('are sure only where that would not matter', () => {
      expect(onHousing(compared(milder, graver, UNREAD), 'A')?.change).toBe('risen');
      expect(onHousing(compared(graver, milder, {}, UNREAD), 'A')?.change).toBe('fallen');
      expect(onHousing(compared([], milder, {}, UNREAD), 'A')?.change).toBe('opened');
      expect(onHousing(compared(milder, [], UNREAD), 'A')?.change).toBe('closed');
    });

    it('are not compared where it would', () => {
      const unsure: readonly ReturnType<typeof compared>[] = [
        compared(milder, milder, UNREAD),
        compared(graver, milder, UNREAD),
        compared(milder, graver, {}, UNREAD),
        compared(milder, graver, UNREAD, UNREAD),
        compared([], milder, UNREAD),
        compared(milder, [], {}, UNREAD),
      ];
      for (const comparison of unsure) {
        expect(onHousing(comparison, 'A')?.change).toBe('not-comparable');
        expect(onHousing(comparison, 'A')?.why).toContain('pages that could not be read');
      }
    });
  });
});

/** The order of the guide's issues. */
function orderOf(line: string): number {
  return guide.issues.findIndex(({ id }) => line.startsWith(`${id} `));
}

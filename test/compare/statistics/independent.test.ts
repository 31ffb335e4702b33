import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cliffsDelta } from '../../../src/compare/statistics/cliffs-delta.js';
import { consensus } from '../../../src/compare/statistics/consensus.js';
import { holm } from '../../../src/compare/statistics/holm.js';
import { kendallTauB } from '../../../src/compare/statistics/kendall-tau-b.js';
import { krippendorffAlpha } from '../../../src/compare/statistics/krippendorff-alpha.js';
import { kruskalWallis } from '../../../src/compare/statistics/kruskal-wallis.js';
import { permutationTest } from '../../../src/compare/statistics/permutation-test.js';
import { quartiles } from '../../../src/compare/statistics/quantiles.js';
import { drawnBelow, seeded } from '../../../src/compare/statistics/random.js';
import { spearman } from '../../../src/compare/statistics/spearman.js';
import { studentT } from '../../../src/compare/statistics/student-t.js';
import { vanDerEijkAgreement } from '../../../src/compare/statistics/van-der-eijk-agreement.js';

const hasR = spawnSync('Rscript', ['--version']).status === 0;
const random = seeded(2018);
const RANKS = [0, 1, 1.5, 2, 3, 3.5, 4];

function numbers(n: number, next: () => number): number[] {
  return Array.from({ length: n }, next);
}

/** Random data of the kind that is compared: severities, level ranks with joined levels, groups. */
const data = {
  codes: numbers(90, () => RANKS[drawnBelow(RANKS.length, random)] ?? 0),
  units: numbers(90, () => drawnBelow(25, random)),
  x: numbers(60, () => 1 + drawnBelow(6, random)),
  y: numbers(60, () => RANKS[drawnBelow(RANKS.length, random)] ?? 0),
  groups: numbers(60, () => 1 + drawnBelow(3, random)),
  counts: numbers(6, () => drawnBelow(15, random)),
  ps: numbers(12, () => random() ** 2),
} satisfies Record<string, number[]>;

function answersOfR(): ReadonlyMap<string, number[]> {
  const input = Object.entries(data).map(([name, values]) => `${name} ${values.join(' ')}\n`);
  const script = fileURLToPath(new URL('independent.R', import.meta.url));
  const { stdout, stderr, status } = spawnSync('Rscript', ['--vanilla', script], {
    input: input.join(''),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', ...values] = line.trim().split(/\s+/);
      return [name, values.map(Number)];
    }),
  );
}

/** Without R the test is left out: apt-get install r-base-core brings it. */
it.skipIf(!hasR)('R finds the same figures in random data (needs Rscript of r-base-core)', () => {
  const answers = answersOfR();
  const { x, y, groups, codes, units, counts, ps } = data;
  const inUnits = [...new Set(units)].map((unit) => codes.filter((_, i) => units[i] === unit));
  const first = x.filter((_, i) => groups[i] === 1);
  const second = x.filter((_, i) => groups[i] === 2);
  const whole = kruskalWallis(x, groups);
  const three = quartiles(x);
  const ours: Readonly<Record<string, readonly (number | null | undefined)[]>> = {
    nominal: [krippendorffAlpha(inUnits, 'nominal')],
    ordinal: [krippendorffAlpha(inUnits, 'ordinal')],
    interval: [krippendorffAlpha(inUnits, 'interval')],
    agreement: [vanDerEijkAgreement(counts)],
    consensus: [consensus(counts)],
    tau: [kendallTauB(x, y)],
    spearman: [spearman(x, y)],
    quartiles: [three?.q1, three?.median, three?.q3],
    kruskal: [whole?.h, whole?.epsilonSquared],
    cliff: [cliffsDelta(first, second)],
    holm: holm(ps),
    student: [1, 2, 7, 24, 133].map((df) => studentT(df, 0.95)),
    permutation: [pOfFew(first.slice(0, 5), second.slice(0, 6))],
  };
  for (const [name, figures] of Object.entries(ours)) {
    const expected = answers.get(name) ?? [];
    expect(figures, name).toHaveLength(expected.length);
    figures.forEach((figure, i) => {
      expect(figure, name).toBeCloseTo(expected[i] ?? Number.NaN, 9);
    });
  }
  // V13: the data that R brings, ozone by month.
  const ozone = kruskalWallis(answers.get('ozone') ?? [], answers.get('month') ?? []);
  expect(ozone?.h.toFixed(2)).toBe('29.27');
  expect(ozone?.epsilonSquared.toFixed(2)).toBe('0.25');
});

function pOfFew(first: readonly number[], second: readonly number[]): number {
  const values = [...first, ...second];
  const labels = values.map((_, i) => (i < first.length ? 0 : 1));
  const gap = (dealt: readonly number[]): number => {
    const of = (label: number): number[] => values.filter((_, i) => dealt[i] === label);
    const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
    return Math.abs(mean(of(0)) - mean(of(1)));
  };
  return permutationTest(labels, gap, { seed: 1, draws: 1 }).p;
}

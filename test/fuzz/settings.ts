/**
 * How many broken files each test of them tries, and from which seed they are drawn. The same seed gives the same files:
 * THRESHOLDS_FUZZ_SEED=SEED THRESHOLDS_FUZZ_RUNS=RUNS npx vitest run test/ingest/hostile/mutations.test.ts
 */
const { THRESHOLDS_FUZZ_RUNS: runs = '200', THRESHOLDS_FUZZ_SEED: seed = '1989' } = process.env;

/** @param share of the runs, for what takes longer than others */
export function fuzzRuns(share = 1): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.ceil(Number(runs) * share), seed: Number(seed) };
}

/** For a test whose time grows with the number of runs. */
export const FUZZ_TIME = { timeout: 60_000 + 500 * Number(runs) };

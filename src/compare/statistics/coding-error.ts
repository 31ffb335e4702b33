import type { Interval } from './bootstrap.js';
import { quantile } from './quantiles.js';
import { type Draws, drawnBelow, type Random, seeded } from './random.js';
import { vanDerEijkAgreement } from './van-der-eijk-agreement.js';

/** Share of the codes that are taken to be one category out. */
const SHARE_OF_ERRORS = 0.05;

/**
 * How far van der Eijk's A rests on every code being right: A again and again after each code was moved, with a chance of
 * one in twenty, to a neighbouring category (either with the same chance; at an end, inwards). The middle 95 % of these A.
 * A bootstrap cannot show this: whatever is drawn from a distribution with all in one category agrees perfectly.
 * Source: the simulated coding error of D. Ruedin's R package agrmt, `agreementError`.
 * @param frequencies of every category in order, whole numbers
 * @returns null where A is not defined
 */
export function agreementWithCodingErrors(
  frequencies: readonly number[],
  { seed, draws }: Draws,
  coverage = 0.95,
): Interval | null {
  if (vanDerEijkAgreement(frequencies) === null) return null;
  const random = seeded(seed);
  const figures: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const agreement = vanDerEijkAgreement(withErrors(frequencies, random));
    if (agreement !== null) figures.push(agreement);
  }
  const low = quantile(figures, (1 - coverage) / 2);
  const high = quantile(figures, (1 + coverage) / 2);
  return low === null || high === null ? null : { low, high };
}

function withErrors(frequencies: readonly number[], random: Random): readonly number[] {
  const moved = [...frequencies];
  const last = frequencies.length - 1;
  frequencies.forEach((frequency, category) => {
    for (let code = 0; code < frequency; code++) {
      if (random() >= SHARE_OF_ERRORS) continue;
      const step = drawnBelow(2, random) === 0 ? -1 : 1;
      const inside = category + step >= 0 && category + step <= last;
      const to = inside ? category + step : category - step;
      moved[category] = (moved[category] ?? 0) - 1;
      moved[to] = (moved[to] ?? 0) + 1;
    }
  });
  return moved;
}

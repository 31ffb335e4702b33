const STEPS = 60;

/**
 * The t within which (on both sides of 0) a share `coverage` of Student's distribution lies: 12.706 for 1 degree of freedom
 * and 0.95, 2.042 for 30.
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4, solved by halving.
 * @param df degrees of freedom, a whole number of at least 1
 * @param coverage above 0, below 1
 */
export function studentT(df: number, coverage: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (within(middle, df) < coverage) low = middle;
    else high = middle;
  }
  return Math.sqrt(df) * Math.tan(low);
}

/** The share of the distribution within ± √df · tan(angle). */
function within(angle: number, df: number): number {
  const cosine = Math.cos(angle);
  const isOdd = df % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let j = isOdd ? 3 : 2; j <= df - 2; j += 2) {
    term *= ((j - 1) / j) * cosine ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

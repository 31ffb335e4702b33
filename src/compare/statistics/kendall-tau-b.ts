/**
 * Kendall's tau-b: of all pairs of cases, those that stand in the same order by x and by y less those that stand in the
 * opposite order, as a share of the pairs that are not tied (the geometric mean over x and y). 1 same order, −1 opposite.
 * Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945) 239–251.
 * Counted from the table of the r different x by the c different y: takes time n log n + r · c.
 * @param x,y a value of each case, in the same order of cases
 * @returns null where all x or all y are equal, or where there are fewer than two cases
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  const columns = new Map([...new Set(y)].sort((a, b) => a - b).map((value, i) => [value, i]));
  const rows = new Map(
    [...new Set(x)].sort((a, b) => a - b).map((value) => [value, columnsOf(columns.size)]),
  );
  x.forEach((value, i) => {
    const row = rows.get(value);
    const column = columns.get(y[i] ?? Number.NaN);
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  });
  const lower = columnsOf(columns.size);
  let difference = 0;
  for (const row of rows.values()) {
    let left = 0;
    let right = sum(lower);
    row.forEach((cases, column) => {
      const here = lower[column] ?? 0;
      right -= here;
      difference += cases * (left - right);
      left += here;
      lower[column] = here + cases;
    });
  }
  const pairs = pairsOf(x.length);
  const tiedInX = [...rows.values()].reduce((tied, row) => tied + pairsOf(sum(row)), 0);
  const tiedInY = lower.reduce((tied, cases) => tied + pairsOf(cases), 0);
  const untied = Math.sqrt((pairs - tiedInX) * (pairs - tiedInY));
  return untied > 0 ? difference / untied : null;
}

function columnsOf(n: number): number[] {
  return Array.from({ length: n }, () => 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, n) => total + n, 0);
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

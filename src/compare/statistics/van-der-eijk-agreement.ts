/** What is left of a category by rounding, as a share of all, counts as nothing. */
const NOTHING = 1e-9;

/**
 * Van der Eijk's agreement A of a frequency distribution over ordered categories: 1 where all stand in one category, 0
 * where they are spread evenly, −1 where half stand at each end.
 * The distribution is cut into layers in which each category is either empty or equally full; A is the mean of the
 * agreement of the layers, weighed by their size.
 * Source: C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001) 325–341; U by the
 * corrected equation 2, p. 332.
 * @param frequencies of every category in order, the empty ones too; counts or shares, none below 0.
 * @returns null for fewer than three categories, or where all are empty.
 */
export function vanDerEijkAgreement(frequencies: readonly number[]): number | null {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  if (frequencies.length < 3 || total <= 0) return null;
  let agreement = 0;
  let rest = frequencies;
  for (;;) {
    const layer = rest.map((frequency) => frequency > NOTHING * total);
    const full = rest.filter((_, i) => layer[i]);
    if (full.length === 0) return agreement;
    const height = Math.min(...full);
    agreement += ((height * full.length) / total) * agreementOfLayer(layer);
    rest = rest.map((frequency, i) => (layer[i] ? frequency - height : 0));
  }
}

/** U · (1 − (S − 1) / (K − 1)) of a layer with S of its K categories full. */
function agreementOfLayer(layer: readonly boolean[]): number {
  const full = layer.filter(Boolean).length;
  return unimodality(layer, full) * (1 - (full - 1) / (layer.length - 1));
}

/**
 * Of all triples of categories with two full ones: those whose empty one stands outside speak for one peak, those whose
 * empty one stands between for two.
 */
function unimodality(layer: readonly boolean[], full: number): number {
  const k = layer.length;
  let before = 0;
  let onePeak = 0;
  let twoPeaks = 0;
  for (const isFull of layer) {
    if (isFull) {
      before++;
      continue;
    }
    const after = full - before;
    onePeak += (before * (before - 1)) / 2 + (after * (after - 1)) / 2;
    twoPeaks += before * after;
  }
  const triples = onePeak + twoPeaks;
  return triples === 0 ? 1 : ((k - 2) * onePeak - (k - 1) * twoPeaks) / ((k - 2) * triples);
}

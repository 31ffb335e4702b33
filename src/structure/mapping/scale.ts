import { STANDARD_LEVELS } from '../../model/level.js';
import type { Reading } from '../reading.js';
import { cuesFor } from './level-evidence.js';
import { mapLevels, rank } from './level-mapping.js';

const FEWEST = 3;
const MOST = STANDARD_LEVELS.length + 2;

/**
 * The longest stretch of texts in a row that define the steps of a scale of responses, as positions [from, to); null
 * where there is none. Each must say what response it stands for, at most one of them not; and from step to step the response must grow
 * graver, or less grave, all the way.
 */
export function scaleIn(texts: readonly string[], reading: Reading): readonly [number, number] | null {
  const cues = texts.map((text) =>
    cuesFor([{ text, page: null, block: null, share: 1 }], () => false, reading),
  );
  const standards = mapLevels(cues).map(({ standard }) => standard);
  const ranks = standards.map((standard) => (standard.length === 0 ? null : rank(standard)));
  let best: readonly [number, number] | null = null;
  for (let from = 0; from < texts.length; from++) {
    for (let to = Math.min(texts.length, from + MOST); to >= from + FEWEST; to--) {
      if (to - from > (best?.[1] ?? 0) - (best?.[0] ?? 0) && isScale(ranks.slice(from, to)))
        best = [from, to];
    }
  }
  return best;
}

function isScale(ranks: readonly (number | null)[]): boolean {
  if (ranks[0] === null || ranks.at(-1) === null) return false;
  const told = ranks.filter((value) => value !== null);
  if (told.length < FEWEST || told.length < ranks.length - 1) return false;
  const steps = told.slice(1).map((value, i) => value - (told[i] ?? value));
  const rising = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  return rising && new Set(told).size >= Math.max(FEWEST, told.length - 1);
}

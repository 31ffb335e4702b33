import { type Evidence, type LevelSet, STANDARD_LEVELS, type StandardLevel } from '../../model/level.js';
import { type CueFound, FIRM } from './level-evidence.js';

/** What a local level was found to stand for, and how firmly. */
export interface Mapping {
  readonly standard: LevelSet;
  readonly evidence: readonly Evidence[];
  /** `firm`: a statute, a plan or a named service says so. `thin`: only hints. `none`: nothing. */
  readonly ground: 'firm' | 'thin' | 'none';
}

interface Score {
  /** The weights of all cues together. */
  readonly sum: number;
  /** The weight of the weightiest cue. */
  readonly best: number;
}

type Scores = Readonly<Record<StandardLevel, Score>>;

/** From here on strong cues together settle a level that none of them settles alone. */
const SETTLED = 4;
/** What suffices where the document itself says that a level holds one response and the next. */
const HINTED = 2;
/** Early help is named in passing at a child in need (as the way back); only several cues make it a response of the level. */
const MANIFOLD = 5;
const MOST_EVIDENCE = 4;

/**
 * Maps the levels of one document from the cues found for each, in the document's order. The response decides; the order
 * of the others decides only where a level's own cues leave it open. `graded` tells the levels that are said to hold one
 * response and the next.
 */
export function mapLevels(
  cues: readonly (readonly CueFound[])[],
  graded: readonly boolean[] = [],
): readonly Mapping[] {
  const first = cues.map((found) => scoresOf(found, false));
  const alone = besideOthers(first.map(decide), cues, first, graded);
  // Where a level joins its neighbour, what it says of it under a condition is as firm as the rest.
  const scores = first.map((own, i) => ((alone[i]?.length ?? 0) > 1 ? scoresOf(cues[i] ?? [], true) : own));
  const settled = inOrder(alone, scores);
  return cues.map((found, i) => {
    const standard = settled[i] ?? [];
    const ground = standard.length === 0 ? 'none' : isFirm(scores[i], standard) ? 'firm' : 'thin';
    return { standard, evidence: evidenceFor(found, standard), ground };
  });
}

function scoresOf(found: readonly CueFound[], unconditional: boolean): Scores {
  const score = (level: StandardLevel): Score => {
    const weights = found
      .filter((cue) => cue.level === level)
      .map((cue) => (unconditional ? cue.unconditional : cue.weight));
    return { sum: weights.reduce((a, b) => a + b, 0), best: Math.max(0, ...weights) };
  };
  return { U: score('U'), A: score('A'), B: score('B'), C: score('C'), D: score('D') };
}

/**
 * The levels that the scores of one local level speak for; none where nothing was found. The gravest response that is
 * settled counts; it joins its neighbour only where each has a cue that settles it alone, since a document names the
 * lesser response of a level in passing (a social worker at D, a school that leads at B).
 */
function decide({ U, A, B, C, D }: Scores): LevelSet {
  const alone = (score: Score) => score.best >= FIRM;
  const settled = (score: Score) => alone(score) || score.sum >= SETTLED;
  if (settled(D)) return alone(C) ? ['C', 'D'] : ['D'];
  if (settled(C)) return alone(B) && alone(C) && B.sum >= MANIFOLD ? ['B', 'C'] : ['C'];
  if (settled(B)) return alone(A) ? ['A', 'B'] : ['B'];
  if (settled(A)) return U.sum > A.sum ? ['U'] : ['A'];
  const all = { U, A, B, C, D };
  const [best] = [...STANDARD_LEVELS].sort((one, two) => all[two].sum - all[one].sum);
  return best !== undefined && all[best].sum > 0 ? [best] : [];
}

function isFirm(scores: Scores | undefined, standard: LevelSet): boolean {
  return scores !== undefined && standard.every((level) => scores[level].sum >= FIRM);
}

/** A level and the graver one that a document may deal with in the same breath: "if more is needed, the council joins in". */
const JOINED = [
  ['A', 'B'],
  ['B', 'C'],
  ['C', 'D'],
] as const;

/**
 * What the other levels of the document say of one. A response that hangs on a condition ("if there is cause to suspect
 * significant harm, enquiries follow") is a level's own where the document has no other level for it; and a lesser
 * response that has a level of its own is named in passing at the next.
 */
function besideOthers(
  decided: readonly LevelSet[],
  cues: readonly (readonly CueFound[])[],
  scores: readonly Scores[],
  graded: readonly boolean[],
): readonly LevelSet[] {
  return decided.map((standard, i) => {
    const elsewhere = (level: StandardLevel) => decided.some((other, j) => j !== i && other.includes(level));
    const own = scores[i];
    const whole = scoresOf(cues[i] ?? [], true);
    const told = graded[i] === true;
    const enough = told ? HINTED : FIRM;
    for (const [lesser, graver] of JOINED) {
      if (own === undefined || whole[lesser].best < enough || whole[graver].best < enough) continue;
      // Early help is on the way to a child in need, and back: it must be more than named.
      if (lesser === 'B' && !told && own.B.sum < MANIFOLD) continue;
      const joined = standard.join() === `${lesser},${graver}`;
      if (joined && own[lesser].sum < MANIFOLD && elsewhere(lesser)) return [graver];
      const found = standard.length === 1 && standard[0];
      if (found === lesser && !elsewhere(graver)) return [lesser, graver];
      // Where both hang on a condition, the two conditions part the level between them.
      if (found === graver && (told || own[graver].best < FIRM) && !elsewhere(lesser))
        return [lesser, graver];
    }
    return standard;
  });
}

/**
 * Levels rise or fall through a document. Where one that rests on hints breaks the order of those that are firm, the
 * next best of its own levels that keeps it is taken.
 */
function inOrder(alone: readonly LevelSet[], scores: readonly Scores[]): readonly LevelSet[] {
  const firm = alone.map((standard, i) =>
    standard.length > 0 && isFirm(scores[i], standard) ? rank(standard) : null,
  );
  const known = firm.filter((value) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || first === last) return alone;
  const rising = last > first;
  return alone.map((standard, i) => {
    if (firm[i] !== null || standard.length === 0) return standard;
    const before = firm.slice(0, i).findLast((value) => value !== null) ?? (rising ? 0 : 4);
    const after = firm.slice(i + 1).find((value) => value !== null) ?? (rising ? 4 : 0);
    const [low, high] = [Math.min(before, after), Math.max(before, after)];
    const fits = STANDARD_LEVELS.filter((_, value) => value >= low && value <= high);
    const own = scores[i];
    const [best] = fits
      .filter((level) => (own?.[level].sum ?? 0) > 0)
      .sort((a, b) => (own?.[b].sum ?? 0) - (own?.[a].sum ?? 0));
    return best === undefined ? standard : [best];
  });
}

/** Place of a set in the order of the standard levels; a joined level stands between its parts. */
export function rank(standard: LevelSet): number {
  return standard.reduce((sum, level) => sum + STANDARD_LEVELS.indexOf(level), 0) / standard.length;
}

/** The sentences that speak for the mapping, the weightiest first, each once. */
function evidenceFor(found: readonly CueFound[], standard: LevelSet): readonly Evidence[] {
  const speaking = found.filter((cue) => standard.includes(cue.level)).sort((a, b) => b.weight - a.weight);
  const byText = new Map(speaking.map((cue) => [cue.evidence.text, cue.evidence] as const).reverse());
  return [...byText.values()].reverse().slice(0, MOST_EVIDENCE);
}

import type { LevelCue, Span } from '../../model/coding-guide.js';
import type { Evidence, StandardLevel } from '../../model/level.js';
import type { Reading } from '../reading.js';
import { sentencesOf } from '../sentences.js';

/** A text that says something about a level. `share` is what it counts for: 1 for a definition, less for a mention elsewhere. */
export interface Statement {
  readonly text: string;
  readonly page: number | null;
  /** Index of the block; null for the level's own name. */
  readonly block: number | null;
  readonly share: number;
  /** Whether it stands in a table beside indicators, as what to do about one matter. */
  readonly besideIndicators?: boolean;
}

/** A cue found for a level. */
export interface CueFound {
  readonly cue: string;
  readonly level: StandardLevel;
  /** The weight of the cue, less where the sentence makes it depend on something. */
  readonly weight: number;
  /** The weight without regard to what it depends on. */
  readonly unconditional: number;
  readonly evidence: Evidence;
}

/** What a step for one matter counts for in a level that its definition settles. */
const STEP = 1 / 2;
/** The weight of a cue that settles a level by itself. */
export const FIRM = 3;
/** What a sentence that depends on a condition counts for. */
const CONDITIONAL = 1 / 3;

interface Hit {
  readonly cue: LevelCue;
  readonly span: Span;
}

/**
 * The cues that statements about one level affirm. Where the level's definition settles what it is, the steps that a
 * matrix gives for one matter or other ("child protection medical") count for less than the definition.
 */
export function cuesFor(
  statements: readonly Statement[],
  speaksOfAnother: (sentence: string) => boolean,
  reading: Reading,
): readonly CueFound[] {
  const steps = statements.filter((statement) => statement.besideIndicators);
  const cues = affirmedBy(statements, speaksOfAnother, reading);
  if (steps.length === 0) return cues;
  const definition = statements.filter((statement) => !statement.besideIndicators);
  const settled = affirmedBy(definition, speaksOfAnother, reading).some((cue) => cue.weight >= FIRM);
  if (!settled) return cues;
  const lessened = steps.map((step) => ({ ...step, share: step.share * STEP }));
  return affirmedBy([...definition, ...lessened], speaksOfAnother, reading);
}

/**
 * The cues that statements about one level affirm: sentence by sentence, without what a sentence denies and without
 * sentences that `speaksOfAnother` level. Of the same cue the weightiest finding is kept.
 */
function affirmedBy(
  statements: readonly Statement[],
  speaksOfAnother: (sentence: string) => boolean,
  reading: Reading,
): readonly CueFound[] {
  const best = new Map<string, CueFound>();
  for (const statement of statements) {
    for (const sentence of sentencesOf(statement.text)) {
      if (speaksOfAnother(sentence) || reading.has('moves', sentence)) continue;
      for (const { cue, depends } of affirmedCues(sentence, reading)) {
        const unconditional = cue.weight * statement.share;
        const weight = unconditional * (depends ? CONDITIONAL : 1);
        const found = best.get(cue.id);
        if (weight > (found?.weight ?? 0)) {
          const evidence = { text: sentence, page: statement.page, block: statement.block };
          const most = Math.max(unconditional, found?.unconditional ?? 0);
          best.set(cue.id, { cue: cue.id, level: cue.level, weight, unconditional: most, evidence });
        } else if (found && unconditional > found.unconditional)
          best.set(cue.id, { ...found, unconditional });
      }
    }
  }
  return [...best.values()];
}

/** Whether a definition says that its level holds more than one response: "Both are Level 2", "where that is not enough". */
export function isGraded(
  statements: readonly Statement[],
  speaksOfAnother: (sentence: string) => boolean,
  reading: Reading,
): boolean {
  return statements
    .filter(({ share }) => share === 1)
    .flatMap(({ text }) => sentencesOf(text))
    .some((sentence) => reading.has('graded', sentence) && !speaksOfAnother(sentence));
}

function affirmedCues(sentence: string, reading: Reading) {
  const hits = longest(hitsIn(sentence, reading));
  if (hits.length === 0) return [];
  const harmless = reading.spans('denies-nothing', sentence);
  const denials = (list: string) =>
    reading.spans(list, sentence).filter((span) => !harmless.some((other) => overlaps(span, other)));
  const before = denials('denied-after');
  const after = denials('denied-before');
  const open = reading.spans('depends-nothing', sentence);
  const conditions = reading
    .spans('depends', sentence)
    .filter((span) => !open.some((other) => overlaps(span, other)));
  const afterthoughts = reading.spans('depends-after', sentence);
  return hits.flatMap(({ cue, span }) => {
    // What a cue denies in its own words ("no additional needs") is what it says.
    const denies = before.some((denial) => denial.start >= span.start && denial.end <= span.end);
    const denied =
      !denies &&
      (before.some(
        (denial) => denial.end <= span.start && sameClause(sentence, denial.end, span.start, 60),
      ) ||
        after.some((denial) => denial.start >= span.end && deniesBefore(sentence, span.end, denial.start)));
    if (denied) return [];
    const depends =
      conditions.some(
        (condition) => condition.start < span.start && sameClause(sentence, condition.start, span.start, 200),
      ) ||
      afterthoughts.some(
        (condition) => condition.start >= span.end && sameClause(sentence, span.end, condition.start, 40),
      );
    return [{ cue, depends }];
  });
}

function hitsIn(sentence: string, reading: Reading): readonly Hit[] {
  return reading.guide.levelCues.flatMap((cue) => {
    const spans = reading.find(cue.phrases, sentence);
    if (spans.length === 0 || reading.find(cue.unless, sentence).length > 0) return [];
    return spans.map((span) => ({ cue, span }));
  });
}

/** Where cues of different levels overlap, the longest counts: "consultant social worker" is no "social worker". */
function longest(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.cue.level !== hit.cue.level &&
          overlaps(hit.span, other.span) &&
          size(other.span) > size(hit.span),
      ),
  );
}

function size(span: Span): number {
  return span.end - span.start;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A denial after a cue is near it, or the cue is one of several things that the denial speaks of. */
function deniesBefore(sentence: string, from: number, to: number): boolean {
  const joined = /^\s*(?:,|and|or|nor)\s/.test(sentence.slice(from, to));
  return sameClause(sentence, from, to, joined ? 60 : 22);
}

/** Whether two places of a sentence stand in one clause and near enough for the one to govern the other. */
function sameClause(sentence: string, from: number, to: number, reach: number): boolean {
  return (
    to - from <= reach && !/[;:–—]|\b(?:but|although|however|whereas|while)\b/.test(sentence.slice(from, to))
  );
}

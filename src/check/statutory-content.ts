import type { StatutoryAnswer } from '../model/check-report.js';
import type { Span } from '../model/coding-guide.js';
import type { Evidence } from '../model/level.js';
import type { Requirement, RequirementPart } from '../model/statutory-content.js';
import type { Draft } from './draft.js';
import { hasLevelOfNeed } from './statutory/level-of-need.js';
import { type Passage, passagesOf, type Reading } from './statutory/passages.js';

/** Where a draft says what a part of a requirement asks for. */
export interface PartAsFound {
  readonly part: RequirementPart;
  /** The passages that meet it best, best first; [] where it is not met. */
  readonly met: readonly Evidence[];
  /** The first passage that has its words but no level of need; null where there is none, or the part asks for none. */
  readonly withoutLevel: Evidence | null;
  /** The first passage that names it without saying what is asked for; null where there is none. */
  readonly named: Evidence | null;
}

/** A requirement of the edition, part by part. It is met where each part is. */
export interface RequirementAsFound {
  readonly requirement: Requirement;
  readonly parts: readonly PartAsFound[];
  readonly isMet: boolean;
}

const MOST_EVIDENCE = 5;

/**
 * What the edition of the guidance asks of a threshold document, and where the draft says it; in the order of the edition.
 * @param leftOut ids of requirements that are not asked for
 */
export function answersOf(draft: Draft, leftOut: readonly string[] = []): readonly StatutoryAnswer[] {
  const asked = requirementsIn(draft).filter(({ requirement }) => !leftOut.includes(requirement.id));
  return asked.map(({ requirement: { id, says }, parts, isMet }) => ({
    requirement: id,
    says,
    found: isMet ? bestOf(parts) : [],
  }));
}

/** Looks for each requirement of the edition in a draft. */
export function requirementsIn(draft: Draft): readonly RequirementAsFound[] {
  const passages = passagesOf(draft);
  return draft.edition.requirements.map((requirement) => {
    const parts = requirement.parts.map((part) => partIn(passages, part, draft));
    return { requirement, parts, isMet: parts.every(({ met }) => met.length > 0) };
  });
}

/** The best evidence for each part, then the second best. */
function bestOf(parts: readonly PartAsFound[]): readonly Evidence[] {
  const ranks = Array.from({ length: MOST_EVIDENCE }, (_, rank) =>
    parts.flatMap(({ met }) => met[rank] ?? []),
  );
  return unlike(ranks.flat());
}

/** A passage that has the words of a part. */
interface Match {
  readonly evidence: Evidence;
  readonly hasLevel: boolean;
  /** Whether its sentence has them by itself. */
  readonly isAlone: boolean;
  /** How well it answers, the lower the better, from what weighs most to what weighs least. */
  readonly rank: readonly number[];
}

function partIn(passages: readonly Passage[], part: RequirementPart, draft: Draft): PartAsFound {
  const matches = passages.flatMap((passage) => matchOf(passage, part, draft) ?? []);
  const meeting = matches.filter(({ hasLevel }) => hasLevel || !part.withLevel).sort(byRank);
  // What needs its surroundings is evidence only where nothing speaks for itself.
  const alone = meeting.filter(({ isAlone }) => isAlone);
  const met = alone.length > 0 ? alone : meeting;
  const without = part.withLevel ? matches.find(({ hasLevel }) => !hasLevel) : undefined;
  const naming = passages.filter(({ alone: { text } }) => {
    const words = draft.guide.read(text);
    return part.mentions.standsIn(words) && !part.unless.standsIn(words);
  });
  // Under a level is where it would be looked for first.
  const named = naming.find(({ block }) => block.localLevel !== null) ?? naming[0];
  return {
    part,
    met: unlike(met.map(({ evidence }) => evidence)),
    withoutLevel: without?.evidence ?? null,
    named: named ? evidenceOf(named, named.alone) : null,
  };
}

function matchOf(passage: Passage, part: RequirementPart, draft: Draft): Match | null {
  // A heading alone sets nothing out. An indicator does so only where signs of need are asked for.
  if (passage.isHeading || (passage.isIndicator && !part.withLevel)) return null;
  for (const reading of [passage.alone, ...passage.inContext]) {
    const words = draft.guide.read(reading.text);
    const found = part.phrases.findIn(words).filter((span) => counts(span, reading));
    if (found.length === 0 || part.unless.standsIn(words)) continue;
    const { phrases } = part.phrases;
    const strength = Math.min(...found.map(({ phrase }) => phrases.indexOf(phrase)));
    return {
      evidence: evidenceOf(passage, reading),
      hasLevel: hasLevelOfNeed(passage, reading, draft),
      isAlone: reading === passage.alone,
      rank: [Number(passage.isIndicator), Number(passage.block.localLevel === null), strength],
    };
  }
  return null;
}

function byRank(a: Match, b: Match): number {
  const differs = a.rank.findIndex((weight, i) => weight !== b.rank[i]);
  return (a.rank[differs] ?? 0) - (b.rank[differs] ?? 0);
}

/** What stands before a sentence was read by itself; only what a heading says holds for the first words below it. */
function counts(span: Span, { before, speaksForAll }: Reading): boolean {
  return span.end <= before ? speaksForAll : before === 0 || span.start < before;
}

function evidenceOf({ block }: Passage, { words }: Reading): Evidence {
  return { text: words, page: block.page, block: block.index };
}

/** The first evidence, in other words each time: a definition that is printed twice is one, and so is a sentence with the one before it. */
function unlike(evidence: readonly Evidence[]): readonly Evidence[] {
  const kept: Evidence[] = [];
  for (const one of evidence) {
    if (kept.length === MOST_EVIDENCE) break;
    if (!kept.some(({ text }) => one.text.includes(text) || text.includes(one.text))) kept.push(one);
  }
  return kept;
}

import type { Reference } from '../../model/analysis.js';
import type { Severity } from '../../model/coding-guide.js';
import type { IndicatorAsRead } from '../../model/document-as-read.js';
import { LEVEL_RESPONSES, type LevelSet, levelText, type StandardLevel } from '../../model/level.js';
import type { Draft } from '../draft.js';
import { definitionOf, levelNamed } from '../level-wording.js';
import { placeOf } from '../place.js';
import { type Found, rule } from '../rule.js';
import { namesSignificantHarm, SIGNIFICANT_HARM } from '../significant-harm.js';
import { quoted } from '../wording.js';

/**
 * The severity from which an indicator is too severe for a level, given the highest level that a local level joins. The
 * scale's steps carry the statute: 4 is s.17, 5 is s.47 and 6 harm that is suffered. A severity may be a step off, so each
 * limit is a step above the first that the level's definition rules out: even then the level would be too low.
 */
const TOO_SEVERE: Readonly<Record<StandardLevel, Severity | null>> = { U: 5, A: 5, B: 5, C: 6, D: null };

/** The guide's rule that adds a step where help did not work: it says who should act next, not how the child fares. */
const HELP_FAILED = 'help-refused-or-failed';

/** Consistency: a severity that the definition of the level contradicts. */
export const severityContradictsLevel = rule({
  id: 'severity-contradicts-level',
  family: 'consistency',
  title: 'a severity that the definition of its level contradicts',
  severity: 'error',
  needs: null,
  appliesTo: 'threshold',
  options: {},
  find: (draft) => {
    const byId = new Map(draft.references.map((reference) => [reference.id, reference]));
    return draft.read.indicators.flatMap((indicator) => {
      const references = indicator.references.flatMap((id) => byId.get(id) ?? []).filter(isAsserted);
      return tooSevere(indicator, references, draft) ?? tooMild(indicator, references, draft) ?? [];
    });
  },
});

function isAsserted({ stance }: Reference): boolean {
  return stance === 'asserted';
}

/** Significant harm below D, or a severity that belongs above the level. */
function tooSevere(indicator: IndicatorAsRead, references: readonly Reference[], draft: Draft): Found | null {
  const limit = limitOf(indicator.level);
  if (limit === null) return null;
  const isHarm = namesSignificantHarm(indicator.text, draft.guide);
  const grave = references.filter((one) => severityOf(one) >= limit);
  const [first] = grave;
  if (!isHarm && !first) return null;
  const why = isHarm ? 'names significant harm' : `has severity ${first?.severity}`;
  const step = isHarm ? 5 : (first?.severity ?? 5);
  return {
    // What the words name cannot be read otherwise; a severity is a judgement.
    ...(isHarm ? {} : { atMost: 'warning' as const }),
    place: placeOf(indicator),
    anchor: indicator.text,
    found: `${quoted(indicator.text)} ${why} and stands at ${levelNamed(indicator)}.`,
    expected: `${definition(indicator, draft)} ${stepInWords(step, draft)}`,
    mend: 'Move it to the level that answers likely significant harm; or, if a milder situation is meant, say so in its words.',
    references: isHarm ? references : grave,
  };
}

/** A precursor and nothing else, answered with an urgent referral. */
function tooMild(indicator: IndicatorAsRead, references: readonly Reference[], draft: Draft): Found | null {
  if (levelText(indicator.level) !== 'D' || references.length === 0) return null;
  if (references.some(({ severity }) => severity !== 1)) return null;
  return {
    atMost: 'warning',
    place: placeOf(indicator),
    anchor: indicator.text,
    found: `${quoted(indicator.text)} has severity 1 and stands at ${levelNamed(indicator)}: an urgent referral for a precursor.`,
    expected: `${definition(indicator, draft)} ${stepInWords(1, draft)}`,
    mend: 'Move it to the level of early help; or, if more is meant, say what harm it does to the child.',
    references,
  };
}

function limitOf(level: LevelSet): Severity | null {
  const highest = level.at(-1);
  return highest === undefined ? null : TOO_SEVERE[highest];
}

/** The severity without the step for help that failed; 0 where significant harm is what set it, which is judged by the words. */
function severityOf({ severity, because }: Reference): number {
  if (because.some(({ rule: id }) => SIGNIFICANT_HARM.some((known) => known === id))) return 0;
  const failed = because.some(({ rule: id }) => id === HELP_FAILED);
  return (severity ?? 0) - (failed ? 1 : 0);
}

/** How the draft defines the level, else how the method does. */
function definition(indicator: IndicatorAsRead, draft: Draft): string {
  const said = definitionOf(indicator.localLevel, draft);
  const level = levelNamed(indicator);
  if (said !== null) return `The draft defines ${level} by ${said}.`;
  return `${level} stands for: ${indicator.level.map((one) => LEVEL_RESPONSES[one]).join(' ')}`;
}

/** "Severity 5 is: likely to suffer significant harm." */
function stepInWords(score: number, { guide }: Draft): string {
  const step = guide.scale.find((one) => one.score === score);
  return step?.statute ? `Severity ${score} goes with: ${step.statute}` : `Severity ${score}: ${step?.test}`;
}

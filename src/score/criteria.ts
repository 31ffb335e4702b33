import type { MatchedTerm, Reason } from '../model/analysis.js';
import type {
  CodingGuide,
  Cue,
  Issue,
  Negation,
  Severity,
  SeverityCriterion,
  Span,
  Words,
} from '../model/coding-guide.js';
import { alternativesOf } from './alternatives.js';

/** A criterion that a text meets (or the plain mention), and the words that meet it. */
interface Met {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
}

/** Where a cue stands in a text and is not taken back; nothing where one of its exceptions stands there too. */
export function findCue(cue: Cue, words: Words, negation: Negation): readonly Span[] {
  const spans = cue.phrases
    .findIn(words)
    .filter((span) => !negation.reaches(span, words, negation.detailReach));
  return spans.length > 0 && !cue.unless.standsIn(words) ? spans : [];
}

/**
 * The severity of the situation itself. Of the criteria met the gravest decides; where the text joins alternatives by
 * "or", the least grave alternative does, because it is enough on its own. No criterion met is the plain mention.
 */
export function baseSeverity(
  words: Words,
  issue: Issue,
  matched: readonly MatchedTerm[],
  guide: CodingGuide,
): { severity: Severity; because: readonly Reason[] } {
  const met = issue.criteria.filter((criterion) => metBy(criterion, words, guide.negation));
  const whole = gravest(met.filter(isWhole), words, guide);
  const { decisive, choice } = leastAlternative(
    met.filter((one) => !isWhole(one)),
    words,
    guide,
  );
  const winner = whole && (!decisive || whole.severity > decisive.severity) ? whole : decisive;
  const { rule, severity, text } = winner ?? plainMention(words, issue, matched[0]);
  const because: Reason[] = [{ rule, text, effect: String(severity) }];
  if (choice && winner === decisive) because.push(choice);
  return { severity, because };
}

const isWhole = ({ scope }: SeverityCriterion): boolean => scope === 'whole';

function plainMention({ text }: Words, issue: Issue, term: Span | undefined): Met {
  return { rule: 'plain-mention', severity: issue.plain, text: term ? text.slice(term.start, term.end) : '' };
}

function metBy(criterion: SeverityCriterion, words: Words, negation: Negation): Met | null {
  const [span] = findCue(criterion, words, negation);
  if (!span) return null;
  const { id: rule, severity } = criterion;
  return { rule, severity, text: words.text.slice(span.start, span.end) };
}

function gravest(
  criteria: readonly SeverityCriterion[],
  words: Words,
  { negation }: CodingGuide,
): Met | null {
  let worst: Met | null = null;
  for (const criterion of criteria) {
    const met: Met | null =
      worst && worst.severity >= criterion.severity ? null : metBy(criterion, words, negation);
    if (met) worst = met;
  }
  return worst;
}

/**
 * What decides among the alternatives that a text joins, and the reason to give where a graver one was passed over. What
 * an alternative meets it must meet by its own words; the exceptions of a criterion count wherever in the text they stand.
 */
function leastAlternative(
  criteria: readonly SeverityCriterion[],
  words: Words,
  guide: CodingGuide,
): { decisive: Met | null; choice?: Reason } {
  const alternatives = alternativesOf(words, guide.oneThing);
  const choices = alternatives
    .map(({ start, end }) => gravest(criteria, guide.read(words.text.slice(start, end)), guide))
    .filter((one) => one !== null);
  const [first, ...others] = choices;
  if (!first || others.length === 0) return { decisive: gravest(criteria, words, guide) };
  const decisive = others.reduce((a, b) => (b.severity < a.severity ? b : a), first);
  if (choices.every(({ severity }) => severity === decisive.severity)) return { decisive };
  return {
    decisive,
    choice: { rule: 'least-alternative', text: 'or', effect: `<=${decisive.severity}` },
  };
}

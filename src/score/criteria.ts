import type { MatchedTerm, Reason } from '../model/analysis.js';
import type { CodingGuide, Cue, Issue, Negation, Severity, SeverityCriterion, Span, Words } from '../model/coding-guide.js';
import { alternativesOf } from './alternatives.js';

/** A criterion that a text meets, and the words that meet it. */
interface Met {
  readonly criterion: SeverityCriterion;
  readonly span: Span;
}

/** Where a cue stands in a text and is not taken back; nothing where one of its exceptions stands there too. */
export function findCue(cue: Cue, words: Words, negation: Negation): readonly Span[] {
  const spans = cue.phrases
    .flatMap((phrase) => phrase.findIn(words))
    .filter((span) => !negation.reaches(span, words, negation.detailReach));
  if (spans.length === 0 || cue.unless.some((phrase) => phrase.findIn(words).length > 0)) return [];
  return spans;
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
  const met: Met[] = issue.criteria.flatMap((criterion) =>
    findCue(criterion, words, guide.negation).map((span) => ({ criterion, span })),
  );
  const whole = gravest(met.filter(({ criterion }) => criterion.scope === 'whole'));
  const inAlternatives = met.filter(({ criterion }) => criterion.scope === 'alternative');
  const { decisive, choice } = leastAlternative(inAlternatives, alternativesOf(words, guide.oneThing));
  const winner = whole && (!decisive || whole.criterion.severity > decisive.criterion.severity) ? whole : decisive;
  if (!winner) {
    const term = matched[0];
    const text = term ? words.text.slice(term.start, term.end) : '';
    return { severity: issue.plain, because: [{ rule: 'plain-mention', text, effect: String(issue.plain) }] };
  }
  const { criterion, span } = winner;
  const text = words.text.slice(span.start, span.end);
  const because: Reason[] = [{ rule: criterion.id, text, effect: String(criterion.severity) }];
  if (choice && winner === decisive) because.push(choice);
  return { severity: criterion.severity, because };
}

/** The criterion that decides among alternatives, and the reason to give where a graver one was passed over. */
function leastAlternative(met: readonly Met[], alternatives: readonly Span[]): { decisive: Met | null; choice?: Reason } {
  const groups = alternatives
    .map((alternative) => gravest(met.filter(({ span }) => inside(span, alternative))))
    .filter((one) => one !== null);
  if (groups.length < 2) return { decisive: gravest(met) };
  const least = groups.reduce((a, b) => (b.criterion.severity < a.criterion.severity ? b : a));
  const most = gravest(groups);
  if (!most || most.criterion.severity === least.criterion.severity) return { decisive: least };
  return {
    decisive: least,
    choice: { rule: 'least-alternative', text: 'or', effect: `<=${least.criterion.severity}` },
  };
}

function gravest(met: readonly Met[]): Met | null {
  return met.reduce<Met | null>((a, b) => (a && a.criterion.severity >= b.criterion.severity ? a : b), null);
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

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

/** A criterion that a text meets, and the words that meet it. */
interface Met {
  readonly criterion: SeverityCriterion;
  readonly text: string;
}

/** Where a cue stands in a text and is not taken back; nothing where one of its exceptions stands there too. */
export function findCue(cue: Cue, words: Words, negation: Negation): readonly Span[] {
  const spans = cue.phrases
    .findIn(words)
    .filter((span) => !negation.reaches(span, words, negation.detailReach));
  return spans.length > 0 && isFree(cue, words) ? spans : [];
}

/** Whether none of the exceptions of a cue stands in a text. */
function isFree(cue: Cue, words: Words): boolean {
  return !cue.unless.standsIn(words);
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
  const met = issue.criteria.flatMap((criterion) => metBy(criterion, words, guide.negation));
  const whole = gravest(met.filter(({ criterion }) => criterion.scope === 'whole'));
  const { decisive, choice } = leastAlternative(met, words, guide);
  const winner =
    whole && (!decisive || whole.criterion.severity > decisive.criterion.severity) ? whole : decisive;
  if (!winner) {
    const term = matched[0];
    const text = term ? words.text.slice(term.start, term.end) : '';
    return { severity: issue.plain, because: [{ rule: 'plain-mention', text, effect: String(issue.plain) }] };
  }
  const { criterion, text } = winner;
  const because: Reason[] = [{ rule: criterion.id, text, effect: String(criterion.severity) }];
  if (choice && winner === decisive) because.push(choice);
  return { severity: criterion.severity, because };
}

function metBy(criterion: SeverityCriterion, words: Words, negation: Negation): readonly Met[] {
  const [span] = findCue(criterion, words, negation);
  return span ? [{ criterion, text: words.text.slice(span.start, span.end) }] : [];
}

/**
 * The criterion that decides among the alternatives that a text joins, and the reason to give where a graver one was
 * passed over. What an alternative meets it must meet by its own words; the exceptions of a criterion count wherever
 * they stand.
 */
function leastAlternative(
  met: readonly Met[],
  words: Words,
  guide: CodingGuide,
): { decisive: Met | null; choice?: Reason } {
  const inSomeAlternative = met.filter(({ criterion }) => criterion.scope === 'alternative');
  const alternatives = alternativesOf(words, guide.oneThing);
  if (alternatives.length < 2) return { decisive: gravest(inSomeAlternative) };
  const groups = alternatives
    .map(({ start, end }) => {
      const own = guide.read(words.text.slice(start, end));
      return gravest(inSomeAlternative.flatMap(({ criterion }) => metBy(criterion, own, guide.negation)));
    })
    .filter((one) => one !== null);
  const most = gravest(groups);
  if (!most || groups.length < 2) return { decisive: gravest(inSomeAlternative) };
  const decisive = groups.reduce((a, b) => (b.criterion.severity < a.criterion.severity ? b : a));
  const { severity } = decisive.criterion;
  if (most.criterion.severity === severity) return { decisive };
  return { decisive, choice: { rule: 'least-alternative', text: 'or', effect: `<=${severity}` } };
}

function gravest(met: readonly Met[]): Met | null {
  return met.reduce<Met | null>((a, b) => (a && a.criterion.severity >= b.criterion.severity ? a : b), null);
}

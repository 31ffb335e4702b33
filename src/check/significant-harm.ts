import type { CodingGuide, SeverityRule } from '../model/coding-guide.js';

/** Rules of the coding guide by which words name significant harm as likely or as suffered (METHOD section 4, rule 8). */
export const SIGNIFICANT_HARM = ['likely-significant-harm', 'suffering-significant-harm'] as const;

/** Words after which harm is what is to be kept away, a limit, or a condition that leads elsewhere, not what the child suffers. */
const NOT_MEANT =
  /\b(?:prevent|avoid|reduc|minimis)\w*\b|\b(?:thresholds?|criteria|below|before|short of|if|whether|unless|until|should|must)\b|\bno longer (?:at|in|likely|suffering|considered|thought|believed)\b|^(?:where|when|once)\b/i;

/**
 * Whether words say that a child suffers or is likely to suffer significant harm, now: not that there is none, that it is
 * past, that it is to be prevented, or what to do should it come to that.
 */
export function namesSignificantHarm(text: string, { rules, negation, read }: CodingGuide): boolean {
  const words = read(text);
  const past = rules.find(({ id }) => id === 'past');
  if (past?.phrases.standsIn(words) && !past.unless.standsIn(words)) return false;
  return rules.filter(isAboutSignificantHarm).some(
    ({ phrases, unless }) =>
      !unless.standsIn(words) &&
      phrases.findIn(words).some(({ start, end }) => {
        // A denial may stand inside the phrase as well as before it: "there is no significant harm".
        const isDenied = [
          { start, end },
          { start: end, end },
        ].some((span) => negation.reaches(span, words, negation.termReach));
        return !isDenied && !NOT_MEANT.test(text.slice(0, end));
      }),
  );
}

function isAboutSignificantHarm({ id }: SeverityRule): boolean {
  return SIGNIFICANT_HARM.some((known) => known === id);
}

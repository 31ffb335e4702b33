import type { PhraseList, Span, Words } from '../model/coding-guide.js';

/** The phrases by which negation is read. */
export interface NegationPhrases {
  readonly cues: PhraseList;
  /** Words behind a stretch of text that take it back: "self-harm: none". */
  readonly after: PhraseList;
  readonly ends: PhraseList;
  readonly exceptions: PhraseList;
}

/**
 * Makes the test whether a negation reaches a stretch of text: a cue stands before it, at most `reach` words away, is no
 * exception ("no longer"), and nothing between them ends its reach ("no food in the house and is hit": "and is" does);
 * or words behind it take it back.
 */
export function negationTest(phrases: NegationPhrases): (span: Span, words: Words, reach: number) => boolean {
  return (span, words, reach) => {
    const exceptions = phrases.exceptions.findIn(words);
    const isException = (cue: Span) =>
      exceptions.some((exception) => exception.start <= cue.start && exception.end >= cue.end);
    const takenBack = phrases.after
      .findIn(words)
      .some(
        (cue) =>
          cue.start >= span.end && wordsBetween(span.end, cue.start, words) <= reach && !isException(cue),
      );
    if (takenBack) return true;
    const cues = phrases.cues
      .findIn(words)
      .filter((cue) => cue.end <= span.start && wordsBetween(cue.end, span.start, words) <= reach);
    if (cues.length === 0) return false;
    const ends = phrases.ends.findIn(words);
    return cues.some(
      (cue) => !isException(cue) && !ends.some((end) => end.start >= cue.end && end.end <= span.start),
    );
  };
}

function wordsBetween(from: number, to: number, words: Words): number {
  return words.spans.filter((span) => span.start >= from && span.end <= to).length;
}

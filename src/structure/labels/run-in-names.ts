import { wordCount } from '../reading.js';

/** A name printed at the beginning of the paragraph that it heads. */
export interface RunInName {
  readonly name: string;
  readonly text: string;
}

const LONGEST_NAME = 8;
/** A name that only a full stop parts from its text is short; longer ones are sentences. */
const LONGEST_BEFORE_STOP = 5;

/** The name that heads a paragraph: "Amber: ...", "Amber – ...", "Low needs. One service ..."; null where there is none. */
export function runInName(paragraph: string): RunInName | null {
  const [, name, mark, text] =
    /^([^:.;!?]{2,60}?)\s*(:|\s[–—-]\s|\.\s+(?=\p{Lu}))\s*(\S.*)$/su.exec(paragraph) ?? [];
  if (name === undefined || mark === undefined || text === undefined) return null;
  const longest = mark.startsWith('.') ? LONGEST_BEFORE_STOP : LONGEST_NAME;
  return wordCount(name) <= longest ? { name: name.trim(), text } : null;
}

import type { Corpus } from './corpus.js';
import { count, sentence, verb } from './wording.js';

/** What of the run is in no table, for the notes of a table: files that could not be read, and what is no threshold document. */
export function notCompared({ analysis: { failures, documents } }: Corpus): readonly string[] {
  const notes: string[] = [];
  const unread = failures.length;
  if (unread > 0)
    notes.push(`${sentence(count(unread, 'file'))} could not be read and ${are(unread)} in no figure.`);
  const others = documents.filter(({ kind }) => kind === 'other').length;
  if (others > 0) {
    const what = others === 1 ? 'is no threshold document' : 'are no threshold documents';
    notes.push(`${sentence(count(others, 'document'))} ${what} and ${are(others)} in no figure.`);
  }
  return notes;
}

const are = (n: number): string => verb(n, 'is', 'are');

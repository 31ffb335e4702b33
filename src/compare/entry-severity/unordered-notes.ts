import type { LevelOfIntervention } from '../../model/level.js';
import type { Corpus } from '../corpus.js';
import type { NoEntry } from '../entry.js';
import { issueLabel } from '../labels.js';
import { notCompared } from '../not-compared.js';
import { count, inWords, sentence, share, verb } from '../wording.js';
import type { ThresholdOrder } from './threshold-order.js';

/** Why documents have no figure, as `verb` takes it for one and for several; in the order in which a note gives them. */
const WHY: Readonly<Record<NoEntry, (level: string) => readonly [one: string, several: string]>> = {
  'level-joined': (level) => [
    `places it at level ${level} only where that is joined with another`,
    `place it at level ${level} only where that is joined with another`,
  ],
  'level-not-described': (level) => [`describes no level ${level}`, `describe no level ${level}`],
  'not-at-level': (level) => [
    `refers to it but not at level ${level}`,
    `refer to it but not at level ${level}`,
  ],
  'only-protective': () => ['only says that it is absent', 'only say that it is absent'],
  'not-mentioned': () => ['never mentions it', 'never mention it'],
  'not-read': () => [
    'places nothing there on the pages that could be read',
    'place nothing there on the pages that could be read',
  ],
  'no-level': () => [
    'has no levels, or none that could be told',
    'have no levels, or none that could be told',
  ],
};

/** For each issue, how many documents place nothing at the level, and why. */
export function unorderedNotes(
  corpus: Corpus,
  orders: readonly ThresholdOrder[],
  level: LevelOfIntervention,
): readonly string[] {
  return orders.flatMap(({ issue, unordered }) => {
    const reasons = (Object.keys(WHY) as NoEntry[]).flatMap((why) => {
      const n = unordered.get(why)?.length ?? 0;
      return n === 0 ? [] : [`${inWords(n)} ${verb(n, ...WHY[why](level))}`];
    });
    const total = [...unordered.values()].reduce((sum, documents) => sum + documents.length, 0);
    if (total === 0) return [];
    const without = `${share(total, corpus.documents.length, 'document')} ${verb(total, 'places', 'place')} nothing at level ${level} alone`;
    return [`${issueLabel(corpus, issue)}: ${without}: ${reasons.join('; ')}.`];
  });
}

/** What may stand at the level and was not seen there, so that a figure may be lower in truth; and what is compared nowhere. */
export function unseenNotes(corpus: Corpus, orders: readonly ThresholdOrder[]): readonly string[] {
  const unread = new Set(orders.flatMap((order) => order.unread)).size;
  const untold = corpus.references.filter(({ document, level }) => {
    return level.length === 0 && corpus.document(document).kind !== 'framework';
  }).length;
  const notes: string[] = [];
  if (unread > 0) {
    notes.push(
      `${sentence(count(unread, 'document'))} with a figure ${verb(unread, 'has', 'have')} pages that could not be read; something less severe may stand there.`,
    );
  }
  if (untold > 0) {
    notes.push(
      `The level of ${count(untold, 'reference')} in documents with levels could not be told; ${verb(untold, 'it is', 'they are')} in no figure, and a figure may be lower for it.`,
    );
  }
  return [...notes, ...notCompared(corpus)];
}

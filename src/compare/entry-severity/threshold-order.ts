import type { LevelOfIntervention } from '../../model/level.js';
import { type Corpus, isUnread } from '../corpus.js';
import { type Entry, entryOf, type NoEntry } from '../entry.js';
import { groupedBy } from '../grouped.js';
import { byName } from '../labels.js';
import { compareStandings, partedBy, type Standing, standingOf } from './threshold-standing.js';

/** A document in the order from low to high threshold. */
export interface OrderedDocument {
  readonly entry: Entry;
  /** From 1, the lowest threshold; documents that nothing parts share one, and the ranks after it are left out. */
  readonly rank: number;
  /** Between 0 (lowest) and 1 (highest), so that issues with different numbers of documents can be put together. */
  readonly place: number;
  /** What puts it behind the document before it; null for the first. */
  readonly after: string | null;
}

/** The documents of an issue in order of their thresholds at one level, and those that place nothing there, by reason. */
export interface ThresholdOrder {
  readonly issue: string;
  readonly ordered: readonly OrderedDocument[];
  readonly unordered: ReadonlyMap<NoEntry, readonly string[]>;
  /** Ordered documents of which not every page could be read: something less severe may stand there. */
  readonly unread: readonly string[];
}

/** Orders the documents on each issue of the guide, by the rules of `orderingRules`. */
export function thresholdOrders(corpus: Corpus, level: LevelOfIntervention): readonly ThresholdOrder[] {
  return corpus.issues.map(({ id }) => thresholdOrder(corpus, id, level));
}

interface Placed {
  readonly entry: Entry;
  readonly standing: Standing;
}

function thresholdOrder(corpus: Corpus, issue: string, level: LevelOfIntervention): ThresholdOrder {
  const placed: Placed[] = [];
  const unplaced: { readonly why: NoEntry; readonly document: string }[] = [];
  for (const document of corpus.documents) {
    const entry = entryOf(corpus, document, issue, [level]);
    if (typeof entry === 'string') unplaced.push({ why: entry, document: document.id });
    else placed.push({ entry, standing: standingOf(corpus, entry, level) });
  }
  const names = byName(corpus);
  placed.sort(
    (a, b) => compareStandings(a.standing, b.standing) || names(a.entry.document, b.entry.document),
  );
  const reasons = [...groupedBy(unplaced, ({ why }) => why)];
  return {
    issue,
    ordered: ranked(placed),
    unordered: new Map(reasons.map(([why, group]) => [why, group.map(({ document }) => document)])),
    unread: placed
      .map(({ entry }) => entry.document)
      .filter((document) => isUnread(corpus.document(document))),
  };
}

/** Gives each its rank; those that share one have the place of their middle. */
function ranked(sorted: readonly Placed[]): readonly OrderedDocument[] {
  let rank = 0;
  const ranks = sorted.map(({ standing }, i) => {
    const before = sorted[i - 1];
    if (before === undefined || compareStandings(before.standing, standing) !== 0) rank = i + 1;
    return rank;
  });
  const sharing = groupedBy(ranks, (shared) => shared);
  return sorted.map(({ entry, standing }, i) => {
    const before = sorted[i - 1];
    const own = ranks[i] ?? 0;
    return {
      entry,
      rank: own,
      place: (own - 1 + (sharing.get(own)?.length ?? 0) / 2) / sorted.length,
      after: before === undefined ? null : partedBy(before.standing, standing),
    };
  });
}

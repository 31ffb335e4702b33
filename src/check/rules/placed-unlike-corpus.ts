import type { Reference } from '../../model/analysis.js';
import type { CorpusPlacement, PlacedInCorpus } from '../../model/draft-comparison.js';
import { type LevelSet, levelRank, levelText } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import { levelNamed } from '../level-wording.js';
import { placeOf } from '../place.js';
import { type Found, type RuleOptions, rule } from '../rule.js';
import { listed, quoted } from '../wording.js';

interface Options extends RuleOptions {
  /** Documents. */
  readonly fewest: number;
  /** Share of documents, 0 to 1. */
  readonly agreeing: number;
}

/** Levels between the draft's and that of most documents from which on they differ; A+B and B are half a level apart. */
const A_LEVEL = 1;

/**
 * Against the corpus: an indicator placed a level or more from where most documents place the same situation. Most are
 * more than half of those that place it; nothing is told where many others do as the draft does, since the practice is
 * divided and the draft stands on one of its sides.
 */
export const placedUnlikeCorpus = rule<Options>({
  id: 'placed-unlike-corpus',
  family: 'against-corpus',
  title: 'an indicator placed a level or more from where most documents place it',
  severity: 'warning',
  needs: '--against',
  appliesTo: 'threshold',
  options: {
    fewest: {
      value: 3,
      schema: {
        type: 'integer',
        minimum: 2,
        description: 'How many documents must place the same situation before it is told',
      },
    },
    agreeing: {
      value: 0.4,
      schema: {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 1,
        description:
          'Share of the documents that place it as the draft does, or on the other side of it, from which on nothing is told',
      },
    },
  },
  find: ({ inCorpus }, options) =>
    (inCorpus?.situations ?? [])
      .flatMap((situation) => unlike(situation, options))
      .sort((a, b) => (a.place.block ?? -1) - (b.place.block ?? -1)),
});

/** A finding for each level at which the draft places the situation unlike most. */
function unlike(situation: PlacedInCorpus, { fewest, agreeing }: Options): readonly Found[] {
  const { own, placements } = situation;
  const total = documentsOf(placements);
  const [most] = ofMostFirst(placements);
  if (most === undefined || most.documents.length <= total / 2 || total < fewest) return [];
  const levels = new Map(own.map(({ level }) => [levelText(level), level]));
  return [...levels].flatMap(([text, level]) => {
    const there = own.filter((one) => levelText(one.level) === text);
    const [first] = there;
    // One between two camps is like neither, and cannot be told to join one of them.
    const side = Math.sign(levelsAbove(most.level, level));
    const others = documentsOf(placements.filter((one) => side * levelsAbove(one.level, level) < A_LEVEL));
    if (!first || Math.abs(levelsAbove(most.level, level)) < A_LEVEL || others >= agreeing * total) return [];
    return [finding(first, there, situation, total)];
  });
}

function ofMostFirst(placements: readonly CorpusPlacement[]): readonly CorpusPlacement[] {
  return placements.toSorted((a, b) => b.documents.length - a.documents.length);
}

function documentsOf(placements: readonly CorpusPlacement[]): number {
  return new Set(placements.flatMap(({ documents }) => documents)).size;
}

/** How many levels the first stands above the second; 0 where one of the two could not be told. */
function levelsAbove(one: LevelSet, other: LevelSet): number {
  const [a, b] = [levelRank(one), levelRank(other)];
  return a === null || b === null ? 0 : a - b;
}

function finding(
  first: Reference,
  there: readonly Reference[],
  { label, placements }: PlacedInCorpus,
  total: number,
): Found {
  const worded = plainForm(label) === plainForm(first.text) ? '' : `, in words such as ${quoted(label)}`;
  const ordered = ofMostFirst(placements);
  const [most] = ordered;
  const timesPlaced = placements.reduce((sum, { documents }) => sum + documents.length, 0);
  const twice = timesPlaced > total ? '; some place it at two levels' : '';
  const isHigher = (levelRank(first.level) ?? 0) > (levelRank(most?.level ?? []) ?? 0);
  return {
    place: placeOf(first),
    anchor: first.text,
    found: `${quoted(first.text)} stands at ${levelNamed(first)}. Of ${total} documents that speak of it${worded}, ${listed(ordered.map(inWords))}${twice}.`,
    expected: `Level ${levelText(most?.level ?? [])}, as in most documents, or a reason for a ${isHigher ? 'greater' : 'lesser'} response than a child gets elsewhere.`,
    mend: `Move it, or say in its words what makes it ${isHigher ? 'more' : 'less'} serious than elsewhere.`,
    references: [...there, ...placements.flatMap(({ references }) => references)],
  };
}

/** "9 place it at A". */
function inWords({ level, documents: { length } }: CorpusPlacement): string {
  return `${length} ${length === 1 ? 'places' : 'place'} it at ${levelText(level)}`;
}

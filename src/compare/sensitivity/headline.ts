import type { CompareOptions, Corpus, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { levelKey } from '../level-columns.js';
import { type Change, isChange } from './change.js';
import { Severities } from './severities.js';
import { SituationCounts } from './situation-counts.js';

/** The figures that a report leads with, kept so that each can be told again without some references in little time. */
export interface Headline {
  /** How many figures there are of each kind. */
  readonly size: { readonly medians: number; readonly extremes: number; readonly situations: number };
  /** Which of them change when these references are left out. A median of fewer references than a table shows is none. */
  readonly changesWithout: (removed: readonly ScoredReference[]) => readonly Change[];
}

/** Prepares the figures of a corpus: medians by issue and level, lowest and highest entry severity, spans of situations. */
export function headlineOf(corpus: Corpus, { level }: Pick<CompareOptions, 'level'>): Headline {
  const placed = corpus.references.filter(({ level }) => level.length > 0);
  const cells = new Map(
    [...groupedBy(placed, cellKey)].map(([key, references]) => [key, Severities.of(references)]),
  );
  const entries = entriesOf(corpus, level);
  const situationOf = new Map(
    corpus.situations.flatMap(({ label, references }) => {
      const situation = { label, counts: new SituationCounts(references) };
      return references.map(({ id }) => [id, situation] as const);
    }),
  );

  const medians = (removed: readonly ScoredReference[]): readonly Change[] =>
    [...groupedBy(removed, cellKey)].flatMap(([key, references]) => {
      const all = cells.get(key);
      const [first] = references;
      if (!all || !first) return [];
      return isChange({
        kind: 'median',
        issue: first.issue,
        level: levelKey(first.level),
        from: all.median(),
        to: all.without(references).median(),
      });
    });

  const extremes = (removed: readonly ScoredReference[]): readonly Change[] =>
    [
      ...groupedBy(
        removed.filter((one) => isAt(one, level)),
        ({ issue }) => issue,
      ),
    ].flatMap(([issue, references]) => {
      const of = entries.get(issue);
      if (!of) return [];
      const left = of.without(references);
      const change = (end: 'lowest' | 'highest') =>
        isChange({ kind: 'extreme', issue, end, from: of.entries[end](), to: left[end]() });
      return [...change('lowest'), ...change('highest')];
    });

  const situations = (removed: readonly ScoredReference[]): readonly Change[] => {
    const touched = groupedBy(
      removed.filter(({ id }) => situationOf.has(id)),
      ({ id }) => situationOf.get(id),
    );
    return [...touched].flatMap(([situation, gone]): readonly Change[] => {
      if (!situation) return [];
      const { label, counts } = situation;
      if (counts.documentsWithout(gone) < 2) return [{ kind: 'situation-lost', situation: label }];
      return isChange({
        kind: 'span',
        situation: label,
        from: counts.spanWithout([]),
        to: counts.spanWithout(gone),
      });
    });
  };

  return {
    size: {
      medians: [...cells.values()].filter((one) => one.median() !== null).length,
      extremes: 2 * entries.size,
      situations: corpus.situations.length,
    },
    changesWithout: (removed) => [...medians(removed), ...extremes(removed), ...situations(removed)],
  };
}

function cellKey({ issue, level }: ScoredReference): string {
  return `${issue}\n${levelKey(level)}`;
}

function isAt({ level }: ScoredReference, wanted: string): boolean {
  return levelKey(level) === wanted;
}

interface Entries {
  readonly entries: Severities;
  /** The entry severities when these references, all of one issue and at the level, are left out. */
  readonly without: (references: readonly ScoredReference[]) => Severities;
}

/** For each issue, the entry severities of the documents at a level. */
function entriesOf(corpus: Corpus, level: string): ReadonlyMap<string, Entries> {
  const at = corpus.references.filter((one) => isAt(one, level));
  const issues = [...groupedBy(at, ({ issue }) => issue)].map(([issue, references]) => {
    const ofDocument = new Map(
      [...groupedBy(references, ({ document }) => document)].map(([id, own]) => [id, Severities.of(own)]),
    );
    const entries = Severities.from([...ofDocument.values()].flatMap((own) => own.lowest() ?? []));
    const without = (removed: readonly ScoredReference[]): Severities => {
      let left = entries;
      for (const [id, own] of groupedBy(removed, ({ document }) => document)) {
        const before = ofDocument.get(id);
        const after = before?.without(own);
        left = left.replace(before?.lowest() ?? null, after?.lowest() ?? null);
      }
      return left;
    };
    return [issue, { entries, without }] as const;
  });
  return new Map(issues);
}

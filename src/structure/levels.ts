import type { CorpusRow } from '../model/corpus-table.js';
import type { TextDocument } from '../model/document.js';
import type { Indicator, StructuredDocument } from '../model/indicator.js';
import type { LocalLevel } from '../model/level.js';
import type { Warning } from '../model/warning.js';
import type { Presentation } from './document-kind.js';
import { indicatorsUnderLevels } from './indicators.js';
import { knownName, overrule } from './known-levels.js';
import { type Placement, placeBlocks } from './level-context.js';
import { cuesFor } from './level-evidence.js';
import { mapLevels } from './level-mapping.js';
import { LevelNames, type LocalName } from './level-names.js';
import { partLevels } from './level-parts.js';
import { sitesOf } from './level-sites.js';
import { statementsOf } from './level-statements.js';
import { levelWarnings } from './level-warnings.js';
import { namedSeries } from './named-series.js';
import { numberedSeries } from './numbered-series.js';
import type { Reading } from './reading.js';
import { type Grid, gridsOf } from './table-grid.js';

type Levels = Pick<StructuredDocument, 'levels' | 'blockLevels' | 'indicators' | 'warnings'>;

interface Attempt {
  readonly names: LevelNames;
  readonly placement: Placement;
  readonly indicators: readonly Indicator[];
}

const FEWEST_INDICATORS = 4;

/** The levels of a document with their indicators; null where it has none. */
export function findLevels(
  document: TextDocument,
  reading: Reading,
  presentation: Presentation,
  known: CorpusRow | undefined,
): Levels | null {
  const grids = gridsOf(document.blocks);
  const attempts = seriesOf(document, grids, reading, presentation, known).map((names) =>
    attempt(document, grids, names, reading),
  );
  const best = attempts.reduce<Attempt | undefined>(
    (a, b) => (a !== undefined && isAsGood(a, b) ? a : b),
    undefined,
  );
  if (best === undefined || !isReal(best, presentation, known)) return null;
  return finish(document, best, reading, known);
}

/** Numbers are surer than names: names must place many more indicators, under several levels. */
function isAsGood(first: Attempt, second: Attempt): boolean {
  const levels = new Set(first.indicators.map((indicator) => indicator.level)).size;
  return levels >= 2
    ? first.indicators.length * 2 >= second.indicators.length
    : first.indicators.length >= second.indicators.length;
}

/** The series of labels that may be the document's levels: numbered ones, names, and what a person says they are. */
function seriesOf(
  document: TextDocument,
  grids: ReadonlyMap<number, Grid>,
  reading: Reading,
  presentation: Presentation,
  known: CorpusRow | undefined,
): LevelNames[] {
  const sites = sitesOf(document, grids, reading);
  const series: LevelNames[] = [];
  const numbered = numberedSeries(sites, reading);
  if (numbered !== null) series.push(new LevelNames(numbered.names, numbered.words, reading));
  const named = namedSeries(document, grids, sites, reading, presentation.threshold);
  if (named.length > 0) series.push(new LevelNames(named, new Set(), reading));
  const given = [...(known?.levels.keys() ?? [])].map(knownName);
  if (series.length === 0 && given.length > 0) series.push(new LevelNames(given, new Set(), reading));
  return series;
}

function attempt(
  document: TextDocument,
  grids: ReadonlyMap<number, Grid>,
  names: LevelNames,
  reading: Reading,
): Attempt {
  const placed = placeBlocks(document, grids, names, reading);
  const parted = partLevels(document, placed, names, reading);
  return { ...parted, indicators: indicatorsUnderLevels(document, parted.placement, parted.names, reading) };
}

/** Labels are levels where indicators stand under them in a document that does not call itself something else. */
function isReal({ indicators }: Attempt, presentation: Presentation, known: CorpusRow | undefined): boolean {
  if (known !== undefined && known.levels.size > 0) return true;
  const used = new Set(indicators.map((indicator) => indicator.level));
  if (presentation.other && !presentation.threshold) return false;
  if (presentation.threshold) return indicators.length >= 1;
  return used.size >= 2 && indicators.length >= FEWEST_INDICATORS;
}

function finish(
  document: TextDocument,
  best: Attempt,
  reading: Reading,
  known: CorpusRow | undefined,
): Levels {
  const { names, placement, indicators } = best;
  const statements = statementsOf(document, placement, names, indicators);
  const used = new Set(indicators.map((indicator) => indicator.level));
  const positions = names.list
    .map((_, i) => i)
    .filter((i) => isListed(names.list, i, used, statements.defined));
  const cues = positions.map((i) =>
    cuesFor(
      statements.of(i),
      (sentence) => names.mentioned(sentence).some((other) => other !== i && !isPartOf(names.list, i, other)),
      reading,
    ),
  );
  const mapped = mapLevels(cues);
  const detected = positions.map(
    (position, i): LocalLevel => ({
      local: names.list[position]?.printed ?? '',
      standard: mapped[i]?.standard ?? [],
      source: 'detected',
      evidence: mapped[i]?.evidence ?? [],
    }),
  );
  const moved = new Map(positions.map((position, i) => [position, i]));
  const relevel = (level: number | null | undefined) =>
    level === null || level === undefined ? null : (moved.get(level) ?? null);
  const { levels, warnings } = overrule(detected, known);
  const counted = indicators.map((indicator) => ({ ...indicator, level: relevel(indicator.level) }));
  return {
    levels,
    blockLevels: placement.places.map((place) => relevel(place.level)),
    indicators: counted,
    warnings: [...levelWarnings(levels, mapped, counted), ...(warnings satisfies readonly Warning[])],
  };
}

/**
 * A level is listed where indicators stand under it or the document defines it; a joined level ("Levels 3 and 4") or one
 * that is parted ("Level 2" into 2a and 2b) only where indicators stand under it; a part of a joined level not where it has none.
 */
function isListed(
  list: readonly LocalName[],
  position: number,
  used: ReadonlySet<number | null>,
  defined: ReadonlySet<number>,
): boolean {
  if (used.has(position)) return true;
  const name = list[position];
  if (name === undefined || name.numbers.length > 1 || !defined.has(position)) return false;
  if (list.some((other, i) => used.has(i) && other.partOf === position)) return false;
  const isPart = list.some(
    (other, i) => used.has(i) && other.numbers.length > 1 && other.numbers.includes(name.key),
  );
  const isParted = list.some(
    (other, i) =>
      used.has(i) &&
      other.key !== name.key &&
      other.numbers.length === 1 &&
      new RegExp(`^${name.key}[a-d]$`).test(other.key),
  );
  return !isPart && !isParted;
}

/** Whether one of two levels holds the other: "2" and "2a", "3+4" and "3". */
function isPartOf(list: readonly LocalName[], a: number, b: number): boolean {
  const [one, two] = [list[a], list[b]];
  if (one === undefined || two === undefined) return false;
  if (one.partOf === b || two.partOf === a || (one.partOf !== undefined && one.partOf === two.partOf))
    return true;
  return [[one, two] as const, [two, one] as const].some(
    ([part, whole]) =>
      whole.numbers.some((number) => part.key === number || part.key.startsWith(number)) && part.key !== '',
  );
}

import type { CorpusRow } from '../model/corpus-table.js';
import type { TextDocument } from '../model/document.js';
import type { Indicator, StructuredDocument } from '../model/indicator.js';
import type { LocalLevel } from '../model/level.js';
import type { Warning } from '../model/warning.js';
import type { Presentation } from './document-kind.js';
import { indicatorsUnderLevels } from './indicators/indicators.js';
import { labelsOf } from './labels/level-labels.js';
import { LevelNames } from './labels/level-names.js';
import { type Site, sitesOf } from './labels/level-sites.js';
import { namedSeries } from './labels/named-series.js';
import { numberedSeries } from './labels/numbered-series.js';
import { withUnnumbered } from './labels/unnumbered.js';
import { knownName, overrule } from './mapping/known-levels.js';
import { cuesFor, isGraded } from './mapping/level-evidence.js';
import { mapLevels } from './mapping/level-mapping.js';
import { statementsOf } from './mapping/level-statements.js';
import { levelWarnings } from './mapping/level-warnings.js';
import { isListed, isPartOf } from './mapping/listed-levels.js';
import { type Placement, placeBlocks } from './places/level-context.js';
import { partLevels } from './places/level-parts.js';
import { type Grid, gridsOf } from './places/table-grid.js';
import type { Reading } from './reading.js';

type Levels = Pick<StructuredDocument, 'levels' | 'levelLabels' | 'blockLevels' | 'indicators' | 'warnings'>;

interface Attempt {
  readonly names: LevelNames;
  readonly placement: Placement;
  readonly indicators: readonly Indicator[];
}

const FEWEST_INDICATORS = 4;
const FEW_INDICATORS = 20;
/** So many indicators under levels outweigh a title that says "policy" or "protocol". */
const FULL_MATRIX = 40;

/** The levels of a document with their indicators; null where it has none. */
export function findLevels(
  document: TextDocument,
  reading: Reading,
  presentation: Presentation,
  known: CorpusRow | undefined,
): Levels | null {
  const grids = gridsOf(document.blocks);
  const sites = sitesOf(document, grids, reading);
  const attempts = seriesOf(document, grids, sites, reading, presentation, known).map((names) =>
    attempt(document, grids, names, reading),
  );
  const best = attempts.reduce<Attempt | undefined>(
    (a, b) => (a !== undefined && isAsGood(a, b) ? a : b),
    undefined,
  );
  if (best === undefined || !isReal(best, presentation, known)) return null;
  const levels = finish(document, best, sites, reading, known);
  return areSteps(levels) ? null : levels;
}

/** Numbered headings of which none says a response, with few lists under them, are the steps of a procedure. */
function areSteps({ levels, indicators }: Levels): boolean {
  return indicators.length < FEW_INDICATORS && levels.every((level) => level.standard.length === 0);
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
  sites: readonly Site[],
  reading: Reading,
  presentation: Presentation,
  known: CorpusRow | undefined,
): LevelNames[] {
  const series: LevelNames[] = [];
  const numbered = numberedSeries(sites, reading);
  if (numbered !== null) {
    const names = withUnnumbered(document, sites, numbered.names, numbered.words, reading);
    series.push(new LevelNames(names, numbered.words, reading));
  }
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
  if (presentation.other && !presentation.threshold) {
    return used.size >= 3 && indicators.length >= FULL_MATRIX;
  }
  if (presentation.threshold) return indicators.length >= 1;
  return used.size >= 2 && indicators.length >= FEWEST_INDICATORS;
}

function finish(
  document: TextDocument,
  best: Attempt,
  sites: readonly Site[],
  reading: Reading,
  known: CorpusRow | undefined,
): Levels {
  const { names, placement, indicators } = best;
  const statements = statementsOf(document, placement, names, indicators);
  const used = new Set(indicators.map((indicator) => indicator.level));
  const positions = names.list
    .map((_, i) => i)
    .filter((i) => isListed(names.list, i, used, statements.defined));
  const ofAnother = (i: number) => (sentence: string) =>
    names.mentioned(sentence).some((other) => other !== i && !isPartOf(names.list, i, other));
  const mapped = mapLevels(
    positions.map((i) => cuesFor(statements.of(i), ofAnother(i), reading)),
    positions.map((i) => isGraded(statements.of(i), ofAnother(i), reading)),
  );
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
    levelLabels: labelsOf(document, sites, names, relevel, reading),
    blockLevels: placement.places.map((place) => relevel(place.level)),
    indicators: counted,
    warnings: [...levelWarnings(levels, mapped, counted), ...(warnings satisfies readonly Warning[])],
  };
}

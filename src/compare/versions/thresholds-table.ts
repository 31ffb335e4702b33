import type { AnalysedDocument } from '../../model/analysis.js';
import { LEVELS_OF_INTERVENTION, type LevelSet } from '../../model/level.js';
import { type Cell, cell, noValue, type Table } from '../../model/table.js';
import type {
  ThresholdChange,
  ThresholdChangeKind,
  VersionComparison,
} from '../../model/version-comparison.js';
import { SEVERITY_UNIT } from '../entry.js';
import { idsOf } from '../labels.js';
import { levelKey } from '../level-columns.js';
import { type IssueNames, issueName, versionIds } from './table-parts.js';
import { joinedInBoth } from './thresholds.js';
import { thresholdsFindings, withoutLevels } from './thresholds-findings.js';

/** For every issue and level the entry severity of both versions, and whether the threshold has risen. */
export function thresholdsTable(comparison: VersionComparison, issues: IssueNames): Table {
  const thresholds = shown(comparison);
  const references = thresholds.flatMap(({ beforeReferences, afterReferences }) => [
    ...beforeReferences,
    ...afterReferences,
  ]);
  const joined = joinedInBoth(comparison.before, comparison.after).map((level) => level.join(' and '));
  return {
    name: 'thresholds-changed',
    title: 'Entry severity of the older version and of the newer, by issue and level',
    columns: [
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'level', label: 'Level', type: 'level' },
      { id: 'before', label: 'Before', type: 'count', unit: SEVERITY_UNIT },
      { id: 'after', label: 'After', type: 'count', unit: SEVERITY_UNIT },
      { id: 'change', label: 'What became of it', type: 'text' },
      { id: 'why', label: 'Why it cannot be compared', type: 'text' },
    ],
    rows: thresholds.map((threshold) => [
      { value: issueName(issues, threshold.issue), documents: versionIds(comparison) },
      { value: levelKey(threshold.level) },
      severityCell(threshold, 'before'),
      severityCell(threshold, 'after'),
      { value: CHANGE_WORDS[threshold.change] },
      threshold.why === null ? noValue('not-applicable') : { value: threshold.why },
    ]),
    notes: [
      'The entry severity is the lowest that a version places at the level. Where it has risen, a child must be worse off than before to get the response of that level.',
      'A threshold is opened where only the newer version places something there, and closed where only the older does. Only signs that are asserted count.',
      ...inNeither(comparison.before, comparison.after).map(
        (level) => `Neither version describes level ${level}, which has no row.`,
      ),
      ...joined.map(
        (level) => `Both versions join ${level}, which are compared as the one level that they are.`,
      ),
    ],
    n: { documents: 2, references: new Set(idsOf(references)).size },
    findings: thresholdsFindings(thresholds, comparison, issues),
  };
}

/** What became of a threshold, as a cell says it. */
const CHANGE_WORDS: Readonly<Record<ThresholdChangeKind, string>> = {
  risen: 'risen',
  fallen: 'fallen',
  stayed: 'stayed',
  opened: 'opened',
  closed: 'closed',
  never: 'never set',
  'not-comparable': 'not comparable',
};

/** Without levels that neither version describes, and the parts of a level that both join: the joined level itself is compared. */
function shown({ thresholds, before, after }: VersionComparison): readonly ThresholdChange[] {
  if (withoutLevels({ before, after }) !== null) return [];
  const absent = inNeither(before, after);
  const joined = joinedInBoth(before, after);
  const isPart = (level: LevelSet): boolean =>
    joined.some((whole) => whole.length > level.length && level.every((part) => whole.includes(part)));
  return thresholds.filter(
    ({ level, change }) =>
      !absent.includes(levelKey(level)) && !(change === 'not-comparable' && isPart(level)),
  );
}

/** The levels A to D that neither version describes, though both have levels. */
function inNeither(before: AnalysedDocument, after: AnalysedDocument): readonly string[] {
  if (withoutLevels({ before, after }) !== null) return [];
  return LEVELS_OF_INTERVENTION.filter(
    (level) => ![before, after].some(({ describes }) => describes.includes(level)),
  );
}

function severityCell(threshold: ThresholdChange, version: 'before' | 'after'): Cell {
  const severity = threshold[version];
  if (severity !== null) return cell(severity, idsOf(threshold[`${version}References`]));
  return noValue(threshold.change === 'not-comparable' ? 'not-applicable' : 'not-at-level');
}

import type { Finding } from '../../model/table.js';
import type {
  ThresholdChange,
  ThresholdChangeKind,
  VersionComparison,
} from '../../model/version-comparison.js';
import { atLevel, idsOf } from '../labels.js';
import { count, inWords, list, quoted, sentence } from '../wording.js';
import { type IssueNames, issueInSentence, versionIds } from './table-parts.js';

/** Whether thresholds have risen: first in one sentence, then each change with the words at which the level begins. */
export function thresholdsFindings(
  thresholds: readonly ThresholdChange[],
  comparison: VersionComparison,
  issues: IssueNames,
): readonly Finding[] {
  return [
    inOneSentence(thresholds, comparison),
    ...TOLD.flatMap((kind) => ofKind(thresholds, kind).map((one) => told(one, issues, comparison))),
  ];
}

/** The changes that are told in a sentence each, those that shut a child out first. */
const TOLD = ['risen', 'closed', 'fallen', 'opened'] as const;

/** The version that sorts needs into no levels, so that it sets no threshold; null where both have levels. */
export function withoutLevels({ before, after }: Pick<VersionComparison, 'before' | 'after'>): string | null {
  if (before.kind === 'framework') return after.kind === 'framework' ? 'each version' : 'the older version';
  return after.kind === 'framework' ? 'the newer version' : null;
}

function ofKind(
  thresholds: readonly ThresholdChange[],
  kind: ThresholdChangeKind,
): readonly ThresholdChange[] {
  return thresholds.filter(({ change }) => change === kind);
}

function inOneSentence(thresholds: readonly ThresholdChange[], comparison: VersionComparison): Finding {
  const n = (kind: ThresholdChangeKind): number => ofKind(thresholds, kind).length;
  const others = [
    ...(n('opened') > 0 ? [`${have(n('opened'))} been opened`] : []),
    ...(n('closed') > 0 ? [`${have(n('closed'))} been closed`] : []),
    ...(n('not-comparable') > 0 ? [`${inWords(n('not-comparable'))} cannot be compared`] : []),
  ];
  const references = thresholds.flatMap(({ beforeReferences, afterReferences }) =>
    idsOf([...beforeReferences, ...afterReferences]),
  );
  return {
    text: [setByBoth(n, comparison), ...(others.length > 0 ? [`${sentence(list(others))}.`] : [])].join(' '),
    references: [...new Set(references)],
    documents: versionIds(comparison),
  };
}

function setByBoth(n: (kind: ThresholdChangeKind) => number, comparison: VersionComparison): string {
  const lacking = withoutLevels(comparison);
  if (lacking !== null) return `No threshold can be compared: ${lacking} has no levels.`;
  const both = n('risen') + n('fallen') + n('stayed');
  if (both === 0) return 'There is no threshold that both versions set and that can be compared.';
  return `Of ${count(both, 'threshold')} that both versions set (an issue at a level), ${have(n('risen'))} risen, ${have(n('fallen'))} fallen and ${have(n('stayed'))} stayed.`;
}

/** "none has", "one has", "two have". */
function have(n: number): string {
  return `${n === 0 ? 'none' : inWords(n)} ${n < 2 ? 'has' : 'have'}`;
}

function told(threshold: ThresholdChange, issues: IssueNames, comparison: VersionComparison): Finding {
  const { beforeReferences, afterReferences } = threshold;
  return {
    text: inWordsOf(threshold, issueInSentence(issues, threshold.issue)),
    references: idsOf([...beforeReferences, ...afterReferences]),
    documents: versionIds(comparison),
  };
}

function inWordsOf(
  { level, change, before, after, beforeReferences, afterReferences }: ThresholdChange,
  issue: string,
): string {
  const [older] = beforeReferences;
  const [newer] = afterReferences;
  const was = `${quoted(older?.text ?? '')} (${before})`;
  const is = `${quoted(newer?.text ?? '')} (${after})`;
  const at = atLevel(level);
  if (change === 'closed')
    return `The threshold for ${issue} ${at} has been closed: the newer version places nothing there; the older began with ${was}.`;
  if (change === 'opened')
    return `The threshold for ${issue} ${at} has been opened: the newer version begins with ${is}; the older places nothing there.`;
  return `The threshold for ${issue} ${at} has ${change} from ${before} to ${after}: it began with ${was} and begins now with ${is}.`;
}

import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { VersionComparison } from '../../model/version-comparison.js';
import { indicatorChanges } from './indicators.js';
import { thresholdChanges } from './thresholds.js';

/**
 * Holds one version of a document against another. Swapping the two turns every change round; the order of indicators
 * within a level changes none. Takes time in line with the indicators of the one times those of the other.
 */
export function compareVersions(
  before: DocumentAnalysis,
  after: DocumentAnalysis,
  guide: CodingGuide,
): VersionComparison {
  return {
    before: before.document,
    after: after.document,
    indicators: indicatorChanges(before, after, guide),
    thresholds: thresholdChanges(before, after, guide),
  };
}

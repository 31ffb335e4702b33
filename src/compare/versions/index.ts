import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { VersionComparison } from '../../model/version-comparison.js';

/** Holds one version of a document against another. */
export function compareVersions(
  before: DocumentAnalysis,
  after: DocumentAnalysis,
  _guide: CodingGuide,
): VersionComparison {
  return { before: before.document, after: after.document, indicators: [], thresholds: [] };
}

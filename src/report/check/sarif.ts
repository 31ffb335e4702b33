import type { CheckReport } from '../../model/check-report.js';
import { toJson } from '../json.js';
import type { CheckFormat, CheckView } from './format.js';
import { artifactsOf } from './sarif/artifacts.js';
import { invocationOf } from './sarif/notifications.js';
import { resultsOf } from './sarif/results.js';
import { ruleDescriptors } from './sarif/rules.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS), one run with every finding. Locations are lines of the extracted texts, which stand beside the
 * file where `texts` names a folder, and inside it where not; the draft itself is a related location, page, headings and
 * level are logical ones.
 */
export const sarif: CheckFormat = {
  name: 'sarif',
  write: (report, view) => toJson({ $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, view)] }),
};

function runOf(report: CheckReport, { texts }: CheckView) {
  const { tool, guide, edition, options } = report.run;
  return {
    tool: { driver: { name: tool.name, version: tool.version, rules: ruleDescriptors(report.rules) } },
    invocations: [invocationOf(report)],
    artifacts: artifactsOf(report.drafts, texts),
    results: resultsOf(report, texts),
    columnKind: 'utf16CodeUnits',
    defaultEncoding: 'UTF-8',
    language: 'en-GB',
    properties: { guide, edition, options },
  };
}

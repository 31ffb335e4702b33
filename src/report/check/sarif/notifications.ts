import type { CheckReport } from '../../../model/check-report.js';
import { notAppliedText, staleText } from '../wording.js';
import { draftLocation, relativeUri } from './artifacts.js';
import { message } from './message.js';

/**
 * What a reader must know of the run. Entries of a baseline that no longer occur are told here, too, and not as results
 * of state "absent": they have no location, without which GitHub takes no result.
 */
export function invocationOf(report: CheckReport) {
  return {
    executionSuccessful: report.failures.length === 0,
    toolExecutionNotifications: [...failures(report), ...warnings(report)],
    toolConfigurationNotifications: [...rulesNotApplied(report), ...staleEntries(report)],
  };
}

function failures({ failures }: CheckReport) {
  return failures.map(({ file, code, message: text }) => ({
    descriptor: { id: code },
    level: 'error',
    message: message(text),
    locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(file) } } }],
  }));
}

function warnings({ drafts }: CheckReport) {
  return drafts.flatMap((draft, i) =>
    draft.document.warnings.map(({ code, message: text, page }) => ({
      descriptor: { id: code },
      level: 'warning',
      message: message(text),
      locations: [{ physicalLocation: { artifactLocation: draftLocation(draft, i) } }],
      ...(page === undefined ? {} : { properties: { page } }),
    })),
  );
}

function rulesNotApplied({ rules }: CheckReport) {
  return rules.flatMap((rule, index) => {
    const why = rule.severity === 'off' ? null : notAppliedText(rule);
    if (why === null) return [];
    const associatedRule = { id: rule.id, index };
    return [{ descriptor: { id: 'rule-not-applied' }, associatedRule, level: 'note', message: message(why) }];
  });
}

function staleEntries({ stale }: CheckReport) {
  return stale.map((entry) => ({
    descriptor: { id: `stale-${entry.from}` },
    level: 'warning',
    message: message(staleText(entry)),
  }));
}

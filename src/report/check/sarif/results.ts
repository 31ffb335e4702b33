import type { CheckedDraft, CheckFinding, CheckReport } from '../../../model/check-report.js';
import { levelText } from '../../../model/level.js';
import { referenceEntry } from '../json.js';
import { regionOf } from '../lines.js';
import { pageText, placeText } from '../wording.js';
import { draftLocation, textLocation } from './artifacts.js';
import { message } from './message.js';

/** Every finding, also those that the baseline knows or the configuration ignores: SARIF says so of each. */
export function resultsOf({ run, rules, drafts }: CheckReport, texts: string | null) {
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const hasBaseline = (run.options.baseline ?? null) !== null;
  return drafts.flatMap((draft, i) =>
    draft.findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      level: finding.severity,
      message: message(`${finding.found}\nExpected: ${finding.expected}\nTo mend it: ${finding.mend}`),
      locations: [
        {
          physicalLocation: {
            artifactLocation: textLocation(draft, i, texts),
            region: region(draft, finding),
          },
          logicalLocations: logicalLocations(finding),
        },
      ],
      relatedLocations: [
        {
          physicalLocation: { artifactLocation: draftLocation(draft, i) },
          message: message(placeText(finding.place)),
        },
      ],
      partialFingerprints: fingerprints(finding),
      suppressions: suppressions(finding),
      ...(hasBaseline && finding.status !== 'ignored'
        ? { baselineState: finding.status === 'new' ? 'new' : 'unchanged' }
        : {}),
      properties: {
        page: finding.place.page,
        section: finding.place.section,
        words: finding.place.text,
        level: levelsOf(finding),
        references: finding.references.map(referenceEntry),
      },
    })),
  );
}

function region(draft: CheckedDraft, { place }: CheckFinding) {
  const { line, columns, text } = regionOf(draft, place);
  return {
    startLine: line,
    ...(columns === null ? {} : { startColumn: columns[0], endColumn: columns[1] }),
    ...(place.block === null ? {} : { snippet: { text } }),
  };
}

/** Page, headings and level: what a person finds the place by. */
function logicalLocations(finding: CheckFinding) {
  const { page, section } = finding.place;
  const heading = section.at(-1);
  return [
    ...(page === null ? [] : [{ name: pageText(page), kind: 'page' }]),
    ...(heading === undefined
      ? []
      : [{ name: heading, fullyQualifiedName: section.join(' › '), kind: 'heading' }]),
    ...levelsOf(finding).map((name) => ({ name, kind: 'level' })),
  ];
}

/** The levels that the draft's own references behind a finding stand at, each once. */
function levelsOf({ references }: CheckFinding): readonly string[] {
  const own = references.filter(({ of }) => of === 'draft');
  return [...new Set(own.map(({ level }) => levelText(level)))].filter((level) => level !== '');
}

/**
 * GitHub knows an alert again by `primaryLocationLineHash`. Its upload action would hash the line with those that follow,
 * so that an edit nearby made a new alert of an old one; it keeps ours, which rests on rule and words, and logs that the
 * two differ.
 */
function fingerprints({ fingerprint }: CheckFinding) {
  return { 'thresholds/v1': fingerprint, primaryLocationLineHash: fingerprint };
}

/** None is said of every result that is not ignored: without the list, it would not be known whether it is. */
function suppressions({ status, reason }: CheckFinding) {
  if (status !== 'ignored') return [];
  return [{ kind: 'external', status: 'accepted', ...(reason === null ? {} : { justification: reason }) }];
}

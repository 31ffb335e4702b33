import type {
  AppliedRule,
  CheckedDraft,
  CheckFinding,
  CheckReport,
  FindingPlace,
} from '../../../src/model/check-report.js';
import type { CheckView } from '../../../src/report/check/format.js';
import { document, local, reference } from '../../sample.js';

/** Texts that no format may run, swallow or break on. None has a line break: blocks are lines. */
export const NASTY_TEXTS = [
  `"quoted" and 'quoted' & housed <script>alert(1)</script>`,
  '::error file=x::100% | done, %0A next: *bold* `code` [home](javascript:alert(1))',
  ']]> --> <!-- <![CDATA[ &amp; &#0; \\ $1 {0} {{1}} #1 @name :house: ~~no~~',
  'bell \u0007 escape \u001b[31mred\u001b[0m null \u0000 delete \u007f next \u0085 title \u001b]0;x\u0007',
  'overridden \u202Esdrawkcab\u202C and \u2066isolated\u2069, noncharacter \uFFFE, lone \uD800 half',
  'עברית עם English, العربية, 한국어, é as e\u0301, family 👨‍👩‍👧 and 🏚️',
] as const;

export const LONG_TEXT = 'Overcrowded housing that lasts and lasts. '.repeat(120).trim();

/** A finding with what a test does not care about filled in. */
export function finding(parts: Partial<CheckFinding> = {}): CheckFinding {
  return {
    rule: 'level-at-odds',
    severity: 'warning',
    place: { page: 9, block: 3, section: ['Indicators of need', 'Housing'], text: 'Overcrowded housing' },
    found: 'The draft places “Overcrowded housing” at A and at C.',
    expected: 'One level for one situation.',
    mend: 'Say at one of the two places what makes the difference.',
    references: [],
    anchor: 'Overcrowded housing',
    fingerprint: '0123456789abcdef',
    status: 'new',
    reason: null,
    ...parts,
  };
}

/** A rule as applied, with what a test does not care about filled in. */
export function appliedRule(parts: Partial<AppliedRule> = {}): AppliedRule {
  const { id = 'level-at-odds', title = 'the same situation at two levels' } = parts;
  return {
    id,
    family: 'consistency',
    title,
    severity: 'warning',
    lacks: null,
    documentation: `# ${id}\n\n## What it finds\n\nIt finds ${title},\nwherever it stands.\n\n## Why it matters\n\nBecause.\n\n## How to mend it\n\nChoose *one*.\n`,
    ...parts,
  };
}

/** A draft of four lines with the findings given. */
export function checkedDraft(parts: Partial<CheckedDraft> = {}): CheckedDraft {
  return {
    document: document({ merges: [], levels: [local('Level 2', 'A'), local('Level 4', 'D')] }),
    lines: [
      'Threshold guidance',
      'Level 2: Early help',
      'One agency leads.',
      'Signs of need: Overcrowded housing; arrears',
    ],
    notAsked: [],
    statutoryContent: [],
    findings: [finding()],
    ...parts,
  };
}

/** A report of one draft with one finding, without trouble of any kind. */
export function checkReport(parts: Partial<CheckReport> = {}): CheckReport {
  return {
    run: {
      tool: { name: 'threshold-analyser', version: '0.1.0' },
      guide: { id: 'sample', version: '1.0.0', sha256: 'b'.repeat(64) },
      edition: { id: 'working-together-2018', title: 'Working Together to Safeguard Children (2018)' },
      options: { against: null, previous: null, baseline: null },
    },
    rules: [appliedRule()],
    drafts: [checkedDraft()],
    stale: [],
    failures: [],
    ...parts,
  };
}

/** How formats are shown where a test says nothing else. */
export const PLAIN_VIEW: CheckView = { colour: false, width: 80, texts: null, shown: 'note' };

/**
 * A report with everything that a format must draw: every severity and status, findings on the draft as a whole, in a
 * block and on the whole of one, texts that are nasty, a draft without findings and one that is no threshold document,
 * the statutory checklist, rules that are off or lack something, stale entries, warnings and failures.
 */
export function sampleCheck(): CheckReport {
  const report = checkReport({
    rules: [
      appliedRule({
        id: 'level-not-described',
        family: 'structure',
        title: 'a level of intervention that the draft does not describe',
        severity: 'error',
      }),
      appliedRule({
        id: 'statutory-content',
        family: 'statutory-content',
        title: 'something that the statutory guidance asks for and the draft does not say',
        severity: 'error',
      }),
      appliedRule({ id: 'issue-not-mentioned', family: 'coverage', title: 'an issue that is not mentioned' }),
      appliedRule(),
      appliedRule({
        id: 'placed-apart',
        family: 'against-corpus',
        title: 'an indicator placed apart from the corpus',
        lacks: '--against',
      }),
      appliedRule({
        id: 'threshold-risen',
        family: 'against-previous',
        title: 'a threshold that has risen',
        lacks: '--previous',
      }),
      appliedRule({
        id: 'vague-words',
        family: 'plain-words',
        title: 'words that nobody can apply alone',
        severity: 'note',
      }),
      appliedRule({
        id: 'long-indicator',
        family: 'plain-words',
        title: 'an indicator that is too long',
        severity: 'off',
      }),
    ],
    drafts: [
      sampleDraft(),
      nastyDraft(),
      cleanDraft(),
      checkedDraft({
        document: document({
          id: 'referral-policy',
          file: 'drafts/referral-policy.pdf',
          kind: 'other',
          levels: [],
          describes: [],
          merges: [],
        }),
        notAsked: [
          'level-not-described',
          'statutory-content',
          'issue-not-mentioned',
          'level-at-odds',
          'vague-words',
        ],
        findings: [],
      }),
    ],
    stale: [
      { from: 'ignore', rule: 'vague-words', words: 'Concerns', where: 'thresholds.config.yaml:12' },
      {
        from: 'baseline',
        rule: 'level-at-odds',
        words: 'Occasional bullying',
        where: 'thresholds.baseline.json:4',
      },
    ],
    failures: [
      {
        file: 'drafts/locked 100%.pdf',
        code: 'encrypted',
        message: 'The file is encrypted: remove the password.',
      },
    ],
  });
  return {
    ...report,
    run: { ...report.run, options: { against: null, previous: null, baseline: 'thresholds.baseline.json' } },
  };
}

const WHOLE: FindingPlace = { page: null, block: null, section: [], text: '' };

function sampleDraft(): CheckedDraft {
  const own = { ...reference({ id: 'aldermoor-2015:0003', block: 3 }), of: 'draft' } as const;
  const other = reference({
    id: 'brackenholt:0007',
    document: 'brackenholt',
    level: ['C'],
    localLevel: 'Tier 3',
  });
  return checkedDraft({
    document: document({
      file: 'drafts/Aldermoor thresholds, 2015.pdf',
      warnings: [{ code: 'no-text-on-page', message: 'Page 7 has no text: it may be a scan.', page: 7 }],
    }),
    statutoryContent: [
      {
        requirement: 'early-help-process',
        says: 'the process for the early help assessment',
        found: [{ text: 'One agency leads.', page: 5, block: 2 }],
      },
      { requirement: 'exploitation', says: 'clear procedures for cases of exploitation', found: [] },
    ],
    findings: [
      finding({
        rule: 'level-not-described',
        anchor: 'level B',
        severity: 'error',
        place: WHOLE,
        found: 'No level of the draft stands for B. Its levels are “Level 2” (A), “Level 4” (D).',
        expected: 'A level whose response is: early help with a service of the authority.',
        mend: 'Describe a level with this response and list its indicators.',
        fingerprint: 'aaaa000000000001',
      }),
      finding({
        rule: 'statutory-content',
        anchor: 'exploitation',
        severity: 'error',
        place: WHOLE,
        found: 'The draft does not set out clear procedures for cases of exploitation.',
        expected: 'Working Together (2018), chapter 1, paragraph 18.',
        mend: 'Say what is done in cases of exploitation.',
        fingerprint: 'aaaa000000000002',
      }),
      finding({ references: [own, { ...other, of: 'corpus' }], fingerprint: 'aaaa000000000003' }),
      finding({
        rule: 'vague-words',
        severity: 'note',
        place: {
          page: 5,
          block: 2,
          section: ['Threshold guidance', 'Level 2: Early help'],
          text: 'One agency leads.',
        },
        found: '“One agency” does not say which.',
        fingerprint: 'aaaa000000000004',
      }),
      finding({ fingerprint: 'aaaa000000000005', status: 'known' }),
      finding({
        severity: 'error',
        fingerprint: 'aaaa000000000006',
        status: 'ignored',
        reason: 'Agreed by the board in May; see "minutes" <4>.',
      }),
    ],
  });
}

/** Every nasty text is a line of this draft, the words of a finding, a heading and part of what is said of it. */
function nastyDraft(): CheckedDraft {
  return draftSaying([...NASTY_TEXTS, LONG_TEXT], {
    document: document({
      id: 'nasty',
      file: 'drafts/ünïcode & <b>: 100% [x].docx',
      format: 'docx',
      pages: null,
      authority: NASTY_TEXTS[0],
      year: null,
    }),
    statutoryContent: [
      { requirement: 'nasty', says: NASTY_TEXTS[2], found: [{ text: NASTY_TEXTS[3], page: null, block: 3 }] },
    ],
  });
}

/** A draft with a line for each text, and a finding on it that quotes it in all of its parts. */
export function draftSaying(texts: readonly string[], parts: Partial<CheckedDraft> = {}): CheckedDraft {
  const { document: of = checkedDraft().document } = parts;
  return checkedDraft({
    lines: texts,
    findings: texts.map((text, block) =>
      finding({
        place: { page: null, block, section: [text, 'Housing'], text },
        found: `The draft says “${text}”.`,
        expected: `Not “${text}”.`,
        mend: `Do not say “${text}”.`,
        anchor: text,
        fingerprint: `bbbb00000000000${block}`,
        references: [
          { ...reference({ document: of.id, text, page: null, block, localLevel: text }), of: 'draft' },
        ],
      }),
    ),
    ...parts,
  });
}

function cleanDraft(): CheckedDraft {
  return checkedDraft({
    document: document({ id: 'clean', file: 'drafts/clean.md', format: 'md', pages: null }),
    findings: [],
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../../src/report/check/pretty.js';
import { plainLine } from '../../../src/report/plain-line.js';
import { document } from '../../sample.js';
import { anyText } from './any-text.js';
import { checkedDraft, checkReport, draftSaying, finding, PLAIN_VIEW, sampleCheck } from './sample-check.js';

const written = (report = sampleCheck(), view = {}) => pretty.write(report, { ...PLAIN_VIEW, ...view });
const drafts = (which: number) => [sampleCheck().drafts[which] ?? checkedDraft()];

describe('the format pretty', () => {
  it('tells a draft in the order of its text, then the checklist, then what it came to', () => {
    expect(written({ ...sampleCheck(), drafts: drafts(0) })).toBe(`── drafts/Aldermoor thresholds, 2015.pdf
   threshold document · 24 pages · 2 levels · 120 indicators
  │ Page 7 has no text: it may be a scan.

  error    the draft as a whole  level-not-described (level B)
  │ No level of the draft stands for B. Its levels are “Level 2” (A), “Level 4”
  │   (D).
  │ Expected: A level whose response is: early help with a service of the
  │   authority.
  │ To mend it: Describe a level with this response and list its indicators.

  error    the draft as a whole  statutory-content (exploitation)
  │ The draft does not set out clear procedures for cases of exploitation.
  │ Expected: Working Together (2018), chapter 1, paragraph 18.
  │ To mend it: Say what is done in cases of exploitation.

  warning  page 9 · Indicators of need › Housing  level-at-odds
  │ The draft places “Overcrowded housing” at A and at C.
  │ Expected: One level for one situation.
  │ To mend it: Say at one of the two places what makes the difference.

  note     page 5 · Threshold guidance › Level 2: Early help  vague-words
  │ “One agency leads.”
  │ “One agency” does not say which.
  │ Expected: One level for one situation.
  │ To mend it: Say at one of the two places what makes the difference.

  Asked for by Working Together to Safeguard Children (2018)
  │ ✓ found: the process for the early help assessment (page 5, “One agency
  │   leads.”)
  │ ✗ not found: clear procedures for cases of exploitation

Not read
  │ drafts/locked 100%.pdf: encrypted. The file is encrypted: remove the
  │   password.

No longer found
  │ thresholds.config.yaml:12: no finding of vague-words is known by “Concerns”;
  │   take the entry out, or give the words in full.
  │ thresholds.baseline.json:4: level-at-odds “Occasional bullying” no longer
  │   occurs; take it out with --prune.

1 draft: 2 errors, 1 warning, 1 note
Left out: 1 finding that the baseline knows, 1 finding that the configuration
ignores.
Not applied without --against: placed-apart.
Not applied without --previous: threshold-risen.
Turned off: long-indicator.
\`thresholds check --explain RULE\` tells more of a rule.
`);
  });

  it('says once what is expected, where a rule expects the same again', () => {
    const findings = ['One.', 'Two.'].map((found) => finding({ found }));
    expect(written(checkReport({ drafts: [checkedDraft({ findings })] }))).toContain(
      '  │ Two.\n  │ Expected, and to mend it: as above.\n\n1 draft: 2 warnings',
    );
  });

  it('is short where there is nothing to mend', () => {
    expect(written(checkReport({ drafts: drafts(2) }))).toBe(`── drafts/clean.md
   threshold document · 2 levels · 120 indicators

  No findings.

1 draft: no findings
`);
  });

  it('counts what is less severe than is to be shown', () => {
    const text = written({ ...sampleCheck(), drafts: drafts(0) }, { shown: 'error' });
    expect(text).not.toContain('level-at-odds\n');
    expect(text).toContain('1 draft: 2 errors, 1 warning, 1 note\n');
    expect(text).toContain('Not shown: 2 findings; --show note shows all.');
    const hidden = written({ ...sampleCheck(), drafts: drafts(1) }, { shown: 'error' });
    expect(hidden).toContain('No findings of the severity shown.');
  });

  it('colours when it is asked to, and changes nothing else', () => {
    const coloured = written(sampleCheck(), { colour: true });
    expect(coloured).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes of a terminal begin with ESC
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(written());
  });

  it('shows every word, commands no terminal and no log, and keeps its width, whatever a draft says', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 120 }), (text, width) => {
        const draft = draftSaying([text], { document: document({ file: text }) });
        const shown = written(checkReport({ drafts: [draft] }), { width });
        expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
        expect(shown).not.toMatch(/^\s*::/m);
        const flat = shown.replace(/\n {2}│ +/g, ' ');
        expect(flat).toContain(plainLine(`Do not say “${text}”.`));
        const longestWord = Math.max(
          ...plainLine(text)
            .split(' ')
            .map((word) => [...word].length),
        );
        if (longestWord < 20)
          for (const line of shown.split('\n').slice(1)) expect([...line].length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

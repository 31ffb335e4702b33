import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/model/check-report.js';
import { html } from '../../../src/report/check/html.js';
import { reference } from '../../sample.js';
import {
  appliedRule,
  checkedDraft,
  checkReport,
  finding,
  NASTY_TEXTS,
  PLAIN_VIEW,
  sampleCheck,
} from './sample-check.js';

const write = (report: CheckReport, shown = PLAIN_VIEW.shown): string =>
  html.write(report, { ...PLAIN_VIEW, shown });

/** The text of a page, or of its elements of a class, as a browser has it. */
function texts(page: string, className?: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown, inside: boolean): string => {
    const {
      type,
      data = '',
      name = '',
      attribs = {},
      children = [],
    } = node as {
      type: string;
      data?: string;
      name?: string;
      attribs?: Record<string, string>;
      children?: unknown[];
    };
    if (type === 'text') return data;
    if (name === 'style') return '';
    const wanted = !inside && (attribs.class ?? '').split(' ').includes(className ?? '');
    const text = children.map((child) => walk(child, inside || wanted)).join(' ');
    if (wanted) found.push(text.replaceAll(/\s+/g, ' ').trim());
    return text;
  };
  const all = walk(parseDocument(page), false).replaceAll(/\s+/g, ' ').trim();
  return className === undefined ? [all] : found;
}

describe('the page of a check', () => {
  it('tells of each finding its severity, title, place, words, what was found, what was expected and how to mend it', () => {
    expect(texts(write(checkReport()), 'finding')).toEqual([
      'Warning the same situation at two levels page 9 · Indicators of need › Housing · level-at-odds ' +
        '“Overcrowded housing” Found The draft places “Overcrowded housing” at A and at C. ' +
        'Expected One level for one situation. To mend it Say at one of the two places what makes the difference.',
    ]);
  });

  it('keeps the order of the draft, and leaves out what is known, ignored or less severe than asked for', () => {
    const said = (page: string) => texts(page, 'severity');
    expect(said(write(sampleCheck())).slice(0, 4)).toEqual(['Error', 'Error', 'Warning', 'Note']);
    expect(said(write(sampleCheck(), 'warning')).slice(0, 3)).toEqual(['Error', 'Error', 'Warning']);
    expect(said(write(sampleCheck(), 'error'))).toEqual(['Error', 'Error']);
    expect(texts(write(sampleCheck(), 'error'))[0]).toContain(
      '9 findings less severe than error are counted but not shown.',
    );
  });

  it('lists apart what the baseline knows and what is ignored, with the reason', () => {
    const [page] = texts(write(sampleCheck()));
    expect(page).toContain('Known from the baseline: 1 finding');
    expect(page).toContain('Ignored, with a reason: 1 finding');
    expect(page).toContain('Reason: Agreed by the board in May; see "minutes" <4>.');
    expect(page).toContain('thresholds.config.yaml:12: no finding of vague-words is known by “Concerns”');
  });

  it('has the references behind a finding: document, page, level and severity', () => {
    const [page] = texts(write(sampleCheck()));
    expect(page).toContain('2 references behind it');
    expect(page).toContain(
      '“Overcrowded housing” this draft · page 9 · Level 2 – Early Help (A) · severity 3',
    );
    expect(page).toContain('“Overcrowded housing” brackenholt · page 9 · Tier 3 (C) · severity 3');
  });

  it('does not call the previous version the draft, though it may have its id', () => {
    const before = { ...reference(), of: 'previous' } as const;
    const draft = checkedDraft({ findings: [finding({ references: [before] })] });
    const [page] = texts(write(checkReport({ drafts: [draft] })));
    expect(page).toContain('“Overcrowded housing” the previous version · page 9');
    expect(page).not.toContain('this draft');
  });

  it('has the statutory checklist: found with words and page, or not found', () => {
    const [checklist] = texts(write(sampleCheck()), 'checklist');
    expect(checklist).toBe(
      'Found the process for the early help assessment “One agency leads.” page 5 ' +
        'Not found clear procedures for cases of exploitation',
    );
    expect(texts(write(sampleCheck()))[0]).toContain(
      'The draft sets out 1 of the 2 things that are asked for by Working Together to Safeguard Children (2018).',
    );
  });

  it('says what could not be read, and which rules were not applied', () => {
    const [page] = texts(write(sampleCheck()));
    expect(page).toContain('drafts/locked 100%.pdf : The file is encrypted: remove the password.');
    expect(page).toContain('Page 7 has no text: it may be a scan.');
    expect(page).toContain('Not applied without --against: placed-apart.');
  });

  it('says so where nothing was found', () => {
    const page = write(checkReport({ drafts: [checkedDraft({ findings: [] })] }));
    expect(texts(page)[0]).toContain('Nothing was found in this draft.');
    expect(page).not.toContain('<fieldset');
  });

  it('shows the documentation of each rule, its Markdown drawn and its HTML not', () => {
    const documentation =
      '# a-rule\n\n## What it finds\n\nThe *words* <b onclick="x">not bold</b> ![p](http://example.org/p.png) [l](javascript:x).\n\n```draft\n# Level 2\n```\n';
    const page = write(checkReport({ rules: [appliedRule({ documentation })] }));
    expect(page).toContain('<h4>What it finds</h4>');
    expect(page).toContain('<em>words</em> &lt;b onclick=');
    expect(page).toContain('<code class="language-draft"># Level 2');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('href="javascript');
    expect(page).not.toContain('<h1>a-rule');
  });

  it('is one page that loads nothing and runs nothing, whatever a draft says', () => {
    const page = write(sampleCheck()).replace(/<style>.*<\/style>/s, '');
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object)\b|\son\w+=|\bsrc=|url\(/);
    const hrefs = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(hrefs.filter((href) => !href.startsWith('#'))).toEqual([]);
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(hrefs.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  it('shows every text of a draft, with a sign for what no page can hold', () => {
    const page = write(sampleCheck());
    const [text] = texts(page);
    for (const nasty of [NASTY_TEXTS[0], NASTY_TEXTS[1], NASTY_TEXTS[2], NASTY_TEXTS[5]])
      expect(text).toContain(`“${nasty}”`);
    expect(page).toContain('bell � escape �[31mred');
    expect(page).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('offers to choose by severity and family, as far as there are several', () => {
    const page = write(sampleCheck());
    expect(texts(page, 'choices')).toEqual([
      'Findings to show Errors (2) Warnings (8) Notes (1) Structure (1) Statutory content (1) Consistency (8) Plain words (1)',
    ]);
    expect(page).toContain('body:has(#show-note:not(:checked)) .finding.note{display:none}');
    const one = checkReport({ drafts: [checkedDraft({ findings: [finding(), finding()] })] });
    expect(write(one)).not.toContain('<fieldset');
  });

  it('is the same for the same report', () => {
    expect(write(sampleCheck())).toBe(write(sampleCheck()));
  });
});

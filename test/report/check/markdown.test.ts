import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/report/check/markdown.js';
import { plainLine } from '../../../src/report/plain-line.js';
import { document } from '../../sample.js';
import { anyText } from './any-text.js';
import { checkedDraft, checkReport, draftSaying, finding, PLAIN_VIEW, sampleCheck } from './sample-check.js';

/** As lenient as a reader of Markdown can be: HTML let through, links made of what looks like one. */
const reader = new MarkdownIt({ html: true, linkify: true });
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const plain = (html: string): string => html.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

const written = (report = sampleCheck(), shown = PLAIN_VIEW.shown) =>
  markdown.write(report, { ...PLAIN_VIEW, shown });

/** The cells of every table, row by row, as a reader sees them. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  [...reader.render(text).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  );

describe('the format markdown', () => {
  it('has the worst findings first, then what the guidance asks for', () => {
    const rows = rowsOf(written());
    expect(rows.slice(0, 8).map((row) => row.slice(0, 3))).toEqual([
      ['Severity', 'Place', 'Found'],
      ['🔴 error', 'the draft as a whole', expect.stringContaining('No level of the draft stands for B.')],
      ['🔴 error', 'the draft as a whole', expect.stringContaining('exploitation')],
      [
        '🟠 warning',
        'page 9 · Indicators of need › Housing',
        expect.stringContaining('“Overcrowded housing”'),
      ],
      [
        '🔵 note',
        'page 5 · Threshold guidance › Level 2: Early help<br>“One agency leads.”',
        '“One agency” does not say which.<br>Expected: One level for one situation.',
      ],
      ['', 'What is asked for', 'In the words of the draft'],
      ['✅ found', 'the process for the early help assessment', '“One agency leads.”'],
      ['❌ not found', 'clear procedures for cases of exploitation', ''],
    ]);
  });

  it('tells what it left out, what was not read, not applied, and no longer occurs', () => {
    const text = written();
    expect(text).toContain(
      '**4 drafts: 2 errors, 8 warnings, 1 note.** Left out: 1 finding that the baseline knows',
    );
    expect(text).toContain('⚠️ Page 7 has no text: it may be a scan.');
    expect(text).toContain('## drafts/clean.md (no findings)');
    expect(text).toContain('- drafts/locked 100%.pdf: The file is encrypted');
    expect(text).toContain('- thresholds.config.yaml\\:12: no finding of vague-words is known by “Concerns”');
    expect(text).toContain('- Not applied without --against: placed-apart.');
    expect(text).not.toContain('minutes');
  });

  it('counts what is not shown', () => {
    expect(written(sampleCheck(), 'error')).toContain('Not shown: 2 findings.');
    const many = Array.from({ length: 250 }, (_, i) => finding({ severity: i === 249 ? 'error' : 'note' }));
    const text = written(checkReport({ drafts: [checkedDraft({ findings: many })] }));
    expect(rowsOf(text)).toHaveLength(201);
    expect(rowsOf(text)[1]?.[0]).toBe('🔴 error');
    expect(text).toContain('Not shown: 50 findings.');
  });

  it('shows every word and makes no markup of it, whatever a draft and its name say', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = draftSaying([text], { document: document({ file: `drafts/${text}` }) });
        const html = reader.render(written(checkReport({ drafts: [draft] })));
        expect(html.match(/<(?!\/?(h[12]|p|strong|table|thead|tbody|tr|t[hd]|br|ul|li)>)[^>]*>/g)).toBeNull();
        const [, row = []] = rowsOf(written(checkReport({ drafts: [draft] })));
        expect(row[3]).toBe(plainLine(`Do not say “${text}”.`));
        expect(plain(html)).toContain(`<h2>${plainLine(`drafts/${text}`)} (1 warning)</h2>`);
      }),
    );
  });
});

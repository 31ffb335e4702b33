import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownCell, markdownText } from '../../src/report/markdown-text.js';
import { HOSTILE_TEXTS } from './sample-report.js';

/** As lenient as a reader of Markdown can be: HTML let through, links made of what looks like one. */
const reader = new MarkdownIt({ html: true, linkify: true });
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const plain = (html: string): string => html.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

const texts = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'grapheme-ascii' }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[a](b)',
        '<b>',
        '# ',
        '- ',
        '1. ',
        'www.a.uk',
        'http://a.uk',
        '|',
        '&lt;',
        '~~',
        '![x](y)',
        '\\',
        'a',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('a text in Markdown', () => {
  it('is read as it was written, and nothing in it is markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = text.replace(/\s+/g, ' ').trim();
        const expected = shown === '' ? '' : `<p>${shown}</p>\n`;
        expect(plain(reader.render(markdownText(text)))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is read as it was written in a cell of a table, too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = reader.render(`| a |\n| --- |\n| x${markdownCell(text)} |\n`);
        const [, cell = ''] = /<tbody>\n<tr>\n<td>(.*)<\/td>/s.exec(html) ?? [];
        expect(plain(cell)).toBe(`x${text.replace(/\s+/g, ' ').trim()}`);
      }),
      { numRuns: 500 },
    );
  });

  it('escapes what GitHub makes of a text: formulas, mentions, emoji', () => {
    expect(markdownText('costs $1 and $2, @name, :house:')).toBe('costs \\$1 and \\$2, \\@name, \\:house:');
  });

  it('keeps the lines of a cell', () => {
    expect(markdownCell('Level 3\nLevel 4')).toBe('Level 3<br>Level 4');
  });
});

import { describe, expect, it } from 'vitest';
import type { Failure, Warning, WarningCode } from '../../src/model/warning.js';
import { notReadLines } from '../../src/report/not-read-lines.js';
import { visibleLength } from '../../src/report/terminal.js';
import { warningLines } from '../../src/report/warning-lines.js';
import { analysis, document } from '../sample.js';

const plain = { colour: false, width: 80 };
const wide = { colour: false, width: 200 };

const failures = (code: Failure['code'], times: number, message: string): readonly Failure[] =>
  Array.from({ length: times }, (_, i) => ({ file: `in/${code}-${i + 1}.pdf`, code, message }));

const warned = (code: WarningCode, ...pages: readonly number[]): readonly Warning[] =>
  pages.map((page) => ({ code, page, message: `Page ${page}` }));

describe('notReadLines', () => {
  it('says nothing where everything was read', () => {
    expect(notReadLines(analysis({ failures: [] }), plain, 'out')).toBe('');
  });

  it('tells each of a few files, with those of the same reason together', () => {
    const few = [
      ...failures('encrypted', 2, 'Remove the password.'),
      ...failures('empty', 1, 'Get it again.'),
    ];
    expect(notReadLines(analysis({ failures: few }), plain, 'out')).toMatchInlineSnapshot(`
      "Not read
        in/encrypted-1.pdf
        in/encrypted-2.pdf
            encrypted: Remove the password.
        in/empty-1.pdf
            empty: Get it again."
    `);
  });

  it('puts many together by their code, the commonest first, and says where all of them stand', () => {
    const many = [
      ...failures('empty', 8, 'Get it again.'),
      ...failures('damaged', 29, 'The structure is broken. Save it anew.'),
      ...failures('damaged', 2, 'It has no pages. Save it anew.'),
      ...failures('timeout', 1, 'It took more than 60 seconds.'),
    ];
    const whole = analysis({ documents: [document()], failures: many });
    expect(notReadLines(whole, plain, 'out')).toMatchInlineSnapshot(`
      "Not read: 40 of 41 files
        damaged: 31 files
            The structure is broken. Save it anew. (2 files for other reasons)
            in/damaged-1.pdf, in/damaged-2.pdf, in/damaged-3.pdf and 28 more
        empty: 8 files
            Get it again.
            in/empty-1.pdf, in/empty-2.pdf, in/empty-3.pdf, in/empty-4.pdf,
            in/empty-5.pdf, in/empty-6.pdf, in/empty-7.pdf, in/empty-8.pdf
        timeout: 1 file
            It took more than 60 seconds.
            in/timeout-1.pdf
        \`thresholds table not-read out\` gives each in full."
    `);
    expect(notReadLines(whole, plain, null)).toContain('With --out DIR, `thresholds table not-read DIR`');
  });

  it('counts the pages of documents that were read but for these', () => {
    const documents = [
      document({ id: 'aldermoor-2015', warnings: warned('no-text-on-page', 3, 4) }),
      document({
        id: 'brackensea-2017',
        warnings: [...warned('unreadable-page', 2), ...warned('unreadable-text', 5, 6)],
      }),
      document({ id: 'calder-2018', warnings: [{ code: 'unreadable-part', message: 'Its notes.' }] }),
      document({ id: 'dunmere-2019', warnings: warned('blank-page', 1) }),
    ];
    const whole = analysis({ documents, failures: [] });
    expect(notReadLines(whole, plain, null)).toMatchInlineSnapshot(`
      "Not read
        5 pages of 2 documents that were read are missing from the figures, whole or
          in part: 2 are pictures (run again with --ocr, which reads them), 1 cannot
          be read, 2 have words in letters that the file does not tell
            aldermoor-2015 p. 3, 4; brackensea-2017 p. 2, 5, 6
        1 part of 1 document that was read is missing from the figures
            calder-2018
        \`thresholds explain FILE\` gives each in full."
    `);
    expect(warningLines(documents, plain), 'what is told here is not told twice').not.toMatch(
      /aldermoor|brackensea|calder/,
    );
  });

  it('does not offer --ocr to who has used it', () => {
    const sample = analysis({
      documents: [document({ warnings: warned('no-text-on-page', 3) })],
      failures: [],
    });
    const run = { ...sample.run, options: { ocr: true } };
    expect(notReadLines(sample, wide, null)).toContain('1 is a picture (run again with --ocr');
    expect(notReadLines({ ...sample, run }, wide, null)).toContain('--ocr found no words');
  });

  it('counts a page with two warnings once', () => {
    const both = [...warned('unreadable-text', 3), ...warned('unreadable-page', 3)];
    const whole = analysis({ documents: [document({ warnings: both })], failures: [] });
    expect(notReadLines(whole, plain, null)).toContain('1 page of 1 document that was read is missing');
  });

  it('stays short and within the line, however much was not read', () => {
    const documents = Array.from({ length: 5000 }, (_, i) =>
      document({ id: `area-${i}`, warnings: warned('no-text-on-page', 1, 2, 3) }),
    );
    const whole = analysis({ documents, failures: failures('damaged', 5000, 'Save it anew.') });
    for (const width of [40, 80, 100]) {
      const lines = notReadLines(whole, { colour: true, width }, 'out').split('\n');
      expect(lines.length).toBeLessThan(20);
      expect(lines.filter((line) => visibleLength(line) > width)).toEqual([]);
    }
    expect(notReadLines(whole, plain, 'out')).toContain('15,000 pages of 5,000 documents');
    expect(notReadLines(whole, plain, 'out')).toContain('and 4,997 more');
  });
});

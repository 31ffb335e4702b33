import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractedText, extractedTexts, lineOf, regionOf } from '../../../src/report/check/lines.js';
import { anyText } from './any-text.js';
import { checkedDraft, sampleCheck } from './sample-check.js';

const at = (text: string, block: number | null = 3) => ({ page: 9, block, section: [], text });

describe('the extracted text of a draft', () => {
  it('has a line for each block, and a file for each draft', () => {
    const texts = extractedTexts(sampleCheck());
    expect(texts.map(({ path }) => path)).toEqual([
      'aldermoor-2015.txt',
      'nasty.txt',
      'clean.txt',
      'referral-policy.txt',
    ]);
    expect(texts[0]?.content).toBe(
      'Threshold guidance\nLevel 2: Early help\nOne agency leads.\nSigns of need: Overcrowded housing; arrears\n',
    );
  });

  it('keeps one line for a block, whatever a program takes for a line break', () => {
    const text = extractedText(checkedDraft({ lines: ['a\u2028b\u0085c\vd', 'e'] }));
    expect(text).toBe('a b c d\ne\n');
  });
});

describe('where a finding stands in it', () => {
  const draft = checkedDraft();

  it('is the line of its block, from 1', () => {
    expect(lineOf(at('', 3))).toBe(4);
    expect(lineOf(at('', null))).toBeNull();
  });

  it('is the words, where the line holds them once', () => {
    expect(regionOf(draft, at('Overcrowded housing'))).toEqual({
      line: 4,
      columns: [16, 35],
      text: 'Overcrowded housing',
    });
  });

  it('is the whole line for the block as a whole, words that it does not hold, or holds twice', () => {
    const line = { line: 4, columns: null, text: 'Signs of need: Overcrowded housing; arrears' };
    expect(regionOf(draft, at(line.text))).toEqual(line);
    expect(regionOf(draft, at('damp'))).toEqual(line);
    expect(regionOf(draft, at('s'))).toEqual(line);
    expect(regionOf(draft, at(''))).toEqual(line);
  });

  it('is the first line for the draft as a whole, also of a draft without text', () => {
    expect(regionOf(draft, at('', null))).toMatchObject({ line: 1, columns: null });
    expect(regionOf(checkedDraft({ lines: [] }), at('', null))).toEqual({ line: 1, columns: null, text: '' });
  });

  it('cuts the words out of the file that is written', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, words, behind) => {
        const said = checkedDraft({ lines: ['x', `${before}${words}${behind}`] });
        const { line, columns, text } = regionOf(said, at(words, 1));
        const written = extractedText(said).split('\n')[line - 1];
        const [start, end] = columns ?? [1, (written?.length ?? 0) + 1];
        expect(written?.slice(start - 1, end - 1)).toBe(text);
        if (columns !== null) expect(text).toHaveLength(words.length);
      }),
    );
  });
});

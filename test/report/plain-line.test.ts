import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeJson } from '../../src/report/json.js';
import { plainLine, plainText, plainTexts } from '../../src/report/plain-line.js';
import { anyText } from './check/any-text.js';

const COMMAND = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const texts = fc.oneof(anyText, fc.string({ unit: 'binary' }));

describe('plain texts', () => {
  it('hold no command, and every character that is none', () => {
    expect(plainText('red \u001b[31m, null \u0000, turned \u202e,\nnext é 🏚️')).toBe(
      'red �[31m, null �, turned �,\nnext é 🏚️',
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainText(text)).not.toMatch(COMMAND);
        expect(plainText(text)).toHaveLength(text.length);
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it('are one line where they are to be one', () => {
    expect(plainLine(' a\r\nb\u2028c\u0085d\t ')).toBe('a b c�d');
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainLine(text)).not.toMatch(/[\n\r\u2028\u2029\t]/);
      }),
    );
  });

  it('stand in plain data wherever a text stood, with the same length', () => {
    const data = { n: 1, none: null, no: false, text: 'a\nb', list: [{ text: '\u001b' }, 'c'] };
    expect(plainTexts(data)).toEqual({
      n: 1,
      none: null,
      no: false,
      text: 'a b',
      list: [{ text: '�' }, 'c'],
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainTexts([text])[0]).toHaveLength(text.length);
      }),
    );
  });
});

describe('safeJson', () => {
  it('holds no command, and gives back what was written', () => {
    fc.assert(
      fc.property(fc.dictionary(texts, fc.array(texts)), (value) => {
        expect(safeJson(value)).not.toMatch(COMMAND);
        expect(JSON.parse(safeJson(value, 1))).toEqual({ ...value });
      }),
    );
  });
});

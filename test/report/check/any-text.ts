import fc from 'fast-check';
import { NASTY_TEXTS } from './sample-check.js';

/** Signs that mean something to one format or another, beside letters. */
const SIGNS = [
  ...[
    '"',
    "'",
    '<',
    '>',
    '&',
    '&amp;',
    '&lt;',
    '&#0;',
    ']]>',
    '<![CDATA[',
    '-->',
    '%',
    '%0A',
    '%25',
    ':',
    '::',
    ',',
  ],
  ...[
    '|',
    '\\',
    '`',
    '*',
    '_',
    '#',
    '[a](b)',
    '{0}',
    '{{',
    '}',
    '$1',
    '@',
    '~~',
    '- ',
    '1. ',
    'www.a.uk',
    '\u0000',
  ],
  ...[
    '\u0007',
    '\u001b[31m',
    '\u001b]0;x\u0007',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u2066',
    '\ufffe',
    '\ud800',
    '\udc00',
  ],
  ...['😀', 'é', 'e\u0301', 'ع', 'a', 'housing', ' '],
];

/** A text that a draft may hold, or that somebody made up to break a format. Blocks have no line breaks, and no blanks at their ends. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...NASTY_TEXTS),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join('')),
  )
  .map((text) => text.replace(/[\r\n]+/g, ' ').trim())
  .filter((text) => text !== '');

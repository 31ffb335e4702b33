import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import {
  DEFINITIONS as D,
  documentOf,
  h,
  indicatorsOf,
  levelsOf,
  li,
  p,
  projectGuide,
  table,
} from './document-builder.js';

const guide = projectGuide();
const word = fc.constantFrom(
  'late',
  'tired',
  'hungry',
  'bullied',
  'homeless',
  'hurt',
  'sad',
  'alone',
  'absent',
  'angry',
);
const sign = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `Child is ${words.join(' and ')}`);
const signs = fc.array(sign, { minLength: 1, maxLength: 4 });
const matrix = fc.array(fc.tuple(signs, signs, signs), { minLength: 1, maxLength: 5 });

const opening = [
  h(1, 'Thresholds of need'),
  p('Oakmere Safeguarding Children Board, 2016'),
  h(2, 'The levels'),
  h(3, 'Level 1 – Universal'),
  p(D.universal),
  h(3, 'Level 2 – Early Help'),
  p(D.early),
  h(3, 'Level 3 – Child in Need'),
  p(D.need),
];
const cell = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n');
const matrixOf = (rows: readonly (readonly (readonly string[])[])[]) => [
  h(2, 'Indicators'),
  table(['Area', 'Level 1', 'Level 2', 'Level 3'], ...rows.map((row, i) => [`Area ${i}`, ...row.map(cell)])),
];
const NAMES = ['Level 1 – Universal', 'Level 2 – Early Help', 'Level 3 – Child in Need'];

describe('laws of the structure stage', () => {
  it('every item of a matrix comes out whole, once, under its column', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const found = structure(documentOf(opening, matrixOf(rows)), guide);
        const expected = rows.flatMap((row) =>
          row.flatMap((texts, column) => texts.map((text) => `${text} @ ${NAMES[column]}`)),
        );
        expect(indicatorsOf(found)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('every indicator is a text of its block, and its level is that of the block', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const document = documentOf(opening, matrixOf(rows));
        const found = structure(document, guide);
        expect(found.blockLevels).toHaveLength(document.blocks.length);
        for (const indicator of found.indicators) {
          expect(document.blocks[indicator.block]?.text).toContain(indicator.text);
          expect(indicator.level).toBe(found.blockLevels[indicator.block]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('an unrelated section changes no level and no indicator', () => {
    const other = fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(matrix, other, (rows, paragraphs) => {
        const plain = structure(documentOf(opening, matrixOf(rows)), guide);
        const longer = structure(
          documentOf(opening, h(2, 'Annual figures'), paragraphs.map(p), matrixOf(rows)),
          guide,
        );
        expect(levelsOf(longer)).toEqual(levelsOf(plain));
        expect(indicatorsOf(longer)).toEqual(indicatorsOf(plain));
      }),
      { numRuns: 25 },
    );
  });

  it('the same document gives the same result', () => {
    const document = documentOf(opening, matrixOf([[['Healthy'], ['Late'], ['Hurt']]]));
    expect(structure(document, guide)).toEqual(structure(document, guide));
  });

  it('never throws, whatever the blocks say', () => {
    const text = fc.oneof(
      fc.lorem(),
      fc.string({ minLength: 1 }).filter((one) => one.trim() !== ''),
      fc.constantFrom('Level 2', 'Tier 1: ', '(Level', 'Level 1-', ';;;', 'Red'),
    );
    const part = fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 6 }), text).map(([rank, one]) => [h(rank, one)]),
      text.map((one) => [p(one)]),
      fc.array(text, { minLength: 1, maxLength: 3 }).map((texts) => li(...texts)),
      fc
        .array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
        .map((rows) => [table(...rows)]),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const document = documentOf(...parts);
        expect(structure(document, guide).blockLevels).toHaveLength(document.blocks.length);
      }),
      { numRuns: 150 },
    );
  });
});

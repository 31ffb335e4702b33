import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Missing } from '../../../src/model/table.js';
import { drawn, unclosed } from './drawn.js';
import {
  entryTable,
  type Given,
  levelsTable,
  orderTable,
  severityTable,
  situationsTable,
} from './made-up.js';

const name = fc.string({ unit: 'binary', maxLength: 60 });
const severity = fc.integer({ min: 1, max: 6 });
const few = fc.nat({ max: 40 });
const MISSING = ['not-mentioned', 'not-read', 'level-joined', 'not-at-level', 'no-level'] as const;
const given: fc.Arbitrary<Given> = fc.oneof(
  severity,
  fc.constantFrom<Missing[]>(...MISSING).map((missing) => ({ missing })),
);
const documents = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 80, size: 'max' });
const level = fc.constantFrom('U', 'U+A', 'A', 'A+B', 'B', 'B+C', 'C', 'C+D', 'D');

const tables = fc.oneof(
  documents(fc.tuple(name, name, name, name, name, fc.constantFrom('', 'A+B', 'C+D', 'A+B, B+C', 'U+A'))).map(
    levelsTable,
  ),
  fc
    .array(
      fc.tuple(
        name,
        level,
        fc.tuple(few, few, few, few, few, few),
        fc.option(fc.tuple(severity, severity, severity)),
      ),
      { maxLength: 30 },
    )
    .map(severityTable),
  documents(fc.tuple(name, given, given)).map(entryTable),
  documents(fc.tuple(fc.constantFrom('Housing', 'Bullying'), few, name, severity, few)).map(orderTable),
  documents(
    fc.tuple(name, name, severity, fc.tuple(few, few, few, few, few, few, few), fc.nat({ max: 4 })),
  ).map(situationsTable),
);

describe('a picture of any table', () => {
  it('is well-formed, and nothing in it is no number', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        for (const picture of await drawn(table)) {
          const marks = picture.svg
            .replace(/<title.*?<\/desc>/, '')
            .replaceAll(/<text[^>]*>[^<]*/g, '<text>');
          expect(unclosed(picture)).toEqual([]);
          expect(picture.svg).toMatch(/^[\x20-\x7e]+$/);
          expect(marks).not.toMatch(/NaN|undefined|Infinity|null/);
          expect(picture.description).not.toMatch(/NaN|undefined|Infinity/);
          expect(Number.isInteger(picture.height)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

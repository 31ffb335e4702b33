import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharing } from '../../src/model/sharing.js';
import { reference } from '../sample.js';

const words = fc.constantFrom('a', 'b', 'a, b', '["a"]');
const references = fc.array(
  fc
    .record({
      document: words,
      text: words,
      localLevel: fc.option(words),
      section: fc.array(words, { maxLength: 3 }),
      level: fc.subarray(['A', 'B'] as const),
      matched: fc.array(fc.record({ term: words, start: fc.nat(3), end: fc.nat(3) }), { maxLength: 2 }),
      flags: fc.subarray(['ocr-doubtful', 'layout-doubtful'] as const),
    })
    .map((parts) => reference(parts)),
  { maxLength: 8 },
);

describe('sharing', () => {
  it('changes nothing that a reference says', () => {
    fc.assert(
      fc.property(references, (all) => {
        const shared = sharing();
        expect(all.map(shared)).toEqual(all);
      }),
    );
  });

  it('holds what is said twice only once', () => {
    const shared = sharing();
    const [one, other] = [1, 2].map((page) => shared(reference({ page, section: ['Home', 'Housing'] })));
    expect(one?.section).toBe(other?.section);
    expect(one?.because).toBe(other?.because);
    expect(one?.page).not.toBe(other?.page);
  });
});

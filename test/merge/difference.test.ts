import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/merge/index.js';

describe('difference', () => {
  it('is none between a value and itself, whatever the order of keys', () => {
    expect(difference({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(difference(value, structuredClone(value))).toBeNull();
      }),
    );
  });

  it('names the place and what stands there', () => {
    expect(difference({ a: { b: [1, 2] } }, { a: { b: [1, 3] } })).toEqual({
      at: 'a.b.1',
      values: ['2', '3'],
    });
    expect(difference({ a: 1 }, {})).toEqual({ at: 'a', values: ['1', 'nothing'] });
    expect(difference({ a: null }, { a: { b: 'x' } })).toEqual({ at: 'a', values: ['null', '{"b":"x"}'] });
    expect(difference({ a: [] }, { a: {} })).toEqual({ at: 'a', values: ['[]', '{}'] });
  });

  it('finds every change of one place', () => {
    const values = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.integer(), fc.array(fc.string())), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(values, fc.nat(), (value, n) => {
        const keys = Object.keys(value);
        const key = keys[n % keys.length] ?? '';
        expect(difference(value, { ...value, [key]: 'another' })?.at).toBe(key);
      }),
    );
  });
});

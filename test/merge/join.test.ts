import { describe, expect, it } from 'vitest';
import { join, namedDocument, namedReference, type Part } from '../../src/merge/index.js';
import type { Failure } from '../../src/model/warning.js';
import { document, reference } from '../sample.js';

const part = (name: string, parts: Partial<Part> = {}): Part => ({
  name,
  documents: [],
  references: [],
  failures: [],
  ...parts,
});
const plan = document({ id: 'plan', file: 'north/plan.pdf' });
const other = document({ id: 'plan', file: 'south/plan.pdf' });
const ofPlan = reference({ id: 'plan:0001', document: 'plan' });
const damaged: Failure = { file: 'north/plan.pdf', code: 'damaged', message: 'It is cut short.' };

describe('join', () => {
  it('keeps the references of each document apart, also where two parts use one id', () => {
    const { documents, twice, contradictions } = join([
      part('a', { documents: [plan], references: [ofPlan] }),
      part('b', { documents: [other], references: [ofPlan, { ...ofPlan, id: 'plan:0002' }] }),
    ]);
    expect([...documents].map(([file, one]) => [file, one.part, one.references.length])).toEqual([
      ['north/plan.pdf', 'a', 1],
      ['south/plan.pdf', 'b', 2],
    ]);
    expect([twice, contradictions]).toEqual([[], []]);
  });

  it('takes a file of two parts once where they agree, whatever the id', () => {
    const renamed = [{ ...plan, id: 'north/plan' }];
    const references = [{ ...ofPlan, id: 'north/plan:0001', document: 'north/plan' }];
    const joined = join([
      part('a', { documents: [plan], references: [ofPlan] }),
      part('b', { documents: renamed, references }),
      part('c', { failures: [{ ...damaged, file: 'x.pdf' }] }),
      part('d', { failures: [{ ...damaged, file: 'x.pdf' }] }),
    ]);
    expect(joined.twice).toEqual(['north/plan.pdf', 'x.pdf']);
    expect(joined.contradictions).toEqual([]);
    expect([joined.documents.size, joined.failures.size]).toEqual([1, 1]);
  });

  it('tells every way in which two parts contradict each other', () => {
    const read = part('read', { documents: [plan], references: [ofPlan] });
    const kinds = (...parts: Part[]) =>
      join(parts).contradictions.map((one) => [one.kind, one.file, ...one.parts].join(' '));
    const bytes = part('b', { documents: [{ ...plan, sha256: 'b'.repeat(64) }], references: [ofPlan] });
    const analysis = part('b', { documents: [plan], references: [{ ...ofPlan, severity: 4 }] });
    const missing = part('b', { documents: [plan] });
    const failed = part('b', { failures: [damaged] });
    const late = part('c', { failures: [{ ...damaged, code: 'timeout' }] });
    expect(kinds(read, bytes)).toEqual(['bytes north/plan.pdf read b']);
    expect(kinds(read, analysis)).toEqual(['analysis north/plan.pdf read b']);
    expect(kinds(read, missing)).toEqual(['analysis north/plan.pdf read b']);
    expect(kinds(read, failed)).toEqual(['read-and-failed north/plan.pdf read b']);
    expect(kinds(failed, read)).toEqual(['read-and-failed north/plan.pdf read b']);
    expect(kinds(failed, late)).toEqual(['failures north/plan.pdf b c']);
  });
});

describe('another id', () => {
  it('is taken by references and by what names them, and their numbers stay', () => {
    const odd = reference({ id: 'a:b:0012', document: 'a:b' });
    expect(namedReference(odd, 'c/a:b')).toEqual({ ...odd, id: 'c/a:b:0012', document: 'c/a:b' });
    const indicator = { text: 'x', page: 1, block: 0, level: [], localLevel: null, section: [], flags: [] };
    const about = {
      ...plan,
      schema: 'thresholds-document/1',
      title: null,
      levelLabels: [],
      blocks: [],
    } as const;
    const read = {
      ...about,
      furniture: [],
      indicators: [{ ...indicator, references: ['plan:0001', 'plan:0002'] }],
    };
    const named = namedDocument(read, 'north/plan');
    expect(named.id).toBe('north/plan');
    expect(named.indicators[0]?.references).toEqual(['north/plan:0001', 'north/plan:0002']);
    expect(Object.keys(named)).toEqual(Object.keys(read));
  });
});

import { expect, it } from 'vitest';
import { corpusOf } from '../../src/compare/corpus.js';
import { notCompared } from '../../src/compare/not-compared.js';
import { corpusAnalysis } from '../sample.js';

const failure = { file: 'a.pdf', code: 'encrypted', message: 'It is locked.' } as const;
const notes = (failures: number, others: number) => {
  const ids = Array.from({ length: others }, (_, i) => [`policy${i}`, { kind: 'other' as const }]);
  const analysis = corpusAnalysis({ east: {}, ...Object.fromEntries(ids) });
  return notCompared(corpusOf({ ...analysis, failures: Array.from({ length: failures }, () => failure) }));
};

it('tells files that could not be read from documents that are no threshold documents', () => {
  expect(notes(2, 1)).toEqual([
    'Two files could not be read and are in no figure.',
    'One document is no threshold document and is in no figure.',
  ]);
  expect(notes(1, 2)).toEqual([
    'One file could not be read and is in no figure.',
    'Two documents are no threshold documents and are in no figure.',
  ]);
});

it('says nothing where everything is compared', () => {
  expect(notes(0, 0)).toEqual([]);
});

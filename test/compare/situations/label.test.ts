import { describe, expect, it } from 'vitest';
import { labelOf, slugOf } from '../../../src/compare/situations/label.js';
import { reference } from '../../sample.js';

/** Each text in a document of its own. */
function label(...texts: readonly string[]): string {
  const references = texts.map((text, i) => reference({ document: `d${i}`, text }));
  return labelOf(references, ({ text }) => text.toLowerCase().replaceAll(/\W+/g, ' ').trim());
}

describe('labels', () => {
  it('are the wording of most documents, as most of them write it', () => {
    expect(label('Overcrowding', 'Overcrowded housing.', 'Overcrowded housing', 'overcrowded housing.')).toBe(
      'Overcrowded housing',
    );
  });

  it('count documents, not references', () => {
    const often = [1, 2, 3].map(() => reference({ document: 'a', text: 'Cramped flat' }));
    const twice = ['a', 'b'].map((id) => reference({ document: id, text: 'Overcrowded housing' }));
    expect(labelOf([...often, ...twice], ({ text }) => text)).toBe('Overcrowded housing');
  });

  it('of as many documents: no abbreviation, then the shortest, then the first by alphabet', () => {
    expect(label('NAI', 'Non-accidental injury')).toBe('Non-accidental injury');
    expect(label('NAI', 'NAI', 'Non-accidental injury')).toBe('NAI');
    expect(label('Homeless family', 'The family is homeless')).toBe('Homeless family');
    expect(label('Family homeless', 'Homeless family')).toBe('Family homeless');
  });

  it('give ids of small letters that are cut between words', () => {
    expect(slugOf('Parents’ café: “severe” & persistent rows!')).toBe('parents-cafe-severe-persistent-rows');
    expect(slugOf(`${'word '.repeat(11)}overlong`)).toBe('word-'.repeat(11).slice(0, -1));
    expect(slugOf('x'.repeat(80))).toBe('x'.repeat(60));
  });
});

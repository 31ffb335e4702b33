import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../src/compare/corpus.js';
import { thresholdOrders } from '../../../src/compare/entry-severity/threshold-order.js';
import { corpusAnalysis, type SampleDocument } from '../../sample.js';

/** Documents in the order of their housing, each from places such as "5 D": severity and level. */
function orderOf(documents: Readonly<Record<string, readonly string[]>>, level: 'C' | 'D' = 'D') {
  const sample = Object.fromEntries(
    Object.entries(documents).map(([id, places]): [string, SampleDocument] => {
      return [id, { says: places.map((place) => `housing quality ${place} unfit`) }];
    }),
  );
  const orders = thresholdOrders(corpusOf(corpusAnalysis(sample)), level);
  const housing = orders.find(({ issue }) => issue === 'housing');
  return housing?.ordered ?? [];
}

/** The same as document, rank and what parts it from the one before. */
function order(documents: Readonly<Record<string, readonly string[]>>, level: 'C' | 'D' = 'D') {
  return orderOf(documents, level).map(({ entry, rank, after }) => [entry.document, rank, after]);
}

describe('thresholdOrders', () => {
  it('puts the lowest entry severity first', () => {
    expect(order({ east: ['6 D'], west: ['4 D', '6 D'], moor: ['5 D'] })).toEqual([
      ['west', 1, null],
      ['moor', 2, 'a higher entry severity'],
      ['east', 3, 'a higher entry severity'],
    ]);
  });

  it('of equal ones, the document that sends more of that severity there', () => {
    expect(order({ east: ['5 D', '5 C'], west: ['5 D', '5 D'] })).toEqual([
      ['west', 1, null],
      ['east', 2, 'less of severity 5 at level D or above: 1 of 2, after 2 of 2'],
    ]);
    // For level C what stands at D is no loss: the child gets more than C.
    expect(order({ east: ['5 C', '5 D'], west: ['5 C', '5 C', '5 B'] }, 'C')[0]).toEqual(['east', 1, null]);
  });

  it('then the lower median at the level', () => {
    expect(order({ east: ['4 D', '6 D'], west: ['4 D', '4 D', '6 D'] })).toEqual([
      ['west', 1, null],
      ['east', 2, 'a higher median at level D: 5, after 4'],
    ]);
  });

  it('then help below from the lowest severity on, U being no help, and at last what offers none', () => {
    expect(order({ east: ['5 D'], fen: ['5 D', '1 U'], moor: ['5 D', '3 A'], west: ['5 D', '2 C'] })).toEqual(
      [
        ['west', 1, null],
        ['moor', 2, 'help below level D from a higher severity on: 3, after 2'],
        ['east', 3, 'nothing below level D'],
        ['fen', 3, 'nothing: it shares the rank'],
      ],
    );
  });

  it('leaves out the ranks that others share', () => {
    const ranks = order({ fen: ['5 D'], east: ['5 D'], west: ['6 D'] });
    expect(ranks.map(([id, rank]) => `${id} ${rank}`)).toEqual(['east 1', 'fen 1', 'west 3']);
  });

  it('says of those it does not order why, and gives places between 0 and 1', () => {
    const corpus = corpusOf(
      corpusAnalysis({
        east: { says: ['housing quality 5 D unfit'] },
        west: { says: ['housing quality 5 C unfit'] },
        fen: {},
        moor: {},
      }),
    );
    const housing = thresholdOrders(corpus, 'D').find(({ issue }) => issue === 'housing');
    expect(housing?.ordered.map(({ place }) => place)).toEqual([0.5]);
    expect(Object.fromEntries(housing?.unordered ?? [])).toEqual({
      'not-at-level': ['west'],
      'not-mentioned': ['fen', 'moor'],
    });
  });

  it('does not depend on the order of the documents, and its places are centred on 1/2', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('U', 'A', 'C', 'C+D', 'D'));
    const says = fc.array(place, { maxLength: 5 }).map((all) => all.map((one) => one.join(' ')));
    const names = ['east', 'fen', 'moor', 'north', 'west'];
    fc.assert(
      fc.property(fc.array(says, { minLength: 5, maxLength: 5 }), (documents) => {
        const entries = names.map((name, i) => [name, documents[i] ?? []] as const);
        const ordered = orderOf(Object.fromEntries(entries));
        expect(orderOf(Object.fromEntries(entries.toReversed()))).toEqual(ordered);
        const places = ordered.reduce((sum, { place: own }) => sum + own, 0);
        expect(places).toBeCloseTo(ordered.length / 2);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSituations } from '../../../src/compare/situations/index.js';
import type { Reference, Situation } from '../../../src/model/analysis.js';
import { codeIndicator } from '../../../src/pipeline.js';
import { builtInGuide } from '../../guide/built-in.js';
import { document, reference } from '../../sample.js';
import { NOT_SAME, SAME } from './paraphrases.js';

const guide = builtInGuide();

/** References as "document: text"; their ids count from 1. */
function overcrowding(...lines: readonly string[]): Reference[] {
  return lines.map((line, i) => {
    const [, id = '', text = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
    return reference({ id: `${id}:${i + 1}`, document: id, text, matched: [] });
  });
}

function group(references: readonly Reference[]): readonly Situation[] {
  const ids = [...new Set(references.map((one) => one.document))];
  return groupSituations(
    ids.map((id) => document({ id })),
    references,
    guide,
  );
}

describe('situations', () => {
  it('name what their wordings have in common, and their references in the order of the results', () => {
    const references = overcrowding(
      'a: Overcrowded housing',
      'b: The home is overcrowded.',
      'c: Overcrowded housing',
    );
    expect(group(references)).toEqual([
      {
        id: 'housing:overcrowded-housing',
        label: 'Overcrowded housing',
        issue: 'housing',
        theme: 'overcrowding',
        severity: 3,
        words: ['overcrowded'],
        references: ['a:1', 'b:2', 'c:3'],
      },
    ]);
  });

  it('need two documents', () => {
    expect(group(overcrowding('a: Overcrowded housing', 'a: Overcrowded housing'))).toEqual([]);
  });

  it('leave out what is protective, and documents that are no threshold documents', () => {
    const [one, two] = overcrowding('a: Overcrowded housing', 'b: Overcrowded housing') as [
      Reference,
      Reference,
    ];
    expect(group([one, { ...two, stance: 'protective', severity: null }])).toEqual([]);
    const documents = [document({ id: 'a' }), document({ id: 'b', kind: 'other' })];
    expect(groupSituations(documents, [one, two], guide)).toEqual([]);
    const framework = [document({ id: 'a' }), document({ id: 'b', kind: 'framework' })];
    expect(groupSituations(framework, [one, two], guide)).toHaveLength(1);
  });

  it('part where theme or severity differ, though the words are the same', () => {
    const [one, two] = overcrowding('a: Overcrowded housing', 'b: Overcrowded housing') as [
      Reference,
      Reference,
    ];
    expect(group([one, { ...two, severity: 4 }])).toEqual([]);
    expect(group([one, { ...two, theme: 'quality' }])).toEqual([]);
  });

  it('have ids of their own where their labels are alike', () => {
    const low = overcrowding('a: Overcrowded housing', 'b: Overcrowded housing');
    const high = low.map((one) => ({ ...one, id: `${one.id}x`, severity: 4 as const }));
    expect(group([...high, ...low]).map(({ id, severity }) => [id, severity])).toEqual([
      ['housing:overcrowded-housing', 3],
      ['housing:overcrowded-housing-2', 4],
    ]);
  });

  it('are known by all words of a text in which every word adds nothing', () => {
    expect(group(overcrowding('a: Home conditions', 'b: Home conditions', 'c: The property'))).toMatchObject([
      { words: ['conditions', 'home'], references: ['a:1', 'b:2'] },
    ]);
  });
});

const codedOf = ([issue, ...texts]: readonly string[]): readonly Reference[] =>
  texts.flatMap((text) =>
    codeIndicator(text, guide)
      .filter((coded) => coded.issue === issue)
      .map((coded) => reference(coded)),
  );
const CODED = [...SAME, ...NOT_SAME].flatMap(codedOf);

/** Documents that say some of the indicators of the table, each perhaps several times. */
const corpora = fc
  .array(fc.array(fc.nat(CODED.length - 1), { maxLength: 12 }), { maxLength: 6 })
  .map((documents) =>
    documents.flatMap((indicators, d) =>
      indicators.map((n, i) => ({ ...(CODED[n] ?? reference()), id: `d${d}:${i}`, document: `d${d}` })),
    ),
  );

describe('laws of grouping', () => {
  it('a reference is in one situation at most, and a situation in one issue, at one severity, of two documents', () => {
    fc.assert(
      fc.property(corpora, (references) => {
        const byId = new Map(references.map((one) => [one.id, one]));
        const situations = group(references);
        const grouped = situations.flatMap((one) => one.references);
        expect(new Set(grouped).size).toBe(grouped.length);
        expect(new Set(situations.map(({ id }) => id)).size).toBe(situations.length);
        for (const { issue, theme, severity, label, references: ids } of situations) {
          const members = ids.map((id) => byId.get(id));
          expect(new Set(members.map((one) => one?.document)).size).toBeGreaterThan(1);
          for (const one of members)
            expect(one).toMatchObject({ issue, theme, severity, stance: 'asserted' });
          expect(members.map((one) => one?.text)).toContain(label);
        }
      }),
    );
  });

  it('the order of documents changes the order of references, and nothing else', () => {
    fc.assert(
      fc.property(corpora, (references) => {
        const sorted = (situations: readonly Situation[]): readonly Situation[] =>
          situations.map((one) => ({ ...one, references: [...one.references].sort() }));
        expect(sorted(group([...references].reverse()))).toEqual(sorted(group(references)));
      }),
    );
  });

  const one = fc.constantFrom(...CODED.filter(({ stance }) => stance === 'asserted'));
  const decorated = (of: Reference, before: string, behind: string, text = of.text): Reference => ({
    ...of,
    id: 'other:1',
    document: 'other',
    text: before + text + behind,
    matched: of.matched.map((term) => ({
      ...term,
      start: term.start + before.length,
      end: term.end + before.length,
    })),
  });

  it('case, marks, a subject and instances change nothing', () => {
    const before = fc.constantFrom('', 'The child is ', 'There is ', 'Child: ', '“');
    const behind = fc.constantFrom('', '.', ';', ' (as noted by school)', ', e.g. at weekends', ' – any age');
    const write = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll('-', ' '),
    );
    fc.assert(
      fc.property(one, before, behind, write, (first, start, end, rewritten) => {
        expect(group([first, decorated(first, start, end, rewritten(first.text))])).toHaveLength(1);
      }),
    );
  });

  it('a word of degree, of time or of doubt parts them, in an aside too', () => {
    const degree = fc.constantFrom('escalating', 'occasional', 'minor', 'suspected', 'past', 'potential');
    const place = fc.constantFrom(
      (of: Reference, word: string) => decorated(of, `${word} `, ''),
      (of: Reference, word: string) => decorated(of, '', ` (${word})`),
    );
    const absent = one.filter(
      ({ text }) =>
        !/escal|minor|suspect|past|former|histor|previous|risk|threat|danger|facing|vulnerab/i.test(text),
    );
    fc.assert(
      fc.property(absent, degree, place, (first, word, put) => {
        expect(group([first, put(first, word)])).toEqual([]);
      }),
    );
  });
});

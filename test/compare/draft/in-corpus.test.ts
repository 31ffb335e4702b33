import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftInCorpus } from '../../../src/compare/draft/index.js';
import type { Analysis } from '../../../src/model/analysis.js';
import type { DraftInCorpus } from '../../../src/model/draft-comparison.js';
import { builtInGuide } from '../../guide/built-in.js';
import { corpusAnalysis, local, type SampleDocument } from '../../sample.js';

const guide = builtInGuide();
const OWN = 'd'.repeat(64);

/** A draft called `draft` of an authority that no sample has. */
function draftOf(
  sample: SampleDocument,
  id = 'draft',
): { document: Analysis['documents'][number] } & Analysis {
  const analysis = corpusAnalysis({ [id]: { sha256: OWN, authority: 'Ashby', ...sample } });
  const [document] = analysis.documents;
  if (!document) throw new RangeError('a sample has one document');
  return { ...analysis, document };
}

const held = (draft: SampleDocument, corpus: Readonly<Record<string, SampleDocument>>, id?: string) =>
  draftInCorpus(draftOf(draft, id), corpusAnalysis(corpus), guide);

const overcrowded = (level: string): SampleDocument => ({
  says: [`housing overcrowding 3 ${level} Overcrowded housing`],
});

/** Situations as "label: draft's levels | level documents, ...". */
const placed = ({ situations }: DraftInCorpus) =>
  situations.map(({ label, own, placements }) => {
    const others = placements.map(({ level, documents }) => `${level.join('+')} ${documents.join(' ')}`);
    return `${label}: ${own.map(({ level }) => level.join('+')).join(' ')} | ${others.join(', ')}`;
  });

describe('the documents that a draft is held against', () => {
  it('are without the draft, other documents of its authority, and what is no threshold document', () => {
    const corpus = {
      same: { sha256: OWN, authority: null, ...overcrowded('A') },
      older: { authority: 'ASHBY', year: 2011, ...overcrowded('A') },
      policy: { kind: 'other' as const, ...overcrowded('A') },
      talk: { kind: 'framework' as const, levels: [], ...overcrowded('-') },
      east: overcrowded('B'),
    };
    const found = held(overcrowded('C'), corpus);
    expect(found.documents).toBe(2);
    expect(found.leftOut).toEqual(['same', 'older']);
    expect(placed(found)).toEqual(['Overcrowded housing: C | B east']);
  });

  it('leave out nothing by authority where the draft names none', () => {
    const found = held({ ...overcrowded('C'), authority: null }, { east: { authority: null } });
    expect([found.documents, found.leftOut]).toEqual([1, []]);
  });

  it('may be called like the draft', () => {
    const corpus = { draft: { ...overcrowded('A'), authority: 'Elsewhere' }, east: overcrowded('A') };
    expect(held(overcrowded('C'), corpus, 'draft')).toMatchObject({
      documents: 2,
      leftOut: [],
      situations: [{ own: [{ level: ['C'] }], placements: [{ level: ['A'], documents: ['draft', 'east'] }] }],
      entries: [
        { level: 'C', severity: 3, own: [{ text: 'Overcrowded housing', level: ['C'] }], others: [] },
      ],
    });
  });
});

describe('situations of a draft in a corpus', () => {
  it('are told with the documents at each level, lowest first, whatever the wording', () => {
    const corpus = {
      east: overcrowded('C+D'),
      west: { says: ['housing overcrowding 3 A Housing is overcrowded'] },
      north: overcrowded('A'),
      south: overcrowded('C'),
    };
    const draft = { says: ['housing overcrowding 3 B The house is overcrowded'] };
    expect(placed(held(draft, corpus))).toEqual(['Overcrowded housing: B | A west north, C south, C+D east']);
  });

  it('count a document at each level at which it places one', () => {
    const both = { says: [...(overcrowded('A').says ?? []), ...(overcrowded('C').says ?? [])] };
    expect(placed(held(overcrowded('C'), { east: both }))).toEqual([
      'Overcrowded housing: C | A east, C east',
    ]);
  });

  it('are none where another severity, theme or level that could not be told is all that others have', () => {
    const corpus = {
      east: { says: ['housing overcrowding 4 A Overcrowded housing'] },
      west: { says: ['housing quality 3 A Overcrowded housing'] },
      north: overcrowded('-'),
      south: { denies: ['housing overcrowding A Overcrowded housing'] },
    };
    expect(placed(held(overcrowded('C'), corpus))).toEqual([]);
  });
});

describe('entries of a draft in a corpus', () => {
  it('stand among those of others with an entry at the same level, lowest first', () => {
    const corpus = {
      east: { says: ['housing quality 5 C Unfit', 'housing quality 4 C Harmful'] },
      west: { says: ['housing quality 2 C Minor damp'] },
      north: { levels: [local('Tier 3', 'C+D')], says: ['housing quality 2 C+D Minor damp'] },
      south: { says: ['housing quality 2 A Minor damp'] },
    };
    const says = ['housing quality 5 C Unfit', 'housing quality 3 C Poor', 'housing quality 3 C Bad'];
    const { entries } = held({ says }, corpus);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      issue: 'housing',
      level: 'C',
      severity: 3,
      own: [{ text: 'Poor' }, { text: 'Bad' }],
      others: [
        { document: 'west', severity: 2 },
        { document: 'east', severity: 4 },
      ],
    });
  });
});

describe('themes that a draft does not refer to', () => {
  const missing = (draft: SampleDocument, corpus: Readonly<Record<string, SampleDocument>>) =>
    held(draft, corpus).themesNotReferredTo.map(
      ({ issue, theme, documents }) => `${issue} ${theme} ${documents.join(' ')}`,
    );
  const corpus = {
    east: { says: ['housing overcrowding 3 A Overcrowded', 'housing quality 3 A Poor repair'] },
    west: { says: ['housing quality 2 - Damp'], denies: ['housing stability A Stable home'] },
  };

  it('are those that others assert, in the order of the guide', () => {
    expect(missing({}, corpus)).toEqual(['housing overcrowding east', 'housing quality east west']);
  });

  it('are none that it says to be absent, or that stand in words which count for another theme', () => {
    expect(missing({ denies: ['housing quality A Good repair'] }, corpus)).toEqual([
      'housing overcrowding east',
    ]);
    expect(missing({ says: ['housing quality 3 A Overcrowded, poor repair'] }, corpus)).toEqual([]);
  });

  it('are not told of a draft that could not be read whole', () => {
    const warnings = [{ code: 'unreadable-page' as const, message: 'Page 3 could not be read.', page: 3 }];
    expect(missing({ warnings }, corpus)).toEqual([]);
  });
});

describe('what a draft is held against', () => {
  const wordings = [
    'housing overcrowding 3 L Overcrowded housing',
    'housing overcrowding 3 L Housing is overcrowded',
    'bullying victim 3 L Victim of bullying',
    'bullying victim 3 L Experiencing bullying',
    'self-harm episode 3 L Self-harm',
  ];
  const sample = fc
    .array(fc.tuple(fc.constantFrom(...wordings), fc.constantFrom('U', 'A', 'A+B', 'B', 'C', 'D', '-')), {
      maxLength: 4,
    })
    .map((lines): SampleDocument => ({ says: lines.map(([line, level]) => line.replace('L', level)) }));
  const corpora = fc
    .array(sample, { maxLength: 6 })
    .map((samples) => Object.fromEntries(samples.map((one, i) => [`place${i}`, one])));

  /** The comparison without the order in which documents and their references are listed. */
  const unordered = (found: DraftInCorpus) => ({
    ...found,
    situations: found.situations.map((situation) => ({
      ...situation,
      placements: situation.placements.map(({ level, documents, references }) => ({
        level,
        documents: documents.toSorted(),
        references: references.map(({ id }) => id).sort(),
      })),
    })),
    themesNotReferredTo: found.themesNotReferredTo.map((one) => ({
      ...one,
      documents: one.documents.toSorted(),
    })),
  });

  it('is the same whatever the order of its documents', () => {
    fc.assert(
      fc.property(sample, corpora, (draft, corpus) => {
        const turned = Object.fromEntries(Object.entries(corpus).reverse());
        expect(unordered(held(draft, turned))).toEqual(unordered(held(draft, corpus)));
      }),
    );
  });

  it('is the same with the draft in the corpus or not, but for what was left out', () => {
    fc.assert(
      fc.property(sample, corpora, (draft, corpus) => {
        const withIt = held(draft, { ...corpus, itself: { sha256: OWN, ...draft } });
        expect({ ...withIt, leftOut: [] }).toEqual(held(draft, corpus));
        expect(withIt.leftOut).toEqual(['itself']);
      }),
    );
  });

  it('places what the draft says alike, whatever documents of other situations are added', () => {
    const other = { says: ['physical-abuse injury 4 B Frequent injuries', 'housing quality 3 C Damp'] };
    fc.assert(
      fc.property(sample, corpora, (draft, corpus) => {
        const more = held(draft, { ...corpus, more: other, yetMore: other });
        expect(more.situations).toEqual(held(draft, corpus).situations);
      }),
    );
  });
});

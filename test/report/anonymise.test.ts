import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/compare/corpus.js';
import { compare } from '../../src/compare/index.js';
import type { Analysis } from '../../src/model/analysis.js';
import { anonymise, keyCsv } from '../../src/report/anonymise.js';
import { schemaChecks } from '../../src/report/schema-code.js';
import { analysis, corpusAnalysis, document, reference } from '../sample.js';

/** Invented places; none is a word that a text writes small. */
const PLACES = [
  'Aldermoor',
  'Brackenholt',
  'Inglebeck and Dale',
  'Stow-on-Wye',
  'North Farrowshire',
  "St Osk's",
];
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');
const sha = (n: number): string => ((n * 7919) % 65_521).toString(16).padStart(64, '0');

/** How documents speak of a place. */
const SPOKEN: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name}'s`,
  (name) => `${name}’s`,
  (name) => name.toUpperCase(),
  (name) => `${name} LSCB`,
  (name) => `${name.toUpperCase()} SAFEGUARDING CHILDREN BOARD`,
  (name) => `(${name}),`,
  (name) => name.replace(' and ', ' & '),
  (name) => `${slug(name)}-2015`,
  (name) => `www.${slug(name)}.gov.uk`,
  (name) => `help@${slug(name).replaceAll('-', '')}lscb.org.uk`,
];

const sentences = fc
  .array(
    fc.oneof(
      fc.constantFrom('Overcrowded housing', 'a deal', 'in', 'Level 3', '🏚️'),
      fc.nat({ max: SPOKEN.length * PLACES.length - 1 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        const name = PLACES[part % PLACES.length] ?? '';
        return SPOKEN[Math.floor(part / PLACES.length)]?.(name) ?? name;
      })
      .join(' '),
  );

/** An analysis whose texts speak of places, also of those of other documents. */
const analyses: fc.Arbitrary<Analysis> = fc
  .record({
    order: fc.shuffledSubarray([...PLACES], { minLength: PLACES.length }),
    texts: fc.array(sentences, { minLength: 8, maxLength: 8 }),
  })
  .map(({ order, texts }) => {
    const documents = [...PLACES].sort().map((authority) => {
      const id = `${slug(authority)}-2015`;
      const file = `documents/${slug(authority)}-2015.pdf`;
      const levels = [
        {
          local: texts[0] ?? '',
          standard: ['A' as const],
          source: 'detected' as const,
          evidence: [{ text: texts[1] ?? '', page: 1, block: null }],
        },
      ];
      const warnings = [{ code: 'no-tiers' as const, message: `${file}: ${texts[2]}` }];
      return document({
        id,
        file,
        authority,
        sha256: sha(order.indexOf(authority) + 1),
        levels,
        warnings,
        features: { board: `${authority} board` },
      });
    });
    const references = documents.flatMap(({ id }, d) =>
      texts.slice(d, d + 3).map((text, i) =>
        reference({
          id: `${id}:000${i}`,
          document: id,
          text,
          matched: [{ term: 'x', start: Math.floor(text.length / 3), end: Math.ceil(text.length / 2) + 1 }],
          severity: (((d + i) % 6) + 1) as 1,
          localLevel: texts[3] ?? null,
          because: [{ rule: 'plain-mention', text: text.slice(0, Math.ceil(text.length / 2)), effect: '3' }],
          section: [texts[4] ?? '', 'Housing'],
        }),
      ),
    );
    const [one = '', two = ''] = [references[0]?.id, references[4]?.id];
    return analysis({
      documents,
      references,
      situations: [
        {
          id: `housing:${slug(texts[0] ?? '')}`,
          label: texts[0] ?? '',
          issue: 'housing',
          theme: 'quality',
          severity: 3,
          words: ['overcrowd'],
          references: [one, two],
        },
      ],
      failures: [
        {
          file: 'documents/stow-on-wye-2011.pdf',
          code: 'damaged',
          message: 'stow-on-wye-2011.pdf is damaged.',
        },
      ],
    });
  });

/** A text as a search for a name would see it. */
const plain = (value: unknown): string =>
  JSON.stringify(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
const compact = (value: unknown): string =>
  JSON.stringify(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

const schema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/schema', `${name}.schema.json`), 'utf8'));
const { results: schemaFault } = schemaChecks({ results: schema('results'), document: schema('document') });

describe('an analysis without names', () => {
  it('keeps to the schema of results.json', () => {
    fc.assert(
      fc.property(analyses, (named) => {
        expect(schemaFault(anonymise(named).analysis)).toBeNull();
      }),
    );
  });

  it('holds no authority, id or file name anywhere', () => {
    fc.assert(
      fc.property(analyses, (named) => {
        const shown = anonymise(named).analysis;
        for (const { authority, id, file, sha256 } of named.documents) {
          expect(plain(shown)).not.toContain(plain(authority).trim());
          expect(compact(shown)).not.toContain(compact(slug(authority ?? '')));
          for (const old of [id, file]) expect(plain(shown)).not.toContain(plain(old).trim());
          expect(JSON.stringify(shown)).not.toContain(sha256);
        }
      }),
    );
  });

  it('keeps every figure: issue, theme, stance, severity and levels, document by document', () => {
    fc.assert(
      fc.property(analyses, (named) => {
        const { analysis: shown, key } = anonymise(named);
        const figures = ({ references, situations }: Analysis, name: (id: string) => string) =>
          [
            ...references.map(({ document: of, issue, theme, stance, severity, level }) => [
              name(of),
              issue,
              theme,
              stance,
              severity,
              level,
            ]),
            ...situations.map(({ issue, theme, severity, references: own }) => [
              issue,
              theme,
              severity,
              own.length,
            ]),
          ].sort();
        const oldIds = new Map(
          key.flatMap(({ ids, documents }) => ids.map((id, i) => [id, documents[i] ?? ''])),
        );
        expect(figures(shown, (id) => oldIds.get(id) ?? '')).toEqual(figures(named, (id) => id));
        expect(corpusOf(shown).situations.map(({ references }) => references.length)).toEqual(
          corpusOf(named).situations.map(({ references }) => references.length),
        );
      }),
    );
  });

  it('keeps every figure that rests on seeded draws', () => {
    const named = corpusAnalysis(
      Object.fromEntries(
        PLACES.flatMap((place, i) => [
          [`${slug(place)}-a`, i],
          [`${slug(place)}-b`, i + 6],
        ]).map(([id, n]) => [
          String(id),
          {
            sha256: sha(Number(n)),
            authority: String(id),
            features: { deprivation: (Number(n) * 5) % 11 },
            says: Array.from({ length: 6 }, (_, k) => {
              const level = k === 5 ? 'D' : 'ABCD'[(Number(n) * (k + 1)) % 4];
              return `housing quality ${1 + ((Number(n) * 7 + k) % 6)} ${level} Damp in ${PLACES[k]}`;
            }),
          },
        ]),
      ),
      PLACES.map((place) => [`Damp in ${place}`]),
    );
    const drawn = (of: Analysis) =>
      compare(of, { draws: 200, frame: [...Array(30).keys()].map((deprivation) => ({ deprivation })) })
        .flatMap(({ tables }) => tables)
        .filter(({ name }) => ['features', 'sample', 'consistency'].includes(name))
        .map(({ rows }) => rows.map((row) => row.map(({ value, missing }) => value ?? missing)));
    expect(drawn(anonymise(named).analysis)).toEqual(drawn(named));
  });

  it('marks the same words in quotations, and gives reasons that stand in them', () => {
    fc.assert(
      fc.property(analyses, (named) => {
        const { analysis: shown } = anonymise(named);
        for (const { text, matched, because } of shown.references) {
          for (const { start, end } of matched) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const reason of because) expect(text).toContain(reason.text);
        }
      }),
    );
    const named = corpusAnalysis({ aldermoor: {}, brackenholt: {} });
    const text = 'Aldermoor’s families in overcrowded homes in Brackenholt';
    const matched = [{ term: 'overcrowd*', start: text.indexOf('overcrowded'), end: text.indexOf(' homes') }];
    const [shown] = anonymise({ ...named, references: [reference({ document: 'aldermoor', text, matched })] })
      .analysis.references;
    expect(shown?.text).toMatch(
      /^Local authority area [12]’s families in overcrowded homes in Local authority area [12]$/,
    );
    expect(shown?.text.slice(shown.matched[0]?.start, shown.matched[0]?.end)).toBe('overcrowded');
  });

  it('numbers areas by the hashes of their documents, and lists them in that order', () => {
    const documents = ['Aldermoor', 'Brackenholt', 'Coldbrook'].map((authority, i) =>
      document({ id: authority.toLowerCase(), file: `${authority}.pdf`, authority, sha256: sha(3 - i) }),
    );
    const references = documents.map(({ id }) => reference({ id: `${id}:0001`, document: id }));
    const { analysis: shown, key } = anonymise(analysis({ documents, references }));
    expect(shown.documents.map(({ id, authority, file }) => [id, authority, file])).toEqual([
      ['area-1', 'Local authority area 1', 'area-1.pdf'],
      ['area-2', 'Local authority area 2', 'area-2.pdf'],
      ['area-3', 'Local authority area 3', 'area-3.pdf'],
    ]);
    expect(shown.references.map(({ id }) => id)).toEqual(['area-1:0001', 'area-2:0001', 'area-3:0001']);
    expect(key.map(({ authority }) => authority)).toEqual(['Coldbrook', 'Brackenholt', 'Aldermoor']);
    expect(anonymise(analysis({ documents: documents.toReversed(), references }))).toEqual({
      ...anonymise(analysis({ documents, references })),
    });
  });

  it('gives documents of one authority one number, however its kind is written', () => {
    const documents = [
      document({ id: 'a-2011', authority: 'Aldermoor', year: 2011, sha256: sha(1) }),
      document({ id: 'b', authority: 'Brackenholt', sha256: sha(2) }),
      document({ id: 'a-2016', authority: 'London Borough of Aldermoor', year: 2016, sha256: sha(3) }),
      document({ id: 'c', authority: null, year: 2016, sha256: sha(4) }),
    ];
    const { analysis: shown } = anonymise(analysis({ documents, references: [] }));
    expect(shown.documents.map(({ id, authority }) => `${id} ${authority}`)).toEqual([
      'area-1-2011 Local authority area 1',
      'area-1-2016 Local authority area 1',
      'area-2 Local authority area 2',
      'area-3 Local authority area 3',
    ]);
  });

  it('leaves ordinary words alone where a place is called like one', () => {
    const documents = [document({ id: 'deal-2015', file: 'deal-2015.pdf', authority: 'Deal' })];
    const texts = [
      'Parents deal with conflict; no big deal',
      'Families in Deal',
      'ideal DEALINGS of Dealers',
      'DEAL LSCB',
      'deal-breaker',
      'see deal.pdf, deal-2014 and www.deal.gov.uk',
    ];
    const references = texts.map((text, i) =>
      reference({ id: `deal-2015:000${i}`, document: 'deal-2015', text }),
    );
    expect(
      anonymise(analysis({ documents, references })).analysis.references.map(({ text }) => text),
    ).toEqual([
      'Parents deal with conflict; no big deal',
      'Families in Local authority area 1',
      'ideal DEALINGS of Dealers',
      'Local authority area 1 LSCB',
      'deal-breaker',
      'see area-1.pdf, area-1-2014 and www.area-1.gov.uk',
    ]);
  });

  it('takes names out of ids and words of situations', () => {
    const named = corpusAnalysis(
      {
        aldermoor: { says: ['housing quality 3 A Damp Aldermoor homes'] },
        brackenholt: { says: ['housing quality 3 B Damp homes'] },
      },
      [['Damp Aldermoor homes', 'Damp homes']],
    );
    const [situation] = named.situations;
    const situations = situation
      ? [{ ...situation, id: 'housing:damp-aldermoor-homes', words: ['damp', 'aldermoor', 'home'] }]
      : [];
    const [shown] = anonymise({ ...named, situations }).analysis.situations;
    expect(shown?.id).toMatch(/^housing:damp-local-authority-area-[12]-homes$/);
    expect(shown?.words).toEqual(['damp', 'area', 'home']);
  });

  it('withholds names and hashes in the options of the run, and says so', () => {
    const named = analysis();
    const options = {
      include: ['*aldermoor*'],
      corpus: { file: 'tables/corpus.csv', sha256: 'c'.repeat(64) },
    };
    const { run } = anonymise({ ...named, run: { ...named.run, options } }).analysis;
    expect(run.options).toEqual({
      include: ['withheld'],
      corpus: { file: 'tables/corpus.csv', sha256: '0'.repeat(64) },
      names: 'withheld',
    });
    expect(run.guide).toEqual(named.run.guide);
  });

  it('says which columns of the corpus table may point to an area', () => {
    const documents = [1, 2, 3].map((n) =>
      document({
        id: `d${n}`,
        sha256: sha(n),
        authority: `Place${'abc'.charAt(n)}`,
        features: { rank: n, region: 'North' },
      }),
    );
    const { notes } = anonymise(analysis({ documents, references: [] }));
    expect(notes.at(-1)).toMatch(/may point to it: rank\.$/);
    // Two documents of one area with one value point to it no less.
    const twice = documents.map((one, n) => ({ ...one, id: `e${n}`, sha256: sha(9 + n) }));
    expect(anonymise(analysis({ documents: [...documents, ...twice], references: [] })).notes).toEqual(notes);
  });
});

describe('the key', () => {
  it('is a table of areas, documents and files, and of the files that could not be read', () => {
    const failures = [{ file: 'x/Brackenholt.PDF', code: 'damaged' as const, message: 'x' }];
    const { key, analysis: shown } = anonymise(analysis({ failures }));
    expect(shown.failures[0]?.file).toBe('not-read-1.pdf');
    expect(Papa.parse<string[]>(keyCsv(key).slice(1).trimEnd()).data).toEqual([
      ['area', 'id', 'authority', 'document', 'file'],
      ['Local authority area 1', 'area-1', 'Aldermoor', 'aldermoor-2015', 'documents/aldermoor-2015.pdf'],
      ['not-read-1.pdf', '', '', '', 'x/Brackenholt.PDF'],
    ]);
  });
});

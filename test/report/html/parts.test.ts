import { Script } from 'node:vm';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { columnWording } from '../../../src/report/html/column-wording.js';
import { documentFacts } from '../../../src/report/html/document-facts.js';
import { escaped, scriptJsonPieces } from '../../../src/report/html/markup.js';
import { inlineSvg } from '../../../src/report/html/picture.js';
import { marksOf, referenceData } from '../../../src/report/html/reference-data.js';
import { SCRIPT } from '../../../src/report/html/script/index.js';
import { rangesOf, sourcesOf } from '../../../src/report/html/sources.js';
import { plainText } from '../../../src/report/plain-line.js';
import { analysis, document, reference } from '../../sample.js';
import { sampleReport } from '../sample-report.js';

describe('markup', () => {
  it('gives back every text that it escapes but what is a command, inside and outside an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const dom = parseDocument(`<p title="${escaped(text)}">${escaped(text)}</p>`, {
          decodeEntities: true,
        });
        expect(DomUtils.textContent(dom)).toBe(plainText(text));
        expect(DomUtils.getElementsByTagName('p', dom)[0]?.attribs.title).toBe(plainText(text));
      }),
    );
  });

  it('writes JSON that nothing can end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const json = [...scriptJsonPieces({ text: `${text}</script><!--` })].join('');
        expect(json).not.toContain('<');
        expect(JSON.parse(json)).toEqual({ text: `${text}</script><!--` });
      }),
    );
  });

  it('writes JSON in pieces', () => {
    const read = (value: unknown) => JSON.parse([...scriptJsonPieces(value)].join(''));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // Not the value itself: JSON has no zero below zero.
        expect(read(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    const long = Array.from({ length: 2500 }, (_, i) => [i, `${i}`]);
    expect(read({ long, empty: [] })).toEqual({ long, empty: [] });
    expect([...scriptJsonPieces(long)].length).toBeGreaterThan(3);
  });
});

describe('sources', () => {
  it('makes ranges of numbers', () => {
    expect(rangesOf([2, 0, 1, 5])).toBe('0-2,5');
    expect(rangesOf([7, 7])).toBe('7');
    expect(rangesOf([])).toBe('');
  });

  it('loses no number and adds none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), (numbers) => {
        const read = rangesOf(numbers)
          .split(',')
          .filter((range) => range !== '')
          .flatMap((range) => {
            const [first = 0, last = first] = range.split('-').map(Number);
            return Array.from({ length: last - first + 1 }, (_, i) => first + i);
          });
        expect(read).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps a list once, however many figures rest on it', () => {
    const sources = sourcesOf(analysis());
    expect(sources.numberOf({ references: ['aldermoor-2015:0001'] })).toBe(0);
    expect(sources.numberOf({ documents: ['aldermoor-2015'] })).toBe(1);
    expect(sources.numberOf({ references: ['aldermoor-2015:0001'], documents: [] })).toBe(0);
    expect(sources.numberOf({ references: [] })).toBeNull();
    expect(sources.lists).toEqual(['0|', '|0']);
  });
});

describe('reference data', () => {
  it('marks stretches that neither overlap nor touch', () => {
    const term = (start: number, end: number) => ({ term: '', start, end });
    expect(marksOf([term(8, 12), term(0, 4), term(2, 6), term(6, 7)])).toBe('0-7,8-12');
    expect(marksOf([])).toBe('');
  });

  it('words the reasons of a severity, and holds each text once', () => {
    const data = referenceData(
      analysis({
        references: [
          reference({
            because: [
              { rule: 'plain-mention', text: 'Overcrowded', effect: '3' },
              { rule: 'effect-on-child', text: '', effect: '>=4' },
            ],
            flags: ['ocr-doubtful'],
          }),
          reference({
            id: 'aldermoor-2015:0002',
            stance: 'protective',
            severity: null,
            because: [],
            page: null,
          }),
        ],
      }),
    );
    const words = (numbers: readonly number[] | undefined) => numbers?.map((number) => data.texts[number]);
    const { because, flags, severity, page, text } = data.references;
    expect(words([...because][0])).toEqual([
      'Is 3: the issue is named, without words of degree (“Overcrowded”)',
      'At least 4: an effect on the child that is stated makes it at least 4',
    ]);
    expect(words([...flags][0])).toEqual(['the words were read from a scan and may be wrong']);
    expect([...severity]).toEqual([3, 0]);
    expect([...page]).toEqual([9, 0]);
    expect(new Set(text).size).toBe(1);
    expect(new Set(data.texts).size).toBe(data.texts.length);
    expect(data.steps[3]).toBe('3: Step 3');
  });

  it('tells of a document what bears on its figures', () => {
    const warnings = [{ code: 'unreadable-page', message: 'Page 4 cannot be read.', page: 4 }] as const;
    expect(documentFacts(document({ warnings }))).toEqual([
      'Threshold document, Aldermoor, 2015, 24 pages',
      'File: documents/aldermoor-2015.pdf',
      'Levels: Level 2 – Early Help = A; Level 4 = C+D (overruled by a person)',
      'Page 4 cannot be read.',
    ]);
  });
});

describe('script', () => {
  it('is JavaScript, and ends no script element', () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
    expect(SCRIPT).not.toMatch(/<\/script|<!--/i);
  });
});

describe('column wording', () => {
  const column = (label: string, unit?: string) => {
    return { id: label, label, type: 'count', ...(unit === undefined ? {} : { unit }) } as const;
  };

  it('tells a unit that several columns share once', () => {
    const columns = [
      column('A', 'documents'),
      column('B', 'documents'),
      column('C', 'documents'),
      column('n', '%'),
    ];
    const { heading, unit } = columnWording(columns);
    expect(columns.map(heading)).toEqual(['A', 'B', 'C', 'n (%)']);
    expect(unit).toBe('Unit: documents, unless a heading gives another.');
  });

  it('tells it in each heading where a number without a unit stands beside them', () => {
    const columns = [column('Year'), ...['A', 'B', 'C'].map((label) => column(label, 'documents'))];
    const { heading, unit } = columnWording(columns);
    expect(columns.map(heading)).toEqual(['Year', 'A (documents)', 'B (documents)', 'C (documents)']);
    expect(unit).toBe('');
  });
});

describe('inline SVG', () => {
  const [picture] = sampleReport().pictures;
  const inline = (svg: string): string => (picture ? inlineSvg({ ...picture, svg }) : '');

  it('makes ids and what refers to them its own', () => {
    const svg =
      '<svg><g id="a" fill="url(#b)" clip-path=\'url(#c)\'><use href="#a" xlink:href="#a"/></g></svg>';
    expect(inline(svg)).toContain(
      '<g id="levels-described-a" fill="url(#levels-described-b)" clip-path=\'url(#levels-described-c)\'><use href="#levels-described-a" xlink:href="#levels-described-a"/></g>',
    );
  });

  it('leaves texts alone, and names the whole as one image', () => {
    const drawn = inline(
      '<?xml version="1.0"?><svg role="group" aria-label="x"><text> id="a" url(#b)</text></svg>',
    );
    expect(drawn).toBe(
      '<svg role="img" aria-label="Levels that each document describes"><text> id="a" url(#b)</text></svg>',
    );
  });
});

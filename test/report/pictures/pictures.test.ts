import { describe, expect, it } from 'vitest';
import { drawPictures } from '../../../src/report/pictures/index.js';
import { SEVERITY_SHADES } from '../../../src/report/pictures/shades.js';
import { areasOf, drawn, elementsOf, onlyOne, textsOf, unclosed } from './drawn.js';
import {
  builtInTools,
  entryTable,
  levelsTable,
  orderTable,
  SCALE,
  severityTable,
  situationsTable,
  tableOf,
} from './made-up.js';

const HOSTILE = '<script>alert("x")</script> & \'Co\' ]]>\u0000\u0007\ud800';

const ALL = [
  levelsTable([['Aldermoor', 'Tier 1', 'Tier 2', 'Tier 3', 'Tier 3', 'C+D']]),
  severityTable([['Housing', 'A', [0, 2, 1, 0, 0, 0], [2, 2, 2.5]]]),
  entryTable([['Aldermoor', 3, { missing: 'not-mentioned' }]]),
  orderTable([
    ['Housing', 1, 'Aldermoor', 3, 2],
    ['Self-harm', 1, 'Aldermoor', 5, 1],
  ]),
  situationsTable([['Overcrowded housing', 'Housing', 3, [0, 1, 2, 0, 1, 0, 0], 2.5]]),
];

describe('every picture', () => {
  it('is drawn of its table, under names that are never twice', async () => {
    const pictures = await drawn(...ALL);
    expect(pictures.map(({ name, table }) => [name, table])).toEqual([
      ['levels-described', 'levels-described'],
      ['severity-by-level', 'severity-by-level'],
      ['entry-severity', 'entry-severity'],
      ['threshold-order-housing', 'threshold-order'],
      ['threshold-order-self-harm', 'threshold-order'],
      ['situations', 'situations'],
    ]);
  });

  it('is an image with a title and a description, and asks for nothing', async () => {
    for (const picture of await drawn(...ALL)) {
      const { name, svg, title, description, width, height } = picture;
      const [root, ...inner] = elementsOf(picture);
      expect(root?.attribs).toMatchObject({
        ...{ role: 'img', width: `${width}`, height: `${height}`, viewBox: `0 0 ${width} ${height}` },
        'aria-labelledby': `${name}-title ${name}-description`,
      });
      expect(
        inner.filter(({ attribs }) => 'id' in attribs).map(({ name: tag, attribs }) => [tag, attribs.id]),
      ).toEqual([
        ['title', `${name}-title`],
        ['desc', `${name}-description`],
      ]);
      expect(textsOf(picture).join(' ')).toContain(title);
      expect(description).toMatch(/\d.*\.$/);
      expect(inner.flatMap(({ attribs }) => Object.keys(attribs))).not.toContain('href');
      expect(svg.replaceAll(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(
        /http|url\(|<style|<script|<image|class=/,
      );
      expect(svg).toMatch(/^[\x20-\x7e]+$/);
      expect(unclosed(picture)).toEqual([]);
      expect(height).toBeLessThan(1.3 * width);
    }
  });

  it('is the same whenever it is drawn, as SVG and as PNG of twice its size', async () => {
    const first = await drawPictures(ALL, SCALE, builtInTools());
    const second = await drawPictures(ALL, SCALE, builtInTools());
    expect(second).toEqual(first);
    for (const { png, width, height } of first) {
      const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
      expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([2 * width, 2 * height]);
    }
  });

  it('shows hostile names as text', async () => {
    const hostile = [
      levelsTable([[HOSTILE, HOSTILE, '', 'Tier 3', 'Tier 3', 'C+D']]),
      severityTable([[HOSTILE, 'A', [0, 2, 1, 0, 0, 0], null]]),
      entryTable([[HOSTILE, 3, 4]]),
      orderTable([[HOSTILE, 1, HOSTILE, 3, 2]]),
      situationsTable([[HOSTILE, HOSTILE, 3, [0, 1, 2, 0, 1, 0, 0], 2.5]]),
    ];
    // The PNG is drawn by a strict reader of XML.
    const pictures = await drawPictures(hostile, SCALE, builtInTools());
    expect(pictures).toHaveLength(hostile.length);
    for (const picture of pictures) {
      expect(elementsOf(picture).map(({ name }) => name)).not.toContain('script');
      expect(textsOf(picture).join('\n')).toContain('<script>a');
      expect(unclosed(picture)).toEqual([]);
    }
  });

  it('is left out where there is nothing to draw', async () => {
    const nothing = [
      levelsTable([]),
      levelsTable([['Leeds', '', '', '', '', '']]),
      severityTable([['Housing', 'A', [0, 0, 0, 0, 0, 0], null]]),
      entryTable([['Aldermoor', { missing: 'not-mentioned' }, { missing: 'not-read' }]]),
      orderTable([]),
      situationsTable([['Overcrowded housing', 'Housing', 3, [0, 0, 2, 0, 0, 0, 0], 0]]),
      tableOf('coverage', ['issue'], [['Housing']]),
      ...ALL.map((table) => ({ ...table, rows: [] })),
    ];
    expect(await drawn(...nothing)).toEqual([]);
  });
});

describe('levels described', () => {
  const three = levelsTable([
    ['Aldermoor', 'Level 2', 'Level 3', 'Level 4', 'Level 5', ''],
    ['Brackenfield', 'Early help', 'Targeted', 'Statutory', 'Statutory', 'C+D', 'overruled'],
    ['Corvedale', 'Low', 'Middle', 'High', 'High', 'C+D'],
  ]);

  it('has a bar across what is joined, and puts those together that divide the levels alike', async () => {
    const picture = await onlyOne(three);
    const texts = textsOf(picture);
    expect(texts.filter((text) => text === 'Statutory')).toHaveLength(1);
    expect(texts.filter((text) => /documents?$/.test(text))).toEqual(['2 documents', '1 document']);
    expect(texts.indexOf('Brackenfield *')).toBeLessThan(texts.indexOf('Aldermoor'));
    expect(texts.join(' ')).toContain('* The levels of this document were set by a person.');
    expect(picture.description).toBe(
      'Grid of 3 documents by the levels A to D: 1 describes A, B, C and D each by itself and 2 join C and D.',
    );
  });

  it('counts the documents where they are too many to name', async () => {
    const many = levelsTable(
      [...Array(61).keys()].map((i) => [
        `Area ${i}`,
        'L1',
        'L2',
        'L3',
        i < 20 ? 'L3' : 'L4',
        i < 20 ? 'C+D' : '',
      ]),
    );
    const texts = textsOf(await onlyOne(many));
    expect(texts).toContain('41 documents');
    expect(texts).toContain('20 documents');
    expect(texts).toContain('C and D');
    expect(texts.join(' ')).toContain('How 61 documents divide');
    expect(texts.some((text) => text.startsWith('Area'))).toBe(false);
  });
});

describe('severity by level', () => {
  it('prints every number that is not 0 above a bar of its shade', async () => {
    const picture = await onlyOne(
      severityTable([
        ['Housing', 'A', [3, 8, 12, 0, 0, 0], [1.5, 2, 3]],
        ['Housing', 'C+D', [0, 0, 0, 0, 7, 0], [5, 5, 5]],
        ['All issues', 'A', [3, 8, 12, 0, 0, 0], [1.5, 2, 3]],
      ]),
    );
    const texts = textsOf(picture);
    for (const figure of ['8', '12', '23']) expect(texts.filter((text) => text === figure)).toHaveLength(2);
    expect(texts.filter((text) => text === '7')).toHaveLength(2);
    // One bar and the swatch of the key.
    expect(areasOf(picture, SEVERITY_SHADES[5])).toBe(2);
    expect(areasOf(picture, SEVERITY_SHADES[4])).toBe(1);
    expect(texts).toEqual(expect.arrayContaining(['1', 'Precursor', 'Critical', 'C+D', 'All issues']));
    expect(picture.description).toMatch(/All issues: the median is 2 at A \(23 references\)\.$/);
  });

  it('prints percentages where numbers would be too long', async () => {
    const texts = textsOf(await onlyOne(severityTable([['Housing', 'A', [3, 0, 3000, 997, 0, 0], null]])));
    expect(texts).toEqual(expect.arrayContaining(['<1', '75', '25', '4,000']));
    expect(texts.join(' ')).toContain('percentages of the references in the row');
  });
});

describe('entry severity', () => {
  it('prints the severity on its shade, and a mark where there is none', async () => {
    const picture = await onlyOne(
      entryTable([
        ['Aldermoor', 3, { missing: 'not-mentioned' }],
        ['Brackenfield', 5, 3],
        ['Corvedale', { missing: 'not-read' }, { missing: 'level-joined' }],
      ]),
    );
    const texts = textsOf(picture);
    expect(areasOf(picture, SEVERITY_SHADES[3])).toBe(3);
    expect(areasOf(picture, SEVERITY_SHADES[5])).toBe(2);
    expect(texts.filter((text) => text === '3')).toHaveLength(3);
    expect(texts).toEqual(expect.arrayContaining(['–', '?', 'joined', 'Housing', 'Bullying', 'Corvedale']));
    const note = texts.join(' ');
    expect(note).toContain('“–”: the issue is not mentioned');
    expect(note).toContain('“?”: could not be read');
    expect(note).not.toContain('“absent”');
    expect(picture.description).toBe(
      'Entry severity in 3 documents, for 2 issues. Housing: 2 documents, 3 to 5, median 4; Bullying: 1 document, at 3. The other documents have none.',
    );
  });

  it('counts the documents where they are too many to name', async () => {
    const many = entryTable(
      [...Array(70).keys()].map((i) => [`Area ${i}`, i < 25 ? 3 : 6, { missing: 'not-mentioned' }]),
    );
    const texts = textsOf(await onlyOne(many));
    expect(texts).toEqual(expect.arrayContaining(['25', '45', '70', '–']));
    expect(texts.join(' ')).toContain('Number of documents, of 70, at each entry severity.');
    expect(texts).not.toContain('Area 1');
  });
});

describe('threshold order', () => {
  it('names the documents in their order, with rank, severity and number of references', async () => {
    const picture = await onlyOne(
      orderTable([
        ['Housing', 1, 'Corvedale', 3, 11],
        ['Housing', 2, 'Aldermoor', 5, 12],
        ['Housing', 2, 'Brackenfield', 5, 13],
      ]),
    );
    const texts = textsOf(picture);
    expect(texts.filter((text) => /dale|moor|field/.test(text))).toEqual([
      'Corvedale',
      'Aldermoor',
      'Brackenfield',
    ]);
    expect(texts).toEqual(expect.arrayContaining(['11', '12', '13', 'Serious']));
    expect(picture.title).toBe('Housing: title of threshold-order');
    expect(picture.description).toBe(
      'Dot plot of the entry severity of 3 documents for Housing: 1 document at 3 and 2 documents at 5. The lowest threshold is that of Corvedale, the highest that of Brackenfield.',
    );
  });

  it('names both ends of many documents and counts those between', async () => {
    const many = [...Array(100).keys()].map(
      (i) => ['Housing', i + 1, `Area ${i + 1}`, i < 50 ? 3 : 5, 1] as const,
    );
    const texts = textsOf(await onlyOne(orderTable(many)));
    expect(texts).toContain('Area 22');
    expect(texts).not.toContain('Area 23');
    expect(texts).not.toContain('Area 78');
    expect(texts).toContain('Area 79');
    expect(texts).toContain('… 56 documents between');
    // Of the 56 between, 28 at 3 and 28 at 5.
    expect(texts.filter((text) => text === '28')).toHaveLength(2);
    expect(texts.join(' ')).toContain('The 22 lowest and the 22 highest of 100 documents');
  });

  it('draws issues apart whose names are written alike', async () => {
    const alike = await drawn(
      orderTable([
        ['Self-harm', 1, 'Aldermoor', 3, 1],
        ['Self harm', 1, 'Aldermoor', 3, 1],
      ]),
    );
    expect(alike.map(({ name }) => name)).toEqual([
      'threshold-order-self-harm',
      'threshold-order-self-harm-2',
    ]);
  });
});

describe('situations', () => {
  it('shows those at different levels, the furthest apart first, with the documents at each', async () => {
    const picture = await onlyOne(
      situationsTable([
        ['Child bullied', 'Bullying', 3, [0, 20, 21, 0, 0, 0, 0], 1],
        ['Told alike', 'Bullying', 3, [0, 0, 30, 0, 0, 0, 0], 0],
        ['Overcrowded housing', 'Housing', 3, [0, 11, 0, 12, 13, 0, 14], 2.5],
      ]),
    );
    const texts = textsOf(picture);
    expect(texts.filter((text) => /^\d\d$/.test(text))).toEqual(['11', '12', '13', '20', '21', '14']);
    expect(texts.filter((text) => text.startsWith('“'))).toEqual([
      '“Overcrowded housing”',
      '“Child bullied”',
    ]);
    expect(texts).toEqual(
      expect.arrayContaining(['A', 'B', 'C', 'C+D', 'D', 'No level', 'Housing, severity 3']),
    );
    expect(texts).not.toContain('U');
    expect(picture.description).toBe(
      'Of 3 situations that several documents describe alike, 2 stand at different levels; 2 are shown. Furthest apart: “Overcrowded housing”, at A in 11 documents, C in 12 documents and C+D in 13 documents.',
    );
  });

  it('says how many it leaves out', async () => {
    const many = [...Array(40).keys()].map(
      (i) => [`Situation ${i}`, 'Housing', 3, [0, 1, i + 1, 0, 0, 0, 0], 1] as const,
    );
    const texts = textsOf(await onlyOne(situationsTable(many)));
    expect(texts.join(' ')).toContain('The 16 whose levels lie furthest apart, of 40 situations');
    expect(texts).toContain('“Situation 39”');
    expect(texts).not.toContain('“Situation 23”');
  });
});

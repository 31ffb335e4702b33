import { describe, expect, it } from 'vitest';
import { mentionsText } from '../../src/report/mentions.js';
import { summary } from '../../src/report/summary.js';
import { visibleLength } from '../../src/report/terminal.js';
import { analysis, document, housingAt, reference } from '../sample.js';

const plain = { colour: false, width: 80 };

describe('mentionsText', () => {
  const text = (...levels: Parameters<typeof housingAt>) =>
    mentionsText(document({ merges: [] }), housingAt(...levels), false);

  it('has a place for every level', () => {
    expect(text(['A'], ['D'])).toBe('A · · D');
    expect(text(['A'], ['B'], ['C'], ['D'])).toBe('A B C D');
  });

  it('joins levels that the document joins', () => {
    expect(text(['A'], ['C', 'D'])).toBe('A · C+D');
    expect(text(['B', 'C'], ['D'])).toBe('· B+C D');
  });

  it('tells protective mentions, mentions without a level, and none apart', () => {
    expect(text('protective A', ['C'])).toBe('a · C ·');
    expect(text('protective A', ['A'])).toBe('A · · ·');
    expect(text([])).toBe('n/l');
    expect(text()).toBe('–');
  });

  it('shows U where the run has it', () => {
    expect(mentionsText(document(), housingAt(['U'], ['B']), true)).toBe('U · B · ·');
  });
});

describe('summary', () => {
  const many = analysis({
    documents: [
      document(),
      document({
        id: 'a-council-with-a-name-that-is-much-longer-than-a-line-has-room-for-2015',
        kind: 'framework',
      }),
      document({
        id: 'guidance',
        kind: 'other',
        warnings: [{ code: 'not-a-threshold-document', message: 'x' }],
      }),
    ],
    references: [...housingAt(['A'], ['C', 'D']), reference({ id: 'x:0001', document: 'guidance' })],
    failures: [
      { file: 'a.pdf', code: 'encrypted', message: 'The file is protected. Remove the password.' },
      { file: 'b.pdf', code: 'encrypted', message: 'The file is protected. Remove the password.' },
    ],
  });

  it('tells what was found, what was not read and why, and what to bear in mind', () => {
    expect(summary(many, plain)).toMatchInlineSnapshot(`
      "Document                      Domestic  Self-harm  Housing  Bullying  Physical
                                    violence                                abuse
      aldermoor-2015                –         –          A · C+D  –         –
      a-council-with-a-name…r-2015  –         –          –        –         –
      guidance                      no threshold document

      3 of 5 files read, 360 indicators, 3 references
      A B C D: level at which the issue is mentioned; C+D: one local level for both;
      small letter: only said to be absent; –: never; n/l: without a level.

      Not read
        a.pdf
        b.pdf
            encrypted: The file is protected. Remove the password.

      To bear in mind
        no threshold document; in no comparison (1 document): guidance
        \`thresholds explain FILE\` gives each warning in full.
      "
    `);
  });

  it('counts documents by issue and level where there are too many for a line each', () => {
    const areas = Array.from({ length: 1201 }, (_, i) => `area-${i}`);
    const whole = analysis({
      documents: [...areas.map((id) => document({ id })), document({ id: 'guidance', kind: 'other' })],
      references: [
        ...areas.flatMap((id) => housingAt(['A'], ['C', 'D']).map((one) => ({ ...one, document: id }))),
        ...areas.slice(0, 7).map((id) => reference({ document: id, issue: 'bullying', level: [] })),
        reference({ document: 'area-9', issue: 'self-harm', stance: 'protective', severity: null }),
        reference({ document: 'guidance', issue: 'self-harm' }),
      ],
    });
    expect(summary(whole, plain, 'out')).toMatchInlineSnapshot(`
      "Issue              Documents       A       B       C       D
      Domestic violence          0       0       0       0       0
      Self-harm                  0       0       0       0       0
      Housing                1,201   1,201       0   1,201   1,201
      Bullying                   7       0       0       0       0
      Physical abuse             0       0       0       0       0

      1,202 documents read, 144,240 indicators, 2,411 references (1 protective)
      Documents that mention the issue at all, and at the levels A to D; one may count
      at several. \`thresholds table documents out\` has a line for each document.
      "
    `);
    expect(summary(whole, plain)).toContain('With --out DIR, `thresholds table documents DIR`');
  });

  it('has each document by itself up to 200, and in no other table then', () => {
    const of = (length: number) =>
      summary(
        analysis({
          documents: Array.from({ length }, (_, i) => document({ id: `area-${i}` })),
          references: [],
        }),
        plain,
      );
    expect(of(200)).toContain('area-199');
    expect(of(201)).not.toContain('area-199');
    expect(of(201)).toContain('201 documents read');
  });

  it('keeps to the width of the terminal', () => {
    for (const width of [60, 80, 100]) {
      const lines = summary(many, { colour: true, width }).split('\n');
      expect(lines.filter((line) => visibleLength(line) > width)).toEqual([]);
    }
  });

  it('parts the issues over several tables where they do not fit', () => {
    const narrow = summary(many, { colour: false, width: 44 });
    expect(narrow.match(/^Document/gm)).toHaveLength(3);
    for (const label of ['Housing', 'Bullying', 'Self-harm']) expect(narrow).toContain(label);
  });

  it('uses colour only where it is wanted', () => {
    expect(summary(many, plain)).not.toContain('\u001b');
    expect(summary(many, { colour: true, width: 80 })).toContain('\u001b[');
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TextDocument } from '../../src/model/document.js';
import type { StructuredDocument } from '../../src/model/indicator.js';
import { Unreadable } from '../../src/model/warning.js';
import {
  analyseDocument,
  analyseSources,
  beginSources,
  type Source,
  type Stages,
} from '../../src/pipeline.js';
import { builtInGuide } from '../guide/built-in.js';
import { analysis } from '../sample.js';

/** Stages that take each line for an indicator, "DV" for a reference of severity 3, and "no DV" for a protective one. */
const stages: Stages = {
  ingest: async (bytes): Promise<TextDocument> => {
    const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean);
    if (lines.length === 0) throw new Unreadable('empty', 'The file is empty.');
    if (lines[0] === 'crash') throw new TypeError('x is undefined');
    // As pdf.js does: the bytes are gone after reading.
    bytes.fill(0);
    const block = {
      kind: 'paragraph',
      page: null,
      box: null,
      headings: [],
      headingLevel: null,
      cell: null,
      listDepth: null,
      flags: [],
    } as const;
    const blocks = lines.map((text, index) => ({ ...block, index, text }));
    return { format: 'txt', pages: null, title: null, blocks, furniture: [], warnings: [] };
  },
  structure: (text, _guide, known): StructuredDocument => ({
    kind: 'threshold',
    authority: 'Found',
    year: 2001,
    levels: [
      { local: 'Universal', standard: ['U'], source: 'detected', evidence: [] },
      { local: 'Early', standard: known ? ['B'] : ['U', 'A'], source: 'detected', evidence: [] },
      { local: 'Statutory', standard: ['C', 'D'], source: 'detected', evidence: [] },
      { local: 'Statutory, again', standard: ['C', 'D'], source: 'detected', evidence: [] },
    ],
    levelLabels: [],
    blockLevels: text.blocks.map(({ index }) => (index === 0 ? null : 2)),
    indicators: text.blocks.map(({ text: words, index }) => {
      return { text: words, page: null, block: index, level: index === 0 ? null : 2, section: [], flags: [] };
    }),
    warnings: [
      { code: 'level-evidence-thin', message: 'Thin.' },
      { code: 'level-evidence-thin', message: 'Thin.' },
    ],
  }),
  locate: (text) => {
    const start = text.indexOf('DV');
    if (start < 0) return [];
    const stance = text.includes('no DV') ? 'protective' : 'asserted';
    return [{ issue: 'dv', theme: 'plain', text, matched: [{ term: 'DV', start, end: start + 2 }], stance }];
  },
  score: ({ stance }) => {
    return stance === 'protective'
      ? { severity: null, because: [] }
      : { severity: 3, because: [{ rule: 'plain', text: 'DV', effect: '3' }] };
  },
};
const guide = builtInGuide();
const run = analysis().run;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const source = (id: string, text: string) => ({ id, file: `${id}.txt`, read: async () => bytes(text) });

describe('analyseDocument', () => {
  it('takes a document from bytes to scored references', async () => {
    const text = 'DV at home\nhousing\nno DV, or DV before\nDV again';
    const { document, references, read } = await analyseDocument(
      { id: 'a', file: 'a.txt', bytes: bytes(text) },
      guide,
      { stages },
    );
    expect(
      references.map(({ id, level, localLevel, severity, stance, block }) => [
        id,
        level,
        localLevel,
        severity,
        stance,
        block,
      ]),
    ).toEqual([
      ['a:0001', [], null, 3, 'asserted', 0],
      ['a:0002', ['C', 'D'], 'Statutory', null, 'protective', 2],
      ['a:0003', ['C', 'D'], 'Statutory', 3, 'asserted', 3],
    ]);
    expect(document).toMatchObject({
      indicators: 4,
      describes: ['A', 'C', 'D'],
      merges: [['C', 'D']],
      authority: 'Found',
    });
    expect(document.warnings).toHaveLength(1);
    expect(document.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(read.indicators.map(({ references: ids }) => ids)).toEqual([
      ['a:0001'],
      [],
      ['a:0002'],
      ['a:0003'],
    ]);
    expect(read.blocks.map(({ level, localLevel }) => [level, localLevel])).toEqual([
      [[], null],
      [['C', 'D'], 'Statutory'],
      [['C', 'D'], 'Statutory'],
      [['C', 'D'], 'Statutory'],
    ]);
  });

  it('lets the corpus table win, and keeps its features', async () => {
    const known = { file: 'a', authority: 'Table', year: null, levels: new Map(), features: { rate: 2 } };
    const { document } = await analyseDocument({ id: 'a', file: 'a.txt', bytes: bytes('x'), known }, guide, {
      stages,
    });
    expect(document).toMatchObject({
      authority: 'Table',
      year: 2001,
      features: { rate: 2 },
      describes: ['B', 'C', 'D'],
    });
  });

  it('hands no level to the stages that code', async () => {
    const locate = vi.fn(stages.locate);
    const score = vi.fn(stages.score);
    await analyseDocument({ id: 'a', file: 'a.txt', bytes: bytes('x\nDV') }, guide, {
      stages: { ...stages, locate, score },
    });
    expect(locate.mock.calls).toEqual([
      ['x', guide],
      ['DV', guide],
    ]);
    expect(Object.keys(score.mock.calls[0]?.[0] ?? {}).sort()).toEqual([
      'issue',
      'matched',
      'stance',
      'text',
      'theme',
    ]);
  });
});

const analyseOne = (one: Source) => analyseDocument(one, guide, { stages });

describe('beginSources', () => {
  it('works on some documents ahead of their turn, and on no more', async () => {
    const asked: string[] = [];
    const sources = ['a', 'b', 'c', 'd', 'e'].map((id) => {
      const read = async () => {
        asked.push(id);
        return bytes('DV');
      };
      return { id, file: id, read };
    });
    const work = beginSources(sources, 2, analyseOne);
    expect(asked).toEqual(['a', 'b']);
    await work.take(0);
    expect(asked).toEqual(['a', 'b', 'c']);
    for (const i of [1, 2, 3, 4])
      expect(await work.take(i)).toMatchObject({ document: { id: sources[i]?.id } });
    await expect(work.take(4)).rejects.toThrow(RangeError);
  });
});

describe('analyseSources', () => {
  it('turns what cannot be read into failures, and goes on', async () => {
    const failures = [{ file: 'none', code: 'not-found' as const, message: 'There is none.' }];
    const seen: string[] = [];
    const sources = [source('a', 'DV'), source('b', ''), source('c', 'crash'), source('d', 'DV')];
    const read: string[] = [];
    const result = await analyseSources(beginSources(sources, 2, analyseOne), guide, run, {
      failures,
      onSource: (file, done) => seen.push(`${done} ${file}`),
      onDocument: (analysed) => {
        read.push(analysed.read.id);
      },
    });
    expect(result.documents.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(read).toEqual(['a', 'd']);
    expect(result.failures.map(({ file, code }) => [file, code])).toEqual([
      ['none', 'not-found'],
      ['b.txt', 'empty'],
      ['c.txt', 'program-fault'],
    ]);
    expect(result.failures[2]?.message).toContain('"x is undefined"');
    expect(result.situations.map(({ references }) => references)).toEqual([
      result.references.map(({ id }) => id),
    ]);
    expect(seen).toEqual(['0 a.txt', '1 b.txt', '2 c.txt', '3 d.txt', '4 ']);
  });

  it('gives each document the same result whatever stands beside it', async () => {
    const line = fc.constantFrom('DV', 'no DV', 'housing', 'DV and more');
    const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const sources = texts.map((one, i) => source(`d${i}`, one));
        const together = await analyseSources(beginSources(sources, 0, analyseOne), guide, run);
        for (const [i, one] of texts.entries()) {
          const alone = await analyseSources(beginSources([source(`d${i}`, one)], 0, analyseOne), guide, run);
          expect(together.documents[i]).toEqual(alone.documents[0]);
          expect(together.references.filter(({ document }) => document === `d${i}`)).toEqual(
            alone.references,
          );
        }
      }),
    );
  });
});

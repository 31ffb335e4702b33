import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { corpusAnalysis, local, type SampleDocument } from '../sample.js';

/** Ten areas with something for every comparison: joined levels, silence, denial, inversions, situations, features. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const LEVELS = ['A', 'B', 'C', 'D'] as const;
const DOCUMENTS: Readonly<Record<string, SampleDocument>> = Object.fromEntries(
  NAMES.map((name, i): [string, SampleDocument] => [
    name,
    {
      features: { rank: 10 * (i + 1), inspection: i % 2 === 0 ? 'Good' : 'Inadequate' },
      ...(i > 7 ? { levels: [local('Early', 'A'), local('Statutory', 'C+D')] } : {}),
      says: [
        `housing overcrowding 3 ${i > 7 ? 'C+D' : LEVELS[i % 4]} Overcrowded housing`,
        `housing quality ${1 + (i % 3)} ${i > 7 ? 'C+D' : 'D'} Damp ${i}`,
        ...(i < 6 ? [`bullying victim ${3 + (i % 4)} D Bullied ${i}`, 'bullying victim 3 A Bullied'] : []),
        ...(i % 2 === 0
          ? ['self-harm repeated 4 C Self-harm', 'self-harm repeated 5 B Worse self-harm']
          : []),
      ],
      denies: i === 9 ? ['bullying victim A No bullying'] : [],
    },
  ]),
);
const analysis = corpusAnalysis(DOCUMENTS, [['Overcrowded housing'], ['Bullied'], ['Self-harm']]);
const frame = [...NAMES, ...NAMES].map((_, i) => ({ rank: 10 * (1 + (i % 12)), inspection: 'Good' }));
frame.push(...frame.map((area) => ({ ...area, inspection: 'Inadequate' })));

/** Columns whose numbers come from no document: a year is read of the document in its row, areas are those of the frame. */
const OF_NO_DOCUMENT = new Set(['year', 'page', 'sample areas', 'sample frame']);

const known = new Set([
  ...analysis.references.map(({ id }) => id),
  ...analysis.documents.map(({ id }) => id),
]);

describe('every figure of a comparison', () => {
  for (const table of compare(analysis, { frame }).flatMap(({ tables }) => tables)) {
    it(`leads to references or documents that are there: ${table.name}`, () => {
      expect(table.rows.length).toBeGreaterThan(0);
      const astray = table.rows.flatMap((row) =>
        table.columns.flatMap(({ id, type }, i) => {
          const { value, references = [], documents = [] } = row[i] ?? { value: null };
          const isFigure = (type === 'count' || type === 'decimal') && value !== null && value !== 0;
          if (!isFigure || OF_NO_DOCUMENT.has(id) || OF_NO_DOCUMENT.has(`${table.name} ${id}`)) return [];
          const sources = [...references, ...documents];
          return sources.length > 0 && sources.every((source) => known.has(source))
            ? []
            : [`${id}: ${value}`];
        }),
      );
      expect(astray).toEqual([]);
    });
  }
});

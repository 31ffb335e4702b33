import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../src/ingest/html/read.js';
import { escapeMarkup } from '../../src/ingest/markup.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';

const word = fc.stringMatching(/^[A-Za-z]{2,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));

const wordsIn = (text: string) => text.split(/\s+/).filter((each) => each !== '');

describe('laws of the reader of HTML', () => {
  it('gives back any grid of texts', () => {
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(grid, (texts) => {
        const html = texts
          .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
          .join('');
        const read = texts.map((row) => row.map(() => ''));
        for (const { cell, text } of readMarkup(`<table>${html}</table>`).blocks) {
          const row = read[cell?.row ?? -1];
          if (row !== undefined && cell !== null) row[cell.column] = text;
        }
        expect(read).toEqual(texts);
      }),
    );
  });

  it('covers every place of a grid at most once, whatever the spans', () => {
    const cell = fc.record({ across: fc.integer({ min: 0, max: 4 }), down: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
        (rows) => {
          const html = rows.map(
            (row) =>
              `<tr>${row.map(({ across, down }) => `<td colspan="${across}" rowspan="${down}">x</td>`).join('')}</tr>`,
          );
          const taken = new Map<string, number>();
          for (const [index, { cell: place }] of readMarkup(
            `<table>${html.join('')}</table>`,
          ).blocks.entries()) {
            if (place === null) continue;
            expect(place.row + place.rowSpan).toBeLessThanOrEqual(rows.length);
            // Cells that a span of two rows and a wide cell both claim overlap in a browser, too; left and top edges never do.
            expect(taken.has(`${place.row},${place.column}`)).toBe(false);
            taken.set(`${place.row},${place.column}`, index);
          }
        },
      ),
    );
  });

  const inline = words.map(escapeMarkup);
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      inline,
      inline.map((text) => `<p>${text}</p>`),
      fc
        .tuple(
          fc.constantFrom('div', 'section', 'b', 'li', 'blockquote', 'h2', 'details', 'article'),
          fc.array(tie('node'), { maxLength: 3 }),
        )
        .map(([name, children]) => `<${name}>${children.join(' ')}</${name}>`),
      fc
        .array(fc.array(tie('node'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map(
          (rows) =>
            `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
        ),
    ),
  }));

  it('loses no word and invents none', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const html = nodes.join(' ');
        const expected = wordsIn(html.replaceAll(/<[^>]*>/g, ' ')).sort();
        const read = readMarkup(html)
          .blocks.flatMap(({ text }) => wordsIn(text))
          .sort();
        expect(read).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the words in order where there is no table', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const html = nodes.join(' ').replaceAll(/<\/?(?:table|tr|td)>/g, '<div>');
        const expected = wordsIn(html.replaceAll(/<[^>]*>/g, ' '));
        const limits = { ...DEFAULT_LIMITS, depth: 2000 };
        expect(readMarkup(html, limits).blocks.flatMap(({ text }) => wordsIn(text))).toEqual(expected);
      }),
    );
  });

  it('numbers blocks from 0 and leaves none empty', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        for (const [index, block] of readMarkup(nodes.join(' ')).blocks.entries()) {
          expect(block.index).toBe(index);
          expect(block.text).toBe(block.text.trim());
          expect(block.text).not.toBe('');
          expect(block.kind === 'heading').toBe(block.headingLevel !== null);
          expect(block.kind === 'list-item').toBe(block.listDepth !== null);
        }
      }),
    );
  });
});

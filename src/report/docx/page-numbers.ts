import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { CELL_MARGIN } from './columns.js';

/** What a letter of table text takes at least and at most, on the average of a text, in twentieths of a point. */
const NARROW_LETTER = 65;
const WIDE_LETTER = 120;

const estimate = estimatePageNumbersWith({ guess: true });

/**
 * Works out the page of each heading, so that the contents are filled in when the report is opened. The package lays every
 * cell out, which takes most of the time; a row is as high as its highest cell, so only those are
 * given to it that may be the highest.
 */
export const pageNumbers: PageNumberEstimator = Object.assign(
  (body: IXmlableObject, context: Parameters<PageNumberEstimator>[1]) => estimate(slim(body), context),
  estimate.listNumbers === undefined ? {} : { listNumbers: estimate.listNumbers },
);

/** The XML as the package keeps it: an object with one key, whose value is the content. */
function slim(node: IXmlableObject): IXmlableObject {
  return Object.fromEntries(
    Object.entries(node).map(([name, content]) => {
      if (name === 'w:tr') return [name, slimRow(listOf(content))];
      return [
        name,
        Array.isArray(content) && mayHoldRows(name)
          ? content.map((part) => (isNode(part) ? slim(part) : part))
          : content,
      ];
    }),
  );
}

/** A row with the cells alone that may be its highest, and those between them, in the columns where they stand. */
function slimRow(parts: readonly unknown[]): readonly unknown[] {
  const cells = parts.filter((part) => isNode(part) && 'w:tc' in part);
  const lines = cells.map(linesOf);
  const surely = Math.max(...lines.map(({ least }) => least));
  const isHigh = ({ most }: Lines): boolean => most >= surely;
  // Where every cell has one line the first will do: it is never a small one, that says why a value is missing.
  const oneLine = lines.every(({ most }) => most <= 1);
  const first = oneLine ? 0 : lines.findIndex(isHigh);
  const last = oneLine ? 0 : lines.findLastIndex(isHigh);
  const others = parts.filter((part) => !cells.includes(part));
  const properties = others.flatMap((part) =>
    isNode(part) && 'w:trPr' in part ? listOf(part['w:trPr']) : [],
  );
  return [
    { 'w:trPr': [{ 'w:gridBefore': { _attr: { 'w:val': first } } }, ...properties] },
    ...others.filter((part) => !(isNode(part) && 'w:trPr' in part)),
    ...cells.slice(first, last + 1),
  ];
}

/** How many lines a cell has at least and at most. */
interface Lines {
  readonly least: number;
  readonly most: number;
}

function linesOf(cell: unknown): Lines {
  const width = Number(/"w:w":(\d+)/.exec(JSON.stringify(cell))?.[1] ?? 1) - 2 * CELL_MARGIN;
  const letters = lettersIn(cell);
  const lines = (letter: number): number => Math.ceil((letters * letter) / Math.max(1, width));
  return { least: lines(NARROW_LETTER), most: lines(WIDE_LETTER) };
}

function lettersIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, part) => sum + lettersIn(part), 0);
  if (!isNode(node)) return 0;
  return Object.entries(node).reduce((sum, [name, content]) => {
    if (name !== 'w:t') return sum + lettersIn(content);
    return (
      sum +
      listOf(content).reduce((own: number, text) => own + (typeof text === 'string' ? text.length : 0), 0)
    );
  }, 0);
}

const mayHoldRows = (name: string): boolean => ['w:body', 'w:tbl', 'w:document'].includes(name);
const listOf = (content: unknown): readonly unknown[] => (Array.isArray(content) ? content : [content]);
const isNode = (part: unknown): part is IXmlableObject =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

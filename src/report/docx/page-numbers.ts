import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

const estimate = estimatePageNumbersWith({ guess: true });

/**
 * Works out the page of each heading, so that the contents are filled in when the report is opened. The package lays every
 * cell out, which takes most of the time; a row is as high as its highest cell, so it is given that cell alone.
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

/** A row with its highest cell alone, in the column where it stands. */
function slimRow(parts: readonly unknown[]): readonly unknown[] {
  const cells = parts.filter((part) => isNode(part) && 'w:tc' in part);
  const heights = cells.map(heightOf);
  const highest = heights.indexOf(Math.max(...heights));
  const others = parts.filter((part) => !cells.includes(part));
  const skip = { 'w:gridBefore': { _attr: { 'w:val': highest } } };
  const hasProperties = others.some((part) => isNode(part) && 'w:trPr' in part);
  return [
    ...(hasProperties ? [] : [{ 'w:trPr': [skip] }]),
    ...others.map((part) =>
      isNode(part) && 'w:trPr' in part ? { 'w:trPr': [skip, ...listOf(part['w:trPr'])] } : part,
    ),
    ...cells.slice(highest, highest + 1),
  ];
}

/** About how high a cell is: its letters, by its width. */
function heightOf(cell: unknown): number {
  const width = Number(/"w:w":(\d+)/.exec(JSON.stringify(cell))?.[1] ?? 1);
  return lettersIn(cell) / width;
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

import type { Node } from '../markup.js';
import { elementsOf } from './elements.js';
import type { DocFile } from './file.js';
import { type Paragraph, paragraphsBetween } from './paragraphs.js';
import { readPlc } from './plc.js';
import type { Formatting } from './runs.js';

const SHAPE_RECORD = 26;
const BOX_RECORD = 22;
const BOX_SHAPE = 14;

/** The text boxes of the body, found by the paragraph that they are anchored in. */
export function textBoxes(file: DocFile, formatting: Formatting): (paragraph: Paragraph) => readonly Node[] {
  const { body, footnotes, headers, macros, comments, endnotes } = file.lengths;
  const story = body + footnotes + headers + macros + comments + endnotes;
  const anchors = new Map(
    readPlc(file.part('shapes'), SHAPE_RECORD).map(({ start, data }) => [data.readUInt32LE(0), start]),
  );
  const boxes = readPlc(file.part('textBoxes'), BOX_RECORD).flatMap(({ start, end, data }) => {
    const anchor = anchors.get(data.readUInt32LE(BOX_SHAPE));
    if (anchor === undefined || end <= start || end > file.lengths.textBoxes) return [];
    const content = elementsOf(paragraphsBetween(story + start, story + end, formatting), () => []);
    return [{ anchor, content }];
  });
  return ({ start, end }) =>
    boxes.filter((box) => box.anchor >= start && box.anchor < end).flatMap((box) => box.content);
}

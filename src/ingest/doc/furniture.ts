import type { PageFurniture } from '../../model/document.js';
import { normalise } from '../text.js';
import { positionMark } from './elements.js';
import type { DocFile } from './file.js';
import { type Paragraph, paragraphsBetween } from './paragraphs.js';
import { readPlc } from './plc.js';
import type { Formatting } from './runs.js';

const SECTION_RECORD = 12;
/** The header story begins with six separators of notes, then has six parts for each section, in this order. */
const SEPARATORS = 6;
const PLACES = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const;

/**
 * The headers and footers of each section. A part without text of its own goes on with that of the section before.
 * @param anchors for each id of an element, the index of the first block at or after it
 */
export function readFurniture(
  file: DocFile,
  formatting: Formatting,
  body: readonly Paragraph[],
  anchors: ReadonlyMap<string, number>,
): PageFurniture[] {
  const story = file.lengths.body + file.lengths.footnotes;
  const parts = readPlc(file.part('headers'), 0).slice(SEPARATORS);
  const inForce = PLACES.map((): string[] => []);
  return readPlc(file.part('sections'), SECTION_RECORD).flatMap(({ start }, section) => {
    const pieces = new Map<string, PageFurniture>();
    const first = body.find((paragraph) => paragraph.start >= start)?.start ?? 0;
    const beforeBlock = anchors.get(positionMark(first)) ?? 0;
    for (const [kind, place] of PLACES.entries()) {
      const part = parts[section * PLACES.length + kind];
      if (part !== undefined && part.end > part.start) {
        inForce[kind] = paragraphsBetween(story + part.start, story + part.end, formatting).map(textOf);
      }
      for (const text of (inForce[kind] ?? []).filter((each) => each !== '')) {
        pieces.set(`${place} ${text}`, { text, page: null, beforeBlock, place });
      }
    }
    return [...pieces.values()];
  });
}

function textOf(paragraph: Paragraph): string {
  return normalise(paragraph.runs.map((run) => run.text).join(''));
}

import type { TextDocument } from '../../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { Unreadable } from '../../model/warning.js';
import { isStackOverflow, tooDeep } from '../beyond-limit.js';
import { elementsOf } from '../doc/elements.js';
import { openDoc } from '../doc/file.js';
import { readFurniture } from '../doc/furniture.js';
import { withHeadingsBySize } from '../doc/heading-size.js';
import { paragraphsBetween } from '../doc/paragraphs.js';
import { characterRuns, paragraphRuns } from '../doc/properties.js';
import type { Formatting } from '../doc/runs.js';
import { readStyles } from '../doc/styles.js';
import { readText } from '../doc/text.js';
import { textBoxes } from '../doc/text-boxes.js';
import { readTitle } from '../doc/title.js';
import { readMarkup } from '../html/read.js';

/** A table, its row and its cell stand in one another. */
const ELEMENTS_OF_A_TABLE = 3;

/**
 * Reads a binary Word document (Word 97 to 2003) as it stands with all tracked changes accepted; hidden text, comments
 * and footnotes are left out. Headers and footers become furniture of their sections. Read from the format itself
 * ([MS-DOC]): the libraries for it give plain text, without the headings, lists and cells that levels are told from.
 * @throws Unreadable `damaged`, `encrypted`, `too-large`, `too-deep`, `too-many-cells`, or `unsupported-format` for
 * Word 6 and 95
 */
export async function readDoc(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<TextDocument> {
  try {
    return read(bytes, limits);
  } catch (error) {
    if (error instanceof Unreadable || isStackOverflow(error)) throw error;
    throw new Unreadable(
      'damaged',
      `The Word document is broken (${(error as Error).message}). Open it in Word or LibreOffice, which may mend it, and save it as .docx.`,
    );
  }
}

function read(bytes: Uint8Array, limits: Limits): TextDocument {
  const file = openDoc(bytes);
  const formatting: Formatting = {
    text: readText(file, limits.unpacked),
    styles: readStyles(file.part('styles')),
    paragraphs: paragraphRuns(file),
    characters: characterRuns(file),
  };
  const paragraphs = withHeadingsBySize(paragraphsBetween(0, file.lengths.body, formatting));
  const deepest = paragraphs.reduce((most, { tableDepth }) => Math.max(most, tableDepth), 0);
  if (deepest * ELEMENTS_OF_A_TABLE > limits.depth) throw tooDeep(limits.depth);
  const children = elementsOf(paragraphs, textBoxes(file, formatting));
  const { blocks, anchors } = readMarkup({ name: '', attributes: {}, children }, limits);
  const furniture = readFurniture(file, formatting, paragraphs, anchors);
  return { format: 'doc', pages: null, title: readTitle(file.summary), blocks, furniture, warnings: [] };
}

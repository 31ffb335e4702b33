import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { TextDocument } from '../../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { Unreadable, type Warning } from '../../model/warning.js';
import { isStackOverflow, tooManyCells } from '../beyond-limit.js';
import { readFurniture } from '../docx/furniture.js';
import { withParagraphs } from '../docx/paragraphs.js';
import { checkDepth, part, type WordParts, wordParts } from '../docx/parts.js';
import { prepare, unreadableParts } from '../docx/prepare.js';
import { headingRules, readStyles } from '../docx/styles.js';
import { readMarkup } from '../html/read.js';
import { child, descendants, textOf, writeMarkup } from '../markup.js';
import { normalise } from '../text.js';

/**
 * Reads a Word document as it stands with all tracked changes accepted; hidden text, comments and footnotes are left
 * out. Headers and footers become furniture of their sections.
 * @throws Unreadable `damaged`, `too-large`, `too-deep`, `too-many-cells`
 */
export async function readDocx(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<TextDocument> {
  const parts = wordParts(bytes, limits);
  checkCells(parts, limits.cells);
  const document = part(parts, parts.main);
  if (document === undefined || child(child(document, 'w:document'), 'w:body') === undefined) {
    throw new Unreadable(
      'damaged',
      'The main part of the Word document is broken. Open it in Word, which may mend it, and save it again.',
    );
  }
  checkDepth(parts);
  const styles = readStyles(part(parts, 'word/styles.xml'));
  const prepared = prepare(document, styles);
  // Counted here already: mammoth takes long over very large tables.
  if (descendants(prepared, 'w:tc').length > limits.cells) throw tooManyCells(limits.cells);
  const html = await toHtml(parts, writeMarkup(prepared), headingRules(styles));
  const { blocks, anchors } = readMarkup(html, limits);
  return {
    format: 'docx',
    pages: null,
    title: titleOf(parts),
    blocks: withParagraphs(blocks, anchors),
    furniture: readFurniture(parts, document, anchors),
    warnings: unreadableParts(document).map(unread),
  };
}

/** Text boxes, and the tables in them, are written twice: for new programs and for old ones. */
const TIMES_WRITTEN = 2;

/** Refuses what is beyond all doubt too many cells, before memory is taken for them. @throws Unreadable `too-many-cells` */
function checkCells({ files, main }: WordParts, limit: number): void {
  const bytes = Buffer.from(files[main] ?? []);
  let count = 0;
  for (const cell of ['<w:tc>', '<w:tc ']) {
    for (let at = bytes.indexOf(cell); at !== -1; at = bytes.indexOf(cell, at + 1)) count += 1;
  }
  if (count > TIMES_WRITTEN * limit) throw tooManyCells(limit);
}

async function toHtml(parts: WordParts, document: string, styleMap: string[]): Promise<string> {
  const files = {
    ...parts.files,
    [parts.main]: strToU8(`<?xml version="1.0" encoding="UTF-8"?>${document}`),
  };
  const buffer = Buffer.from(zipSync(files, { level: 0 }));
  // The pictures are not in the archive handed over; without a source, mammoth never opens them.
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    return (await mammoth.convertToHtml({ buffer }, { styleMap, convertImage })).value;
  } catch (error) {
    if (isStackOverflow(error)) throw error;
    throw new Unreadable(
      'damaged',
      `The Word document is broken: ${(error as Error).message}. Open it in Word, which may mend it, and save it again.`,
    );
  }
}

function titleOf(parts: WordParts): string | null {
  const core = part(parts, 'docProps/core.xml');
  const title = core === undefined ? undefined : descendants(core, 'dc:title')[0];
  return (title && normalise(textOf(title))) || null;
}

function unread(found: string): Warning {
  return {
    code: 'unreadable-part',
    message: `The document holds ${found}, whose words are not read. If indicators stand there, save the document as PDF and give that.`,
  };
}

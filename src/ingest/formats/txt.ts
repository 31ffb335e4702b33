import type { TextDocument } from '../../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { assemble } from '../assemble.js';
import { tooManyCells } from '../beyond-limit.js';
import { decodeText } from '../decode.js';
import { textDrafts } from '../txt/drafts.js';
import { chunksOf } from '../txt/lines.js';

/** Reads plain text: UTF-8, UTF-16 with a byte order mark, or Windows-1252. Form feeds part pages. @throws Unreadable `too-many-cells` */
export async function readTxt(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<TextDocument> {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const pages = text.trimEnd().split('\f').length;
  const chunks = chunksOf(text);
  const cells = chunks.flat().reduce((sum, line) => sum + (line.cells?.length ?? 0), 0);
  if (cells > limits.cells) throw tooManyCells(limits.cells);
  const blocks = assemble(textDrafts(chunks, pages > 1));
  return { format: 'txt', pages: pages > 1 ? pages : null, title: null, blocks, furniture: [], warnings: [] };
}

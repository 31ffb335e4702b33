import type { TextDocument } from '../../model/document.js';
import { assemble } from '../assemble.js';
import { decodeText } from '../decode.js';
import { textDrafts } from '../txt/drafts.js';
import { chunksOf } from '../txt/lines.js';

/** Reads plain text: UTF-8, UTF-16 with a byte order mark, or Windows-1252. Form feeds part pages. */
export async function readTxt(bytes: Uint8Array): Promise<TextDocument> {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const pages = text.replace(/[\s\f]+$/, '').split('\f').length;
  const blocks = assemble(textDrafts(chunksOf(text), pages > 1));
  return { format: 'txt', pages: pages > 1 ? pages : null, title: null, blocks, furniture: [], warnings: [] };
}

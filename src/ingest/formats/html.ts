import type { TextDocument } from '../../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { decodeText } from '../decode.js';
import { readMarkup } from '../html/read.js';
import { find } from '../html/visible.js';
import { parseMarkup, textOf } from '../markup.js';
import { normalise } from '../text.js';

/**
 * Reads a web page; script, navigation and page furniture are left out.
 * @throws Unreadable `too-deep`, `too-many-cells`
 */
export async function readHtml(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<TextDocument> {
  const root = parseMarkup(decodeText(bytes, declaredEncoding(bytes)), false, limits.depth);
  const title = find(root, (element) => element.name === 'title');
  const { blocks } = readMarkup(root, limits);
  return {
    format: 'html',
    pages: null,
    title: (title && normalise(textOf(title))) || null,
    blocks,
    furniture: [],
    warnings: [],
  };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';
import type { TextDocument } from '../../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { decodeText } from '../decode.js';
import { readMarkup } from '../html/read.js';
import { normalise } from '../text.js';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Reads Markdown with tables. YAML front matter is no part of the text; its title is kept.
 * @throws Unreadable `too-deep`, `too-many-cells`
 */
export async function readMd(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<TextDocument> {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const front = FRONT_MATTER.exec(text);
  // markdown-it leaves out what is nested deeper than it is told; so far, the reader of its HTML refuses it.
  const html = new MarkdownIt({ html: true, maxNesting: limits.depth + 2 }).render(
    text.slice(front?.[0].length ?? 0),
  );
  const { blocks } = readMarkup(html, limits);
  return { format: 'md', pages: null, title: titleIn(front?.[1] ?? ''), blocks, furniture: [], warnings: [] };
}

function titleIn(yaml: string): string | null {
  try {
    const title: unknown = (parse(yaml) as { title?: unknown } | null)?.title;
    return typeof title === 'string' ? normalise(title) || null : null;
  } catch {
    return null;
  }
}

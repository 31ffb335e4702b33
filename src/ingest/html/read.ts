import type { Block } from '../../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { assemble } from '../assemble.js';
import { type Element, parseMarkup } from '../markup.js';
import { draftsOf } from './drafts.js';
import { flow } from './flow.js';
import { visibleBody } from './visible.js';

export interface ReadMarkup {
  readonly blocks: readonly Block[];
  /** For each id of an element, the index of the first block that begins at or after it. */
  readonly anchors: ReadonlyMap<string, number>;
}

/**
 * HTML, from a page or made from another format, as blocks. Headers, footers and navigation are left out.
 * @throws Unreadable `too-deep`, `too-many-cells`
 */
export function readMarkup(html: string | Element, limits: Limits = DEFAULT_LIMITS): ReadMarkup {
  const root = typeof html === 'string' ? parseMarkup(html, false, limits.depth) : html;
  const { lines, anchors } = flow(visibleBody(root), limits.cells);
  return { blocks: assemble(draftsOf(lines)), anchors };
}

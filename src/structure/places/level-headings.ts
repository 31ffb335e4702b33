import type { Block, TextDocument } from '../../model/document.js';
import { plainForm } from '../../model/plain-form.js';
import type { Found, LevelNames } from '../labels/level-names.js';
import type { Reading } from '../reading.js';

/** How the headings of one document give levels to what follows. */
export interface LevelHeadings {
  /** The label that a block outside tables is, or begins with; null where it is none. */
  readonly labelOf: (block: Block) => Found | null;
  /** Headings that stay within the level above them, whatever their rank. */
  readonly kept: ReadonlySet<number>;
}

/** Sections that end every level before them. */
const ENDS = new Set(['appendix', 'tools', 'glossary', 'contents']);

export function levelHeadings(document: TextDocument, names: LevelNames, reading: Reading): LevelHeadings {
  const aliases = headingsUseAliases(document, names);
  const labelOf = (block: Block): Found | null => {
    const found = names.find(block.text);
    if (found === null) return null;
    if (block.kind === 'heading') return found.sure || aliases ? found : null;
    if (!found.sure) return null;
    // A list of bare labels names the levels and defines none; "Tier 3 CAMHS involved" is no label at all.
    return block.kind === 'list-item' && found.rest === '' ? null : found;
  };
  return { labelOf, kept: headingsWithinLevels(document, labelOf, reading) };
}

/** Whether the document heads its levels with bare names although it numbers them elsewhere. */
function headingsUseAliases(document: TextDocument, names: LevelNames): boolean {
  const sure = new Set<number>();
  const bare = new Set<number>();
  for (const block of document.blocks) {
    const found = block.kind === 'heading' && block.cell === null ? names.find(block.text) : null;
    if (found) (found.sure ? sure : bare).add(found.position);
  }
  return bare.size >= 2 && bare.size > sure.size && bare.size * 2 >= names.list.length;
}

/**
 * Headings that recur under several levels (Health, Education ...) belong to the level above them; so do those between
 * the label and the last of them.
 */
function headingsWithinLevels(
  document: TextDocument,
  labelOf: LevelHeadings['labelOf'],
  reading: Reading,
): ReadonlySet<number> {
  const under = new Map<string, Set<number>>();
  const spans: Block[][] = [];
  let level: number | null = null;
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.cell !== null) continue;
    const found = labelOf(block);
    if (found) {
      level = found.position;
      spans.push([]);
    } else if (ENDS.has(reading.section(block.text) ?? '')) {
      level = null;
    } else if (level !== null) {
      const form = plainForm(block.text);
      under.set(form, (under.get(form) ?? new Set()).add(level));
      spans.at(-1)?.push(block);
    }
  }
  const kept = new Set<number>();
  for (const span of spans) {
    const last = span.findLastIndex((block) => (under.get(plainForm(block.text))?.size ?? 0) >= 2);
    for (const block of span.slice(0, last + 1)) kept.add(block.index);
  }
  return kept;
}

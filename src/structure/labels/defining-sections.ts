import type { Block, TextDocument } from '../../model/document.js';
import { plainForm } from '../../model/plain-form.js';
import { scaleIn } from '../mapping/scale.js';
import { type Reading, wordCount } from '../reading.js';
import { parseLabel } from './label-grammar.js';
import { runInName } from './run-in-names.js';

const FEWEST_WORDS = 8;

/**
 * Headings, in plain form, that by their words announce a section without indicators ("Who does what", "Getting help") and yet
 * define the levels: under them stand names in a row, each with sentences, and the sentences tell a scale of responses.
 */
export function definingSections(document: TextDocument, reading: Reading): ReadonlySet<string> {
  const defining = new Set<string>();
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.cell !== null || reading.section(block.text) === null) continue;
    if (scaleIn(definitionsUnder(document, block, reading), reading) !== null)
      defining.add(plainForm(block.text));
  }
  return defining;
}

/** The first paragraph under each sub-heading or behind each label of a section, with the name; one text for each. */
function definitionsUnder(document: TextDocument, heading: Block, reading: Reading): readonly string[] {
  const rank = heading.headingLevel ?? 0;
  const texts: string[] = [];
  let name: string | null = null;
  for (const block of document.blocks.slice(heading.index + 1)) {
    if (block.cell !== null) continue;
    if (block.kind === 'heading') {
      if ((block.headingLevel ?? 0) <= rank) break;
      name = block.text;
      continue;
    }
    const label = parseLabel(block.text, reading.guide);
    const labelled = label === null ? runInName(block.text) !== null : label.rest !== '';
    const prose = /\.$/.test(block.text) && wordCount(block.text) >= FEWEST_WORDS;
    if (prose && block.kind === 'paragraph' && (name !== null || labelled))
      texts.push(`${name ?? ''}. ${block.text}`);
    name = null;
  }
  return texts;
}

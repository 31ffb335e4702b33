import type { Block, TextDocument } from '../../model/document.js';
import type { Placement } from '../places/level-context.js';
import type { Reading } from '../reading.js';
import { sentencesOf } from '../sentences.js';
import { saysResponse } from './responses.js';

const LONGEST_LINE = 220;
const FEWEST_SENTENCES = 5;
const LONGEST_SENTENCE = 140;

/**
 * Paragraphs that are lines of a list whose bullets were lost, by block index: several short ones in a row under a
 * heading below the level's own; more of them where they stand under the level's own heading, beside its definition.
 */
export function lostLists(
  document: TextDocument,
  placement: Placement,
  reading: Reading,
): ReadonlySet<number> {
  const lines = new Set<number>();
  let run: Block[] = [];
  let underLabel = false;
  const finish = () => {
    const unfinished = run.filter((block) => !/[.!?]$/.test(block.text)).length;
    const isList = underLabel
      ? run.length >= 4 && unfinished * 3 >= run.length * 2
      : run.length >= 2 && (unfinished * 2 >= run.length || run.every(isOneSentence));
    // Signs may be whole sentences; then there are more of them than a definition has, one to a line.
    const sentences = run.filter(isOneSentence);
    const areSigns = sentences.length >= FEWEST_SENTENCES && sentences.length * 5 >= run.length * 4;
    for (const block of isList ? run : areSigns ? sentences : []) lines.add(block.index);
    run = [];
  };
  for (const block of document.blocks) {
    const place = placement.places[block.index];
    const stands = block.kind === 'paragraph' && place?.level !== null && place?.role === 'body';
    if (stands && isLine(block.text, reading)) {
      run.push(block);
      continue;
    }
    finish();
    if (block.kind === 'heading') underLabel = place?.role === 'label';
  }
  finish();
  return lines;
}

function isOneSentence(block: Block): boolean {
  return block.text.length <= LONGEST_SENTENCE && sentencesOf(block.text).length === 1;
}

function isLine(text: string, reading: Reading): boolean {
  return (
    text.length <= LONGEST_LINE &&
    !/:$/.test(text) &&
    sentencesOf(text).length <= 2 &&
    !saysResponse(text, reading)
  );
}

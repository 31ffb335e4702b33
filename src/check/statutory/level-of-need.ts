import type { StandardLevel } from '../../model/level.js';
import type { Draft } from '../draft.js';
import type { Passage, Reading } from './passages.js';

/** Levels whose response is a statutory service: a child in need, and a child in need of protection (METHOD section 2). */
const STATUTORY_LEVELS: readonly StandardLevel[] = ['C', 'D'];
const NUMBER = /^(?:\d{1,2}[a-d]?|one|two|three|four|five|six|i{1,3}|iv|v|vi)$/;
/** Levels of somebody else: "CAMHS Tier 3", "Key Stage 4". */
const NOT_OF_NEED = ['camhs', 'key', 'training', 'mappa'];

/**
 * Whether a passage says at which level of need it holds: it stands under a level of statutory services, or under one
 * that could not be mapped; it tells what such a level stands for; or it names a level.
 */
export function hasLevelOfNeed({ block }: Passage, { text, words }: Reading, draft: Draft): boolean {
  if (block.localLevel !== null && block.level.length === 0) return true;
  if (block.level.some((level) => STATUTORY_LEVELS.includes(level))) return true;
  return definesLevel(block.index, words, draft) || namesLevel(text, draft);
}

function definesLevel(block: number, words: string, { document }: Draft): boolean {
  return document.levels
    .filter(({ standard }) => standard.some((level) => STATUTORY_LEVELS.includes(level)))
    .some(({ evidence }) => evidence.some((one) => one.block === block && words.includes(one.text)));
}

/** "Level 4", "tier three", or the name of a level as the draft writes it: "Child Protection", but not "child protection". */
function namesLevel(text: string, { guide, document }: Draft): boolean {
  const read = guide.read(text);
  const levelWords = guide.structure['level-words']?.findIn(read) ?? [];
  const isNumbered = levelWords.some(({ start, end }) => {
    const next = read.spans.findIndex((span) => span.start >= end);
    const own = read.spans.findIndex((span) => span.start === start);
    return NUMBER.test(read.words[next] ?? '') && !NOT_OF_NEED.includes(read.words[own - 1] ?? '');
  });
  return isNumbered || document.levels.some(({ local }) => wordsOf(text).includes(wordsOf(local)));
}

/** The words of a text with a blank around each, so that a name is found whole; capitals stay. */
function wordsOf(text: string): string {
  return ` ${text.split(/[^\p{L}\p{N}]+/u).join(' ')} `.replaceAll(/ +/g, ' ');
}

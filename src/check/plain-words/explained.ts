import type { BlockAsRead } from '../../model/document-as-read.js';
import type { Draft } from '../draft.js';
import { beginsWithExpansion, endsWithExpansion } from './expansion.js';

/** What may stand between an abbreviation and its words: "CSE – child …", "CSE (child …", "CSE means child …". */
const BEFORE_EXPANSION =
  /^(?:['’]?s)?(?:\s*(?:[([“"‘–—:=,-]|(?:or|means?|stands for|is short for|is|the|an?)\b))*\s*/iu;
/** "child … (hereafter referred to as CSE". */
const BEHIND_EXPANSION =
  /(?:\s*(?:[([“"‘–—:=,-]|\b(?:hereafter|hereinafter|here|referred to as|also|known as|called|abbreviated to|or|the)))*\s*$/iu;
/** A heading or title longer than this many characters is a sentence. */
const TITLE = 60;

/** Tells whether a draft explains an abbreviation, in a sentence, a row of a table or a glossary. */
export function explanationsOf(draft: Draft): (abbreviation: string) => boolean {
  const { blocks } = draft.read;
  const glossary = new Set(blocks.filter((block) => inGlossary(block, draft)));
  return (abbreviation) => {
    const printed = new RegExp(`(?<!\\p{L})${abbreviation}(?:['’]?s)?(?!\\p{L})`, 'giu');
    return blocks.some((block) => {
      const found = [...block.text.matchAll(printed)];
      if (found.length === 0) return false;
      if (glossary.has(block) && found.some(({ index }) => beginsEntry(block, index))) return true;
      return (
        found.some(({ 0: { length }, index }) =>
          isExpanded(block.text, index, index + length, abbreviation),
        ) ||
        (found.some(({ 0: { length } }) => length === block.text.length) &&
          besideInRow(block, blocks).some(({ text }) => beginsWithExpansion(text, abbreviation)))
      );
    });
  };
}

function isExpanded(text: string, start: number, end: number, abbreviation: string): boolean {
  const behind =
    text
      .slice(end)
      .replace(BEFORE_EXPANSION, '')
      .split(/[.;)\]]/, 1)[0] ?? '';
  const before =
    text
      .slice(0, start)
      .replace(BEHIND_EXPANSION, '')
      .split(/[.;([]/)
      .at(-1) ?? '';
  // In brackets the last word may be left out: "a Common Assessment (CAF)".
  const shorter =
    /[([]$/.test(text.slice(0, start)) && abbreviation.length > 2 ? [abbreviation.slice(0, -1)] : [];
  return (
    beginsWithExpansion(behind, abbreviation) ||
    [abbreviation, ...shorter].some((letters) => endsWithExpansion(before, letters))
  );
}

/** Whether an entry of a glossary begins here: at the start of the block, or of a sentence, or of one of "CAF / EHA". */
function beginsEntry({ text }: BlockAsRead, start: number): boolean {
  return /(?:^|[.;:•]\s+)(?:\p{Lu}+\s*\/\s*)?$/u.test(text.slice(0, start));
}

/** The other cells of the row that a cell stands in. */
function besideInRow({ cell, index }: BlockAsRead, blocks: readonly BlockAsRead[]): readonly BlockAsRead[] {
  if (!cell) return [];
  return blocks.filter(
    (other) => other.index !== index && other.cell?.table === cell.table && other.cell.row === cell.row,
  );
}

/** Whether a block stands under a heading such as "Glossary", or begins so: "Abbreviations used here. CAF …". */
function inGlossary({ headings, text }: BlockAsRead, { guide }: Draft): boolean {
  const cue = guide.sections.find(({ id }) => id === 'glossary');
  const title = text.split(/[.:]/, 1)[0] ?? '';
  return [...headings, title].some(
    (heading) => heading.length <= TITLE && cue?.phrases.standsIn(guide.read(heading)),
  );
}

import type { CodingGuide } from '../../model/coding-guide.js';
import type { TableCell } from '../../model/document.js';
import type { BlockAsRead } from '../../model/document-as-read.js';
import type { Draft } from '../draft.js';
import { indicatorsByBlock } from '../place.js';
import { ownWordsOf } from './own-words.js';

/** A way to read a sentence. */
export interface Reading {
  /** What is searched. */
  readonly text: string;
  /** How much of `text` comes before the sentence; 0 for the sentence alone. */
  readonly before: number;
  /** Whether it counts where the words stand before the sentence and nowhere else. */
  readonly speaksForAll: boolean;
  /** The words of the draft that are the evidence. */
  readonly words: string;
}

/** A sentence of a draft, or a heading. */
export interface Passage {
  readonly block: BlockAsRead;
  /** A heading sets nothing out; it can only name something. */
  readonly isHeading: boolean;
  /** An indicator says when, not what is done. */
  readonly isIndicator: boolean;
  readonly alone: Reading;
  /**
   * With what names its subject: the sentence before it ("… and disabled children. A referral is made …"), its heading
   * ("Child sexual exploitation: Complete the tool …") or the title of its column ("Services: School nurse").
   */
  readonly inContext: readonly Reading[];
}

/** A heading in a table that is longer is a cell in bold, not a title. */
const LONGEST_TITLE = 60;

/** The sentences and headings of a draft in its own words, in their order. */
export function passagesOf(draft: Draft): readonly Passage[] {
  const { read, guide } = draft;
  const indicators = indicatorsByBlock(read);
  const titles = columnTitles(read.blocks);
  const nameOfDraft = read.blocks.find(isTitle)?.text;
  const blocks = ownWordsOf(draft);
  return blocks.flatMap((block, i) => {
    const isHeading = isTitle(block);
    const heading = block.headings.at(-1);
    const follows = blocks[i - 1]?.kind === 'heading';
    const sentences = isHeading ? [block.text] : sentencesOf(block.text, guide);
    return sentences.map((sentence, j): Passage => {
      const isFirst = follows && j === 0;
      const inContext = [
        behind(sentences[j - 1], sentence),
        under(heading === nameOfDraft ? undefined : heading, sentence, isFirst),
        under(block.cell ? titles.get(columnOf(block.cell)) : undefined, sentence, false),
      ];
      return {
        block,
        isHeading,
        isIndicator: (indicators.get(block.index) ?? []).some(
          ({ text }) => text.includes(sentence) || sentence.includes(text),
        ),
        alone: { text: sentence, before: 0, speaksForAll: false, words: sentence },
        inContext: isHeading ? [] : inContext.flatMap((reading) => reading ?? []),
      };
    });
  });
}

function isTitle({ kind, cell, text }: BlockAsRead): boolean {
  return kind === 'heading' && (cell === null || text.length <= LONGEST_TITLE);
}

/** What stands at the head of each column of each table. */
function columnTitles(blocks: readonly BlockAsRead[]): ReadonlyMap<string, string> {
  const heads = blocks.flatMap(({ cell, text }) =>
    cell?.row === 0 && text.length <= LONGEST_TITLE ? [[columnOf(cell), text] as const] : [],
  );
  return new Map(heads);
}

function columnOf({ table, column }: TableCell): string {
  return `${table}/${column}`;
}

function behind(previous: string | undefined, sentence: string): Reading | null {
  if (previous === undefined) return null;
  // No phrase crosses a full stop.
  const before = `${previous.replace(/\.$/, '')}, `;
  return {
    text: before + sentence,
    before: before.length,
    speaksForAll: false,
    words: `${previous} ${sentence}`,
  };
}

function under(title: string | undefined, sentence: string, isFirst: boolean): Reading | null {
  if (title === undefined) return null;
  const before = `${title.replaceAll(/[.;]/g, ',')}: `;
  return { text: before + sentence, before: before.length, speaksForAll: isFirst, words: sentence };
}

/** Cuts a text at its full stops, as the guide reads them: "s. 17" and "e.g." end no sentence. */
function sentencesOf(text: string, guide: CodingGuide): readonly string[] {
  const { words, spans } = guide.read(text);
  const ends = spans.filter((_, i) => words[i] === '.').map(({ end }) => end);
  const cuts = [0, ...ends, text.length];
  return cuts
    .slice(1)
    .map((end, i) => text.slice(cuts[i], end).trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

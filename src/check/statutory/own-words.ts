import type { BlockAsRead } from '../../model/document-as-read.js';
import { plainForm } from '../../model/plain-form.js';
import type { Draft } from '../draft.js';
import { quotationsOf } from './quotations.js';

/** Sections whose sentences set nothing out, by the section cues of the guide. */
const SETS_NOTHING_OUT = ['contents', 'glossary', 'examples-of-practice'];
const LEADER_DOTS = /(?:\.\s?){4,}\s*\d*$|…{2,}\s*\d*$|_{4,}\s*\d*$/;
const PAGE_NUMBER = /[\s.…_]+\d{1,3}$/;

/**
 * The blocks in which a draft speaks in its own words, in their order: not those of its contents page, glossary and case
 * examples, and not those that quote what the guidance requires. Headings are among them.
 */
export function ownWordsOf(draft: Draft): readonly BlockAsRead[] {
  const { blocks } = draft.read;
  const quoted = quotationsOf(blocks, draft);
  const contents = contentsOf(blocks);
  const known = new Map<string, boolean>();
  const setsNothingOut = (heading: string): boolean => {
    const says = known.get(heading) ?? announcesNothing(heading, draft);
    known.set(heading, says);
    return says;
  };
  return blocks.filter(
    (block) =>
      !quoted.has(block.index) &&
      !contents.has(block.index) &&
      // Only the heading right above: a contents heading that is set large seems to stand over the whole draft.
      !setsNothingOut(block.kind === 'heading' ? block.text : (block.headings.at(-1) ?? '')),
  );
}

/** Whether such a section is what a heading mostly names: "Appendix C: Glossary", not "What an index of need is for". */
function announcesNothing(heading: string, { guide }: Draft): boolean {
  const parts = [heading, ...heading.split(/\s*[:–—|]\s*/)].filter((part) => part !== '');
  return guide.sections.some(
    ({ id, phrases, unless }) =>
      SETS_NOTHING_OUT.includes(id) &&
      !unless.standsIn(guide.read(heading)) &&
      parts.some((part) =>
        phrases.findIn(guide.read(part)).some(({ start, end }) => (end - start) * 2 > part.length),
      ),
  );
}

/** Lines of a contents page: with leader dots, or with the words of a heading further down. */
function contentsOf(blocks: readonly BlockAsRead[]): ReadonlySet<number> {
  const lastHeading = new Map<string, number>();
  for (const { kind, text, index } of blocks) if (kind === 'heading') lastHeading.set(plainForm(text), index);
  const lines = blocks.filter(({ kind, text, index }) => {
    if (LEADER_DOTS.test(text)) return true;
    return kind !== 'heading' && (lastHeading.get(plainForm(text.replace(PAGE_NUMBER, ''))) ?? -1) > index;
  });
  return new Set(lines.map(({ index }) => index));
}

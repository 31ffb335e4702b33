import type { CodingGuide, PhraseList, Span, Words } from '../model/coding-guide.js';
import type { Block } from '../model/document.js';
import { plainForm } from '../model/plain-form.js';

/** Reads the texts of one document with the phrases of one guide; each text is cut into words once. */
export class Reading {
  readonly guide: CodingGuide;
  private readonly contents: ReadonlySet<number>;
  private readonly defining: ReadonlySet<string>;
  private readonly cut = new Map<string, Words>();
  private readonly sections = new Map<string, string | null>();

  /** `contents` are the blocks of the document's contents page, by index. */
  constructor(
    guide: CodingGuide,
    contents: ReadonlySet<number> = new Set(),
    defining: ReadonlySet<string> = new Set(),
  ) {
    this.guide = guide;
    this.contents = contents;
    this.defining = defining;
  }

  /** A reading of the same document for which these headings, in plain form, announce no section without indicators. */
  withLevelsUnder(headings: ReadonlySet<string>): Reading {
    return headings.size === 0 ? this : new Reading(this.guide, this.contents, headings);
  }

  /** Whether a block is a line of the contents page. */
  isContents(block: Block): boolean {
    return this.contents.has(block.index);
  }

  words(text: string): Words {
    let words = this.cut.get(text);
    if (words === undefined) {
      words = this.guide.read(text);
      this.cut.set(text, words);
    }
    return words;
  }

  find(phrases: PhraseList, text: string): readonly Span[] {
    const words = this.words(text);
    return phrases.findIn(words);
  }

  /** The places in a text where a list of the guide's `structure` part stands; none where the guide has no such list. */
  spans(list: string, text: string): readonly Span[] {
    const phrases = this.guide.structure[list];
    return phrases ? this.find(phrases, text) : [];
  }

  has(list: string, text: string): boolean {
    const words = this.words(text);
    return this.guide.structure[list]?.standsIn(words) ?? false;
  }

  /** Whether a phrase of a list makes up the greater part of a text. */
  isMostly(list: string, text: string): boolean {
    return this.spans(list, text).some((span) => (span.end - span.start) * 2 > text.length);
  }

  /**
   * The kind of section without indicators that a heading, a title or a list's opening line announces, or null.
   * The phrase must make up the greater part of the heading, so that "Education and training" is no training section.
   */
  section(heading: string): string | null {
    let section = this.sections.get(heading);
    if (section === undefined) {
      section = this.defining.has(plainForm(heading)) ? null : this.sectionOf(withoutNumbering(heading));
      this.sections.set(heading, section);
    }
    return section;
  }

  private sectionOf(heading: string): string | null {
    const parts = [heading, ...heading.split(/\s*[:–—]\s*/)].filter((part) => part !== '');
    for (const cue of this.guide.sections) {
      if (this.find(cue.unless, heading).length > 0) continue;
      for (const part of parts) {
        const covered = lettersIn(this.find(cue.phrases, part));
        if (covered * 2 > part.length || (cue.id === 'appendix' && covered > 0)) return cue.id;
      }
    }
    return null;
  }
}

/** How many letters of a text spans cover together: "Response/services" is two words for one thing. */
function lettersIn(spans: readonly Span[]): number {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  let letters = 0;
  for (const span of sorted) {
    letters += Math.max(0, span.end - Math.max(span.start, end));
    end = Math.max(end, span.end);
  }
  return letters;
}

const NUMBERING = /^(?:(?:section|part|chapter)\s+)?(?:\d+(?:\.\d+)*|[a-h]|[ivx]+)[.):]?\s+(?=\p{L})/iu;

/** A heading without its running number: "3.2 Contacts", "Section 7 Case study". */
export function withoutNumbering(heading: string): string {
  return heading.replace(NUMBERING, '').trim();
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A line of a contents page: it ends in leader dots and a page number. */
export function isContentsLine(text: string): boolean {
  return /(?:\.\s?){4,}\s*\d*$|…{2,}\s*\d*$|_{4,}\s*\d*$/.test(text);
}

import { plainForm } from '../../model/plain-form.js';
import { type Reading, withoutNumbering } from '../reading.js';
import { mentionedNumbers, parseLabel } from './label-grammar.js';

/** A level as the document names it. */
export interface LocalName {
  /** What tells it from the others: its number ("2a", "3+4"), or its name in plain form. */
  readonly key: string;
  /** Empty where the document's levels have names only. */
  readonly numbers: readonly string[];
  /** The fullest form in which the document prints it. */
  readonly printed: string;
  /** Names in plain form by which it may stand alone. */
  readonly aliases: readonly string[];
  /** Where the document parts a level by sub-headings: the position of the level of which this is a part. */
  readonly partOf?: number;
}

/** A level found at the beginning of a text. */
export interface Found {
  readonly position: number;
  /** What follows the label; empty where the label is the whole text. */
  readonly rest: string;
  /** The section without indicators that the label announces: "Level 2: what to do". */
  readonly section: string | null;
  /** Whether the text says more than a bare alias, which is sure only in a table or a series. */
  readonly sure: boolean;
}

/** The levels of one document and how to recognise them in its texts. */
export class LevelNames {
  readonly list: readonly LocalName[];
  private readonly words: ReadonlySet<string>;
  private readonly reading: Reading;
  private readonly byKey: ReadonlyMap<string, number>;
  private readonly byAlias: ReadonlyMap<string, number | null>;
  private readonly found = new Map<string, Found | null>();

  constructor(list: readonly LocalName[], words: ReadonlySet<string>, reading: Reading) {
    this.list = list;
    this.words = words;
    this.reading = reading;
    this.byKey = new Map(list.map((name, i) => [name.key, i]));
    const byAlias = new Map<string, number | null>();
    list.forEach((name, i) => {
      // An alias that two levels share tells neither.
      for (const alias of name.aliases)
        byAlias.set(alias, byAlias.has(alias) && byAlias.get(alias) !== i ? null : i);
    });
    this.byAlias = byAlias;
  }

  /** The same labels with further levels behind them. */
  with(list: readonly LocalName[]): LevelNames {
    return new LevelNames(list, this.words, this.reading);
  }

  /** The level whose label a text is, or begins with. */
  find(text: string): Found | null {
    let found = this.found.get(text);
    if (found === undefined) {
      found =
        this.numbered(withoutNumbering(text)) ?? this.numbered(text) ?? this.named(withoutNumbering(text));
      this.found.set(text, found);
    }
    return found;
  }

  /** The level that a bare "2a" or "Level 2a" stands for; for header rows only, where its neighbours say what it is. */
  findBare(text: string): Found | null {
    const position = this.byKey.get(text.trim().toLowerCase());
    return position === undefined ? this.find(text) : { position, rest: '', section: null, sure: true };
  }

  /** The levels that a running text names by word and number, each once. */
  mentioned(text: string): readonly number[] {
    const positions = new Set<number>();
    for (const { words, numbers } of mentionedNumbers(text, this.reading.guide)) {
      if (!words.some((word) => this.words.has(word))) continue;
      for (const number of numbers) {
        const position = this.byKey.get(number);
        if (position !== undefined) positions.add(position);
      }
    }
    return [...positions];
  }

  /** Whether a label has a number of the document's levels and a name of its own: the scale of some other tool. */
  isForeign(text: string): boolean {
    const label = parseLabel(withoutNumbering(text), this.reading.guide);
    const found = label === null || label.name === '' ? null : this.numbered(text);
    const own = this.list[found?.position ?? -1];
    if (own === undefined) return false;
    const name = plainForm(label?.name ?? '');
    if (!this.reading.has('scales', name) && !this.reading.has('level-names', name)) return false;
    return ![plainForm(own.printed), ...own.aliases].some(
      (alias) => alias.includes(name) || name.includes(alias),
    );
  }

  private numbered(text: string): Found | null {
    const label = parseLabel(text, this.reading.guide);
    if (label === null || !label.words.some((word) => this.words.has(word))) return null;
    const position = this.byKey.get([...label.numbers].sort().join('+'));
    if (position === undefined) return null;
    const section = label.name === '' ? null : this.reading.section(label.name);
    return {
      position,
      rest: label.rest,
      section: this.isOwnName(label.name, position) || this.isPrinted(text, position) ? null : section,
      sure: true,
    };
  }

  private named(text: string): Found | null {
    const whole = this.byAlias.get(plainForm(text));
    const sure = this.words.size === 0;
    if (whole !== undefined && whole !== null) {
      const unnumbered = this.list[whole]?.numbers.length === 0;
      return { position: whole, rest: '', section: null, sure: sure || unnumbered };
    }
    if (!sure) return null;
    const split = /^([^:–—.(]{2,60}?)(?:\s*[:(]\s*|\s+[–—-]\s+|\.\s+(?=\p{Lu}))(.+)$/su.exec(text);
    const position = this.byAlias.get(plainForm(split?.[1] ?? ''));
    if (split?.[2] === undefined || position === undefined || position === null) return null;
    // A label with a short gloss is still a label: "Amber – getting help".
    const gloss = split[2].length <= 60 && !/[.;]/.test(split[2]);
    return {
      position,
      rest: gloss ? '' : split[2],
      section: gloss ? this.reading.section(split[2]) : null,
      sure,
    };
  }

  /** Whether a text is the label as the document prints it: "Level 1: One agency" names the level, whoever is named in it. */
  private isPrinted(text: string, position: number): boolean {
    return plainForm(this.list[position]?.printed ?? '') === plainForm(text);
  }

  private isOwnName(name: string, position: number): boolean {
    return this.list[position]?.aliases.includes(plainForm(name)) === true;
  }
}

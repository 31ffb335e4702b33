import type { Block, TextDocument } from '../../model/document.js';
import { plainForm } from '../../model/plain-form.js';
import { scaleIn } from '../mapping/scale.js';
import { type Grid, isShortCell } from '../places/table-grid.js';
import { type Reading, withoutNumbering, wordCount } from '../reading.js';
import { parseLabel } from './label-grammar.js';
import { runInName } from './run-in-names.js';

const LONGEST_NAME = 8;
const FEWEST_ITEMS = 3;

/**
 * What a document says right under its headings, beside its row labels and behind "Name:", by the plain form of the
 * name. Names of which nothing else is known are levels where what they stand for is a scale of responses.
 */
export class Definitions {
  private readonly texts = new Map<string, string[]>();
  /** Names under which lists stand, or that label tables. */
  private readonly listed = new Set<string>();
  private readonly reading: Reading;

  constructor(document: TextDocument, grids: ReadonlyMap<number, Grid>, reading: Reading) {
    this.reading = reading;
    this.readFlow(document);
    for (const grid of grids.values()) this.readTable(grid);
  }

  /** The labels in a row that the document defines as steps of a scale; none where it does not. */
  scaleOf(labels: readonly string[]): readonly string[] {
    if (labels.length < 3) return [];
    const texts = labels.map((label) => (this.isName(label) ? `${label}. ${this.of(label)}` : ''));
    const [from, to] = scaleIn(texts, this.reading) ?? [0, 0];
    const steps = labels.slice(from, to);
    const defined = steps.filter((label) => this.of(label) !== '').length;
    const listed = steps.filter((label) => this.listed.has(formOf(label))).length;
    return defined + 1 >= steps.length && listed * 3 >= steps.length * 2 ? steps : [];
  }

  private isName(label: string): boolean {
    return (
      wordCount(label) <= LONGEST_NAME &&
      parseLabel(label, this.reading.guide) === null &&
      this.reading.section(label) === null
    );
  }

  private of(label: string): string {
    return (this.texts.get(formOf(label)) ?? []).join(' ');
  }

  private add(name: string, text: string): void {
    const form = formOf(name);
    const list = this.texts.get(form);
    if (list) list.push(text);
    else this.texts.set(form, [text]);
  }

  private readFlow(document: TextDocument): void {
    let heading: Block | null = null;
    let items = new Map<string, number>();
    for (const block of document.blocks) {
      if (block.cell !== null || this.reading.isContents(block)) continue;
      if (block.kind === 'heading') {
        heading = block;
        items = new Map([...items].filter(([name]) => block.headings.map(formOf).includes(name)));
      } else if (block.kind === 'list-item') {
        for (const name of block.headings.map(formOf)) {
          items.set(name, (items.get(name) ?? 0) + 1);
          if ((items.get(name) ?? 0) >= FEWEST_ITEMS) this.listed.add(name);
        }
      } else if (heading !== null && block.headings.at(-1) === heading.text)
        this.add(heading.text, block.text);
      const named = block.kind === 'heading' ? null : runInName(block.text);
      if (named !== null) this.add(named.name, named.text);
      if (block.kind === 'list-item') heading = null;
    }
  }

  private readTable(grid: Grid): void {
    const [head] = grid.rows;
    for (const row of grid.rows) {
      const [first, ...others] = row;
      if (first === undefined) continue;
      const prose = others.flatMap((cell) => cell.blocks).filter((block) => block.kind !== 'list-item');
      if (row === head || isShortCell(first)) {
        for (const cell of row === head ? row : [first]) this.listed.add(formOf(cell.text));
      }
      if (isShortCell(first) && prose.length > 0)
        this.add(first.text, prose.map((block) => block.text).join(' '));
    }
  }
}

function formOf(name: string): string {
  return plainForm(withoutNumbering(name));
}

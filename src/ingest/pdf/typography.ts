import { median } from './geometry.js';
import type { Line } from './page-content.js';

/** Step of the usual fonts, in ems, where a document is too short to show its own. */
const USUAL_SPACING = 1.18;

/** Habits of a document's setting, told from all its lines. */
export interface Typography {
  /** Usual step from baseline to baseline inside a paragraph, in ems. */
  readonly spacing: number;
  /** Words that stand with a capital in the middle of a sentence: names, and terms written like names. */
  readonly names: ReadonlySet<string>;
}

/** Told from the lines of each column of text and of each cell. */
export function typographyOf(columns: readonly (readonly Line[])[]): Typography {
  const steps = columns.flatMap(innerSteps);
  return { spacing: steps.length > 4 ? median(steps) : USUAL_SPACING, names: collectNames(columns.flat()) };
}

/** Steps between lines of which the second begins in lower case, so that both belong to one paragraph; in ems. */
export function innerSteps(lines: readonly Line[]): number[] {
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    if (!before || !/^\p{Ll}{2}/u.test(line.words[0]?.text ?? '') || Math.abs(before.size - line.size) > 0.3)
      return [];
    const step = (line.baseline - before.baseline) / line.size;
    return step > 0.7 && step < 3 ? [step] : [];
  });
}

function collectNames(lines: readonly Line[]): Set<string> {
  const names = new Set<string>();
  for (const line of lines)
    line.words.forEach((word, index) => {
      const before = line.words[index - 1];
      if (before && /^\p{Lu}/u.test(word.text) && /[\p{Ll},]$/u.test(before.text)) names.add(bare(word.text));
    });
  return names;
}

function bare(text: string): string {
  return text.replace(/[’']s$/, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

/** Words, signs and abbreviations with which no statement ends. */
const UNFINISHED =
  /(,|-|–|\b(e\.g\.|i\.e\.|incl\.|a|an|the|and|or|of|to|for|from|with|as|at|is|are|that|which|their|his))$/i;

/** Whether the text must go on: it ends with a word that leads on, or inside a bracket. */
export function isUnfinished(text: string): boolean {
  return UNFINISHED.test(text) || text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Whether a word begins a new statement, as far as its capital tells. */
export function beginsStatement(word: string, names: ReadonlySet<string>): boolean {
  return /^\p{Lu}/u.test(word) && !names.has(bare(word));
}

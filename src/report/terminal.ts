import { Chalk, type ChalkInstance } from 'chalk';

/** What a text may look like where it is shown. */
export interface Look {
  readonly colour: boolean;
  /** Characters in a line. */
  readonly width: number;
}

/** Chalk that colours, or one that leaves every text as it is. */
export function paint({ colour }: Pick<Look, 'colour'>): ChalkInstance {
  return new Chalk({ level: colour ? 1 : 0 });
}

/** Breaks a text into lines of at most `width` characters, each beginning with `indent`. */
export function wrap(text: string, width: number, indent = '', firstIndent = indent): string {
  const lines: string[] = [];
  let line = firstIndent;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

/** Characters that are seen: colour codes take no room. */
export function visibleLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes of a terminal begin with ESC
  return [...text.replace(/\u001b\[[0-9;]*m/g, '')].length;
}

import { plainLine } from '../report/plain-line.js';

/** Something that keeps a command from doing its work, told to the person who can mend it. The command exits 2. */
export class Problem extends Error {
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;

  constructor(parts: {
    readonly where: string;
    readonly found: string;
    readonly expected: string;
    readonly mend: string;
  }) {
    super(`${parts.where}: ${parts.found}`);
    this.name = 'Problem';
    this.where = parts.where;
    this.found = parts.found;
    this.expected = parts.expected;
    this.mend = parts.mend;
  }
}

/** A problem as it is printed, ended by a line break. */
export function problemText({ where, found, expected, mend }: Problem): string {
  const lines = [
    `error: ${plainLine(where)}: ${listed(found)}`,
    `  expected: ${listed(expected)}`,
    `  to mend:  ${listed(mend)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A text with a list in it: each further line stands indented, so that none passes for the beginning of another problem. */
function listed(text: string): string {
  return text.split('\n').map(plainLine).join('\n    ');
}

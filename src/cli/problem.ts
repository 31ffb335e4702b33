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
  return `error: ${where}: ${found}\n  expected: ${expected}\n  to mend:  ${mend}\n`;
}

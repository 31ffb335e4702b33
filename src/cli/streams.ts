import { plainText } from '../report/plain-line.js';

/** Somewhere that text goes to: a stream of the process, or a test's list. */
export interface Sink {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What a command has of the world outside. */
export interface Streams {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Reads the standard input to its end; absent where there is none. */
  readonly stdin?: () => Promise<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const DEFAULT_WIDTH = 80;
const WIDEST = 120;

/** Characters in a line of a sink. */
export function widthOf({ columns }: Sink): number {
  return Math.min(columns && columns > 20 ? columns : DEFAULT_WIDTH, WIDEST);
}

/**
 * Whether to colour what goes to a sink. In this order: --no-color, NO_COLOR (https://no-color.org), FORCE_COLOR, and at
 * last whether anybody looks at it.
 */
export function colourFor(sink: Sink, env: Streams['env'], option: boolean): boolean {
  if (!option || (env.NO_COLOR ?? '') !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return sink.isTTY === true && env.TERM !== 'dumb';
}

/**
 * What the program itself says to a terminal beside text: tabs, ends of lines, the wiping of its progress bar, and bold,
 * dim, italic and the colours of `paint`, with their ends.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: commands to a terminal begin with ESC
const OWN_COMMANDS = /(\t|\r\n|\r\u001b\[K|\u001b\[(?:1|2|3|22|23|3[1-49])m)/;

/**
 * The last guard in front of a sink: whatever a command forgot to make plain, a terminal is told nothing but text and
 * colours, and of these none where there is to be no colour.
 */
export function guarded(sink: Sink, colour: boolean): Sink {
  const guard = (text: string): string =>
    text
      .split(OWN_COMMANDS)
      .map((part, i) => (i % 2 === 1 && (colour || !part.endsWith('m')) ? part : plainText(part)))
      .join('');
  return {
    write: (text) => sink.write(guard(text)),
    isTTY: sink.isTTY,
    get columns() {
      return sink.columns;
    },
  };
}

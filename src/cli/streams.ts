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

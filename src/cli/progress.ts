import { performance } from 'node:perf_hooks';
import type { Progress } from './analyse.js';
import { readingLine, stageLine } from './progress-text.js';
import { type Sink, type Streams, widthOf } from './streams.js';
import { timeLeft } from './time-left.js';

/** What tells the time to a display, in milliseconds. Nothing of it comes into a result. */
export interface Clock {
  readonly now: () => number;
  /** Calls again and again, that many milliseconds apart. Returns what ends it. */
  readonly every: (ms: number, call: () => void) => () => void;
}

const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  every: (ms, call) => {
    // It must not keep a process alive that has nothing else to do.
    const timer = setInterval(call, ms).unref();
    return () => clearInterval(timer);
  },
};

/** Shows how far a run is; `onProgress` and `onStage` are those of `AnalyseOptions`. */
export interface ProgressLine {
  readonly onProgress: (progress: Progress) => void;
  readonly onStage: (doing: string) => void;
}

const CLEAR_LINE = '\r\u001b[K';
/** A line that changes faster cannot be read, and costs time. */
const BETWEEN_DRAWINGS = 100;

/**
 * Does work under one line on a terminal that says how far it is, and wipes the line at the end, whatever comes of the
 * work. Nothing is shown where nobody looks, on a terminal that cannot wipe a line, and where a run is to be quiet.
 */
export async function underProgressLine<T>(
  work: (line: Partial<ProgressLine>) => Promise<T>,
  { stderr, env }: Pick<Streams, 'stderr' | 'env'>,
  quiet: boolean,
  clock: Clock = REAL_CLOCK,
): Promise<T> {
  if (quiet || stderr.isTTY !== true || env.TERM === 'dumb') return work({});
  const { end, ...line } = progressLine(stderr, clock);
  // Ctrl-C ends the process without coming back here.
  process.on('exit', end);
  try {
    return await work(line);
  } finally {
    process.off('exit', end);
    end();
  }
}

function progressLine(sink: Sink, clock: Clock): ProgressLine & { readonly end: () => void } {
  const left = timeLeft();
  let drawn = '';
  let drawnAt = Number.NEGATIVE_INFINITY;
  let line = (): string => '';
  const draw = (): void => {
    const next = line();
    if (next === drawn) return;
    sink.write(CLEAR_LINE + next);
    drawn = next;
    drawnAt = clock.now();
  };
  // What comes too early after a drawing is drawn with the next tick, and so is the time that passes.
  const stop = clock.every(BETWEEN_DRAWINGS, draw);
  const onStage = (doing: string): void => {
    line = () => stageLine(doing, widthOf(sink));
    // At once: what follows may leave no time for a tick.
    draw();
  };
  return {
    onProgress: (progress) => {
      const { done, all } = progress;
      if (done === all) return onStage('putting together what was found');
      line = () => {
        left.note(done, all, clock.now());
        return readingLine(progress, left.at(clock.now()), widthOf(sink));
      };
      if (clock.now() - drawnAt >= BETWEEN_DRAWINGS) draw();
    },
    onStage,
    end: () => {
      stop();
      if (drawn !== '') sink.write(CLEAR_LINE);
    },
  };
}

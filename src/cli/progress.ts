import { plainLine } from '../report/plain-line.js';
import { type Sink, widthOf } from './streams.js';

const BAR = 20;
const CLEAR_LINE = '\r\u001b[K';

/** A bar on one line of a terminal, wiped at the end; nothing at all where nobody looks at it. */
export function progressBar(
  sink: Sink,
): (progress: { readonly file: string; readonly done: number; readonly all: number }) => void {
  if (sink.isTTY !== true) return () => undefined;
  return ({ file, done, all }) => {
    if (done >= all) {
      sink.write(CLEAR_LINE);
      return;
    }
    const filled = Math.round((BAR * done) / all);
    const line = `[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}] ${done}/${all} ${plainLine(file)}`;
    sink.write(CLEAR_LINE + line.slice(0, widthOf(sink) - 1));
  };
}

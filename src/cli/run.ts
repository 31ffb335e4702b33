import { CommanderError } from 'commander';
import { plainLine } from '../report/plain-line.js';
import { compileSeldom, growHeapBy, HEAP_GROWTH } from './engine.js';
import { Problem, problemText } from './problem.js';
import { buildProgram } from './program.js';
import { colourFor, guarded, type Streams } from './streams.js';

/** The exit code of a usage, configuration or system fault. */
const FAULT = 2;

/**
 * Runs a command line (without node and the script). Everything that a command says goes to the streams; nothing is
 * thrown, the answer is the exit code.
 */
export async function run(argv: readonly string[], given: Streams): Promise<number> {
  const safe = (sink: Streams['stdout']) =>
    guarded(sink, colourFor(sink, given.env, !argv.includes('--no-color')));
  const streams = { ...given, stdout: safe(given.stdout), stderr: safe(given.stderr) };
  growHeapBy(HEAP_GROWTH.frugal);
  compileSeldom();
  let code = 0;
  const program = await buildProgram(streams, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAULT;
    streams.stderr.write(error instanceof Problem ? problemText(error) : faultText(error, streams));
    return FAULT;
  }
}

/** For what nobody foresaw: the message, and with THRESHOLDS_DEBUG set, where it happened. */
function faultText(error: unknown, { env }: Streams): string {
  const said = error instanceof Error ? error.message : String(error);
  const where = error instanceof Error && env.THRESHOLDS_DEBUG ? `${error.stack}\n` : '';
  return `error: ${plainLine(said)}\n  This is a fault of the program: please report it. THRESHOLDS_DEBUG=1 shows where it happened.\n${where}`;
}

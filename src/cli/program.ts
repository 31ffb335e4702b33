import { Command } from 'commander';
import { addAnalyse } from './definitions/analyse.js';
import { addCheck } from './definitions/check.js';
import { addCompare } from './definitions/compare.js';
import { addExplain } from './definitions/explain.js';
import { addGuide } from './definitions/guide.js';
import { addMerge } from './definitions/merge.js';
import { addReport } from './definitions/report.js';
import { addTable } from './definitions/table.js';
import { packageJson } from './files.js';
import type { Streams } from './streams.js';

const EXAMPLES = `
Start with:
  $ thresholds analyse documents --out out
  $ thresholds table situations out
  $ thresholds explain documents/aldermoor-2015.pdf --issue housing
  $ thresholds analyse --help`;

/**
 * The command line. Each command loads its own code when it is called, so that --help loads no reader.
 * `finish` is told the exit code of the command that ran.
 */
export async function buildProgram(streams: Streams, finish: (code: number) => void): Promise<Command> {
  const { version } = await packageJson();
  const program = new Command('thresholds')
    .description(
      'Reads threshold documents of safeguarding boards and partnerships, and shows which need gets which response, with the words behind every figure.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('`thresholds --help` lists the commands, `thresholds COMMAND --help` their options.')
    .addHelpText('after', EXAMPLES);
  addAnalyse(program, streams, finish);
  addMerge(program, streams, finish);
  addReport(program, streams, finish);
  addTable(program, streams, finish);
  addCheck(program, streams, finish);
  addCompare(program, streams, finish);
  addExplain(program, streams, finish);
  addGuide(program, streams, finish);
  return program;
}

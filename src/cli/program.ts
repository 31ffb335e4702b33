import { Command, InvalidArgumentError, Option } from 'commander';
import { packageJson } from './files.js';
import type { Streams } from './streams.js';

const EXAMPLES = `
Start with:
  $ thresholds analyse documents --out out
  $ thresholds explain documents/aldermoor-2015.pdf --issue housing
  $ thresholds analyse --help`;

const ANALYSE_EXAMPLES = `
Examples:
  $ thresholds analyse documents --out out
      reads every document in the folder and writes the results to out/
  $ thresholds analyse documents --include '*.pdf' --exclude 'drafts/**'
      reads the PDFs outside documents/drafts and prints the summary only
  $ thresholds analyse documents --corpus corpus.csv --out out --strict
      takes authority, year and mapping from a table, and exits 1 if any file fails

It writes results.json (everything), references.csv (one row per reference),
documents.csv (one row per document) and documents/ID.json (each document as read).
Exit code: 0 a document was read; 1 with --strict, some file was not; 2 none was.`;

const EXPLAIN_EXAMPLES = `
Examples:
  $ thresholds explain documents/aldermoor-2015.pdf
  $ thresholds explain documents/aldermoor-2015.pdf --issue housing --page 9`;

const GUIDE_EXAMPLES = `
Examples:
  $ thresholds guide show --issue self-harm
  $ thresholds guide show --format markdown > guide.md
  $ thresholds guide check my-guide`;

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
  addExplain(program, streams, finish);
  addGuide(program, streams, finish);
  return program;
}

type Adding = (program: Command, streams: Streams, finish: (code: number) => void) => void;

const noColor = (): Option =>
  new Option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are heeded too)');
const guideOption = (): Option =>
  new Option('--guide <dir>', 'a coding guide of your own (default: the one of this program)');
const corpusOption = (): Option =>
  new Option('--corpus <file>', 'corpus table, .csv or .yaml: file, authority, year, levels');
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const addAnalyse: Adding = (program, streams, finish) => {
  program
    .command('analyse')
    .summary('read documents and find every reference, with its level and severity')
    .description(
      'Reads documents and finds every reference to the issues of the coding guide, with its level and severity.',
    )
    .argument('<path...>', 'files, and folders with everything below them')
    .option('--out <dir>', 'folder for the results; without it, only the summary is printed')
    .option('--include <glob>', 'read only files that fit (may be given several times)', collect)
    .option('--exclude <glob>', 'leave out files that fit (may be given several times)', collect)
    .addOption(corpusOption())
    .addOption(guideOption())
    .option('--strict', 'exit 1 if any file could not be read')
    .option('--quiet', 'print nothing but errors')
    .addOption(noColor())
    .addHelpText('after', ANALYSE_EXAMPLES)
    .action(async (paths, flags) => {
      const { analyseCommand } = await import('./commands/analyse.js');
      finish(await analyseCommand(paths, flags, streams));
    });
};

const addExplain: Adding = (program, streams, finish) => {
  program
    .command('explain')
    .summary('show how one document was read, and why each reference has its severity')
    .description(
      'Shows one document as the analyser sees it: its levels with the words they rest on, and each reference with its level, its severity and the rules that led there.',
    )
    .argument('<file>', 'one document')
    .option('--issue <id>', 'references to this issue only')
    .addOption(new Option('--page <n>', 'references on this page only').argParser(pageNumber))
    .addOption(corpusOption())
    .addOption(guideOption())
    .option('--json', 'the same as JSON')
    .addOption(noColor())
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (file, flags) => {
      const { explainCommand } = await import('./commands/explain.js');
      finish(await explainCommand(file, flags, streams));
    });
};

const addGuide: Adding = (program, streams, finish) => {
  const guide = program
    .command('guide')
    .summary('show or check the coding guide')
    .description('The coding guide: what is searched for, and how severity is told.')
    .addHelpText('after', GUIDE_EXAMPLES);
  guide
    .command('check')
    .summary('check a guide and run its examples')
    .description('Checks a coding guide and runs its examples. Exit code: 0 sound, 1 not, 2 no guide there.')
    .argument('[dir]', 'folder of the guide (default: the one of this program)')
    .action(async (dir) => {
      const { guideCheckCommand } = await import('./commands/guide-check.js');
      finish(await guideCheckCommand(dir, streams));
    });
  guide
    .command('show')
    .summary('print a guide as tables')
    .description('Prints a coding guide as tables: scale, levels, rules, and each issue.')
    .option('--issue <id>', 'this issue only')
    .addOption(guideOption())
    .addOption(
      new Option('--format <name>', 'how to print it').choices(['table', 'markdown']).default('table'),
    )
    .addOption(noColor())
    .action(async (flags) => {
      const { guideShowCommand } = await import('./commands/guide-show.js');
      finish(await guideShowCommand(flags, streams));
    });
};

function pageNumber(value: string): number {
  const page = Number(value);
  if (Number.isInteger(page) && page >= 1) return page;
  throw new InvalidArgumentError('A page is a whole number from 1.');
}

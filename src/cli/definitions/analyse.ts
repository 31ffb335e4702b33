import { collect, corpusOption, guideOption, noColor, reportOptions, withOptions } from '../options.js';
import { jobsOption, readingOptions } from '../reading-options.js';
import type { Adding } from './adding.js';

const ANALYSE_EXAMPLES = `
Examples:
  $ thresholds analyse documents --out out
      reads every document in the folder and writes the results to out/
  $ thresholds analyse documents --include '*.pdf' --exclude 'drafts/**'
      reads the PDFs outside documents/drafts and prints the summary only
  $ thresholds analyse documents --corpus corpus.csv --out out --strict
      takes authority, year and mapping from a table, and exits 1 if any file fails

It writes results.json (everything), documents/ID.json (each document as read) and
the reports: report.html, report.docx, report.xlsx, report.md, references.csv (one
row per reference), documents.csv (one row per document), tables.json, tables/ and
pictures/. \`thresholds report\` writes these again from results.json.
With --anonymise the reports name no area; results.json, documents/ and
anonymisation-key.csv still do.
Exit code: 0 a document was read; 1 with --strict, some file was not; 2 none was.`;

/** `thresholds analyse`. */
export const addAnalyse: Adding = (program, streams, finish) => {
  const command = program
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
    .option('--cache <dir>', 'where to keep what was read, for the next run (default: .cache in --out)')
    .option('--no-cache', 'keep nothing, and read every file anew')
    .option('--no-report', 'write results.json and documents/ only');
  withOptions(command, [...reportOptions(), jobsOption(), ...readingOptions()])
    .option('--quiet', 'print nothing but errors')
    .addOption(noColor())
    .addHelpText('after', ANALYSE_EXAMPLES)
    .action(async (paths, flags) => {
      const { analyseCommand } = await import('../commands/analyse.js');
      finish(await analyseCommand(paths, flags, streams));
    });
};

import { corpusOption, guideOption, noColor, tableFormatOption, withOptions } from '../options.js';
import { readingOptions } from '../reading-options.js';
import type { Adding } from './adding.js';

const COMPARE_EXAMPLES = `
Examples:
  $ thresholds compare thresholds-2015.pdf thresholds-2018.docx
      says whether thresholds have risen, and what was moved, dropped or added
  $ thresholds compare 2015.pdf 2018.pdf --table thresholds-changed
      for each issue and level: the severity at which it began, and begins now
  $ thresholds compare 2015.pdf 2018.pdf --table indicators-changed --format csv > changed.csv
      every indicator that changed, with its words in both versions

Tables: changes (indicators by level), thresholds-changed, levels-changed and
indicators-changed. All of them are printed unless one is named.
Exit code: 0 the two were compared, whatever has changed; 2 they could not be.`;

/** `thresholds compare`. */
export const addCompare: Adding = (program, streams, finish) => {
  const command = program
    .command('compare')
    .summary('hold one version of a document against another')
    .description(
      'Holds the newer version of a threshold document against the older: what moved up or down a level, what was added, dropped or reworded, and whether thresholds have risen.',
    )
    .argument('<old>', 'the older version, one document')
    .argument('<new>', 'the newer version, one document')
    .option('--table <name>', 'print one table only')
    .addOption(tableFormatOption())
    .addOption(corpusOption())
    .addOption(guideOption());
  withOptions(command, readingOptions())
    .addOption(noColor())
    .addHelpText('after', COMPARE_EXAMPLES)
    .action(async (older, newer, flags) => {
      const { compareCommand } = await import('../commands/compare.js');
      finish(await compareCommand(older, newer, flags, streams));
    });
};

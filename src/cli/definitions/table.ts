import { comparisonOptions, noColor, tableFormatOption, withOptions } from '../options.js';
import type { Adding } from './adding.js';

const TABLE_EXAMPLES = `
Examples:
  $ thresholds table list out
      names every table
  $ thresholds table situations out
      prints one to the terminal
  $ thresholds table entry-severity out --level C --format csv > entry.csv
      or as CSV, Markdown or JSON into a file`;

/** `thresholds table`. */
export const addTable: Adding = (program, streams, finish) => {
  const command = program
    .command('table')
    .summary('print one table of a saved analysis')
    .description('Prints one table of a saved analysis; `thresholds table list RESULTS` names them all.')
    .argument('<name>', 'name of the table, or "list"')
    .argument('<results>', 'results.json, or the folder that it stands in')
    .addOption(tableFormatOption());
  withOptions(command, comparisonOptions())
    .addOption(noColor())
    .addHelpText('after', TABLE_EXAMPLES)
    .action(async (name, results, flags) => {
      const { tableCommand } = await import('../commands/table.js');
      finish(await tableCommand(name, results, flags, streams));
    });
};

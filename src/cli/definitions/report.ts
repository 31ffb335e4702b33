import { noColor, reportOptions, withOptions } from '../options.js';
import type { Adding } from './adding.js';

const REPORT_EXAMPLES = `
Examples:
  $ thresholds report out --out out
      writes every report of the analysis in out/ again
  $ thresholds report out/results.json --format docx,png --level C --out word
      the Word report and the pictures, documents ordered by level C
  $ thresholds report out --anonymise --out published
      reports that name no area; anonymisation-key.csv says which is which

The same results give the same bytes.`;

/** `thresholds report`. */
export const addReport: Adding = (program, streams, finish) => {
  const command = program
    .command('report')
    .summary('write the reports of a saved analysis again')
    .description('Writes the reports of a saved analysis, without reading a document.')
    .argument('<results>', 'results.json, or the folder that it stands in')
    .requiredOption('--out <dir>', 'folder for the reports');
  withOptions(command, reportOptions())
    .option('--quiet', 'print nothing but errors')
    .addOption(noColor())
    .addHelpText('after', REPORT_EXAMPLES)
    .action(async (results, flags) => {
      const { reportCommand } = await import('../commands/report.js');
      finish(await reportCommand(results, flags, streams));
    });
};

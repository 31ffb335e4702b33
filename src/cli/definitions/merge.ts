import { collect, corpusOption, guideOption, noColor, reportOptions, withOptions } from '../options.js';
import type { Adding } from './adding.js';

const MERGE_EXAMPLES = `
Examples:
  $ thresholds analyse documents/north --out parts/north --no-report
  $ thresholds analyse documents/south --out parts/south --no-report
  $ thresholds merge parts/north parts/south --out out
      the same as \`thresholds analyse documents/north documents/south --out out\`
  $ thresholds merge parts --from documents --out out
      all parts below a folder, the same as \`thresholds analyse documents --out out\`

Start every part in the same folder, with the same guide and the same options:
parts that differ in these are refused. No document is read again.
Exit code: 0 a part holds a document; 2 none does, or they cannot be merged.`;

/** `thresholds merge`. */
export const addMerge: Adding = (program, streams, finish) => {
  const command = program
    .command('merge')
    .summary('make one analysis of parts that were analysed apart')
    .description(
      'Makes of parts that were analysed apart, on one machine or many, what one run over all their files writes, byte for byte.',
    )
    .argument('<part...>', 'results.json files, folders that hold one, or folders of these')
    .requiredOption('--out <dir>', 'folder for the results')
    .option(
      '--from <dir>',
      'folder that one run would be given, where files share a name (may be given several times)',
      collect,
    )
    .addOption(corpusOption())
    .addOption(guideOption())
    .option('--no-report', 'write results.json and documents/ only');
  withOptions(command, reportOptions())
    .option('--quiet', 'print nothing but errors')
    .addOption(noColor())
    .addHelpText('after', MERGE_EXAMPLES)
    .action(async (paths, flags) => {
      const { mergeCommand } = await import('../commands/merge.js');
      finish(await mergeCommand(paths, flags, streams));
    });
};

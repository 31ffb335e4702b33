import { Option } from 'commander';
import { corpusOption, guideOption, noColor, pageNumber, withOptions } from '../options.js';
import { readingOptions } from '../reading-options.js';
import type { Adding } from './adding.js';

const EXPLAIN_EXAMPLES = `
Examples:
  $ thresholds explain documents/aldermoor-2015.pdf
  $ thresholds explain documents/aldermoor-2015.pdf --issue housing --page 9`;

/** `thresholds explain`. */
export const addExplain: Adding = (program, streams, finish) => {
  const command = program
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
    .option('--json', 'the same as JSON');
  withOptions(command, readingOptions())
    .addOption(noColor())
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (file, flags) => {
      const { explainCommand } = await import('../commands/explain.js');
      finish(await explainCommand(file, flags, streams));
    });
};

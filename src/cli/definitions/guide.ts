import { Option } from 'commander';
import { guideOption, noColor } from '../options.js';
import type { Adding } from './adding.js';

const GUIDE_EXAMPLES = `
Examples:
  $ thresholds guide show --issue self-harm
  $ thresholds guide show --format markdown > guide.md
  $ thresholds guide check my-guide`;

/** `thresholds guide`. */
export const addGuide: Adding = (program, streams, finish) => {
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
      const { guideCheckCommand } = await import('../commands/guide-check.js');
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
      const { guideShowCommand } = await import('../commands/guide-show.js');
      finish(await guideShowCommand(flags, streams));
    });
};

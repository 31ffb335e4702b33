import { InvalidArgumentError, Option } from 'commander';
import { FINDING_SEVERITIES } from '../../model/check-report.js';
import { CHECK_FORMAT_NAMES, CHECK_FORMATS } from '../../report/check/index.js';
import type { CheckOutput } from '../check/outputs.js';
import { corpusOption, guideOption, noColor, withOptions } from '../options.js';
import { jobsOption, readingOptions } from '../reading-options.js';
import type { Adding } from './adding.js';

const FORMAT_LIST = CHECK_FORMAT_NAMES.map((name) => `  ${name.padEnd(9)} ${CHECK_FORMATS[name].what}`).join(
  '\n',
);

const CHECK_EXAMPLES = `
Formats:
${FORMAT_LIST}
  docx      a copy of a Word draft with its findings as comments; of several drafts, a folder

Examples:
  $ thresholds check draft.docx
      says what would be criticised in a draft, and how to mend it
  $ thresholds check draft.docx --format docx=draft-with-comments.docx
      writes a copy of the draft with each finding as a comment at its place
  $ thresholds check draft.docx --against out --previous thresholds-2019.pdf
      holds it against an analysis of other documents, and its own last version
  $ thresholds check drafts --format github --format sarif=check.sarif
      annotations for GitHub, and a SARIF file with the text of the drafts beside it
  $ thresholds check draft.docx --baseline known.json --write-baseline
      takes what is found now as known; later runs tell only what is new
  $ thresholds check - --stdin-filename draft.docx < draft.docx
  $ thresholds check --explain level-not-described

Rules, their severities and options, and findings to be ignored stand in
thresholds.config.yaml, which is looked for upward from the draft; --print-config
shows what holds. Exit code: 0 no finding at or above --fail-on; 1 findings;
2 it could not run, or a draft could not be read. Writing a file never changes it.`;

const FORMATS = [...CHECK_FORMAT_NAMES, 'docx'] as const;

/** `thresholds check`. */
export const addCheck: Adding = (program, streams, finish) => {
  const command = program
    .command('check')
    .summary('check a draft against the law, itself, its predecessor and others')
    .description(
      'Checks drafts of threshold documents: structure, statutory content, coverage, consistency and plain words; and with --against and --previous, how a draft stands beside others and its last version.',
    )
    .argument('[draft...]', 'drafts, folders of drafts, or "-" for the standard input')
    .addOption(
      new Option(
        '--format <name[=file]>',
        `how to tell it, see below; without a file, on the standard output (may be given several times; default: pretty)`,
      ).argParser(outputs),
    )
    .addOption(
      new Option('--fail-on <severity>', 'least severity that makes exit code 1 (default: error)').choices([
        ...FINDING_SEVERITIES,
        'never',
      ]),
    )
    .addOption(
      new Option(
        '--show <severity>',
        'least severity that pretty, github, markdown and html show; counts hold all',
      )
        .choices(FINDING_SEVERITIES)
        .default('note'),
    )
    .option('--edition <id>', 'edition of the statutory guidance: an id, its year, or a file (default: 2018)')
    .option('--against <results>', 'results.json of other documents, or the folder that it stands in')
    .option('--previous <file>', 'the previous version of the draft')
    .option('--baseline <file>', 'findings that are known and do not count')
    .option('--write-baseline', 'write what is found now to the file of --baseline')
    .addOption(
      new Option('--prune', 'take out of the file of --baseline what no longer occurs').conflicts(
        'writeBaseline',
      ),
    )
    .option('--config <file>', 'configuration (default: thresholds.config.yaml upward from the draft)')
    .option('--print-config', 'print the configuration that holds, and do nothing else')
    .option(
      '--explain <rule>',
      'print what a rule finds, why it matters and how to mend it; "list" names all',
    )
    .option('--stdin-filename <name>', 'name of the draft that comes from the standard input')
    .addOption(corpusOption())
    .addOption(guideOption());
  withOptions(command, [jobsOption(), ...readingOptions()])
    .option('--quiet', 'print nothing on the standard error but errors')
    .addOption(noColor())
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (drafts, flags) => {
      const { checkCommand } = await import('../commands/check.js');
      finish(await checkCommand(drafts, flags, streams));
    });
};

function outputs(value: string, before: readonly CheckOutput[] = []): readonly CheckOutput[] {
  const cut = value.indexOf('=');
  const name = (cut < 0 ? value : value.slice(0, cut)).trim().toLowerCase();
  const file = cut < 0 ? null : value.slice(cut + 1);
  const format = FORMATS.find((one) => one === name);
  if (format === undefined)
    throw new InvalidArgumentError(`There is no format ${name}; there are ${FORMATS.join(', ')}.`);
  if (file === '' || (file === null && format === 'docx'))
    throw new InvalidArgumentError(`Write ${format}=FILE.`);
  return [...before, { format, file }];
}

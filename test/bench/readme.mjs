// Writes what is an output: in README.md the help of each command, the rules of `check` and the tables of figures; and the
// schema of the configuration file.
//   npm run readme            writes them
//   npm run readme -- --check exits 1 where they are stale
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_SCHEMA } from '../../dist/check/config/schema.js';
import { RULES } from '../../dist/check/rules/index.js';
import { reliabilityTable } from './hard-files-table.mjs';
import { ROOT } from './places.mjs';

const README = join(ROOT, 'README.md');
const SCHEMA = join(ROOT, 'docs/schema/config.schema.json');
const FIGURES = join(ROOT, 'docs/figures.json');
const HARD_FILES = join(ROOT, 'docs/hard-files.json');

/** What is shown of each figure: its name in the README, its key, and what the project set out to reach. */
const ROWS = [
  ['references found (recall)', 'recall', '0.95'],
  ['references that are right (precision)', 'precision', '0.93'],
  ['stance', 'stance', '0.97'],
  ['level of a reference', 'level', '0.97'],
  ['levels that a document describes', 'describes', '1.00'],
  ['levels that a document joins', 'merges', '1.00'],
  ['severity, the same', 'severityExact', '0.75'],
  ['severity, within 1', 'severityWithin1', '0.97'],
  ['severity, Krippendorff’s alpha (ordinal)', 'severityAlpha', '0.85'],
  ['whole: found, right level, severity within 1', 'whole', '0.88'],
  ['same situation: pairs that are right (precision)', 'situationPrecision', '0.92'],
  ['same situation: pairs found (recall)', 'situationRecall', ''],
  ['same situation, F1', 'situationF1', '0.90'],
];

const PARTS = {
  help: (command) => {
    const words = ['bin/thresholds.js', ...command, '--help'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
    return `\`\`\`console\n$ thresholds ${[...command, '--help'].join(' ')}\n${stdout.trimEnd()}\n\`\`\``;
  },
  rules: () => {
    const rows = RULES.map(({ id, severity, title }) => `| \`${id}\` | ${severity} | ${title} |`);
    return `| rule | severity | finds |\n|---|---|---|\n${rows.join('\n')}`;
  },
  figures: () => {
    if (!existsSync(FIGURES)) return 'No figures have been measured yet.';
    const { guidance, ...corpora } = JSON.parse(readFileSync(FIGURES, 'utf8'));
    const names = Object.keys(corpora);
    const head = `| | aim | ${names.join(' | ')} |\n|---|---|${'---|'.repeat(names.length)}`;
    const documents = `| documents, references | | ${names.map((name) => `${corpora[name].documents}, ${corpora[name].references}`).join(' | ')} |`;
    const rows = ROWS.map(
      ([label, key, aim]) =>
        `| ${label} | ${aim} | ${names.map((name) => show(corpora[name][key])).join(' | ')} |`,
    );
    const { documents: read, pages, pagesNotRead, levels, notTold, assertedPer5Pages } = guidance ?? {};
    const other = guidance
      ? `\n\nOn ${read} documents of national guidance (${pages} pages), which are no threshold documents: ${pagesNotRead} pages not read, ${levels} levels found, ${read - notTold} of ${read} told apart as *other*, and ${show(assertedPer5Pages)} asserted references per 5 pages.`
      : '';
    return `${[head, documents, ...rows].join('\n')}${other}`;
  },
  reliability: () => reliabilityTable(JSON.parse(readFileSync(HARD_FILES, 'utf8'))),
};

const before = readFileSync(README, 'utf8');
const after = before.replace(
  /(<!-- begin (\w+) ?(.*?) -->\n)[\s\S]*?(<!-- end -->)/g,
  (_, begin, part, words, end) => {
    return `${begin}${PARTS[part](words.split(' ').filter(Boolean))}\n${end}`;
  },
);
const schema = `${JSON.stringify(CONFIG_SCHEMA, null, 2)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(README, after);
  writeFileSync(SCHEMA, schema);
} else {
  for (const [file, stale] of [
    ['README.md', after !== before],
    ['docs/schema/config.schema.json', !existsSync(SCHEMA) || readFileSync(SCHEMA, 'utf8') !== schema],
  ]) {
    if (!stale) continue;
    process.stderr.write(`${file} is stale: run \`npm run readme\`\n`);
    process.exitCode = 1;
  }
}

function show(figure) {
  return typeof figure === 'number' ? figure.toFixed(3) : '–';
}

// Builds a folder of hard files of every kind and some documents in order, analyses it in one run of the built program, and
// counts what came of each file.
//   node test/bench/hard-files.mjs            prints it
//   node test/bench/hard-files.mjs --write    writes docs/hard-files.json, from which `npm run readme` makes the table
// Exits 1 where a file was lost, or the run hung or crashed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reliabilityTable } from './hard-files-table.mjs';
import { ROOT } from './places.mjs';
import { withTypeScript } from './typescript.mjs';

const FOLDER = 'out/hard-files';
const say = (text) => process.stdout.write(`${text}\n`);
const { KINDS, documentsOfGovernment, tryHardFiles } = await withTypeScript(async (load) => ({
  ...(await load('test/hard-files/kinds.ts')),
  ...(await load('test/hard-files/in-order.ts')),
  ...(await load('test/hard-files/try.ts')),
}));
const government = documentsOfGovernment();
const kinds = government ? [...KINDS, { kind: 'government guidance', files: () => government }] : KINDS;
const tried = tryHardFiles(kinds, join(ROOT, FOLDER));
say(reliabilityTable(tried));
if (process.argv.includes('--write')) {
  // What comes of documents that are not part of the package is no figure of it.
  const own = tried.kinds.filter(({ kind }) => kind !== 'government guidance');
  const content = { exit: tried.exit, kinds: own };
  writeFileSync(join(ROOT, 'docs/hard-files.json'), `${JSON.stringify(content, null, 2)}\n`);
}
if (tried.exit !== 0 || tried.kinds.some(({ lost, faults }) => lost + faults > 0)) {
  say(`A file was lost, or the run broke off; see ${FOLDER}\n${tried.stderr.slice(-2000)}`);
  process.exitCode = 1;
}

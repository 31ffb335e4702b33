// Breaks documents, coding guides and the other files that people write, for as long as it is told, and reads them with the
// program: documents by the library as it was built, where the time limit ends a hang. The tests break files in the same
// ways (test/fuzz), with fewer of them and the same seed each time.
//   npm run fuzz [-- MINUTES]         THRESHOLDS_FUZZ_SEED=SEED gives the files of an earlier run
// Prints what came of them. What ended as a fault of the program or not at all is kept in out/fuzz; then it exits 1.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../dist/index.js';
import { TextThread } from './fuzz-texts.mjs';
import { ROOT } from './places.mjs';
import { withTypeScript } from './typescript.mjs';

const MINUTES = Number(process.argv[2] ?? 10);
const SEED = Number(process.env.THRESHOLDS_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Files of each target in a round. */
const EACH = 20;
const LIMITS = { seconds: 20, memory: 500, pages: 50, unpacked: 5, cells: 5000 };
const KEPT = join(ROOT, 'out/fuzz');
const say = (text) => process.stdout.write(`${text}\n`);
if (!(MINUTES > 0)) throw new RangeError(`"${process.argv[2]}" is no number of minutes`);

const { DOCUMENTS, TEXTS, draw } = await withTypeScript((load) => load('test/fuzz/targets.ts'));
const texts = new TextThread();
/** By kind, how many files ended in which way. */
const ends = new Map([...DOCUMENTS, ...TEXTS].map(({ kind }) => [kind, new Map()]));
const findings = [];

say(`Breaking files for ${MINUTES} minutes, seed ${SEED}, node ${process.version}`);
const end = performance.now() + MINUTES * 60_000;
for (let round = 0; performance.now() < end; round++) {
  const seed = (SEED + round) % 2 ** 31;
  for (const { kind, number, file, bytes, how } of await readDocuments(seed))
    note(kind, seed, number, how, () => [{ name: file, content: bytes }]);
  for (const [target, { kind, broken }] of TEXTS.entries()) {
    for (const [i, how] of (await texts.run(target, seed, 0, EACH)).entries())
      note(kind, seed, i, how, () =>
        draw(broken, seed, i, i + 1)[0].map(({ name, text }) => ({ name, content: text })),
      );
  }
}
await texts.close();

let all = 0;
for (const [kind, of] of ends) {
  const sorted = [...of].sort(([, a], [, b]) => b - a);
  const count = sorted.reduce((sum, [, number]) => sum + number, 0);
  all += count;
  say(`${kind}: ${count} files: ${sorted.map(([how, number]) => `${how} ${number}`).join(', ')}`);
}
const of = (what) => findings.filter((one) => one.startsWith(what)).length;
say(`${all} files, seed ${SEED}: ${of('hang')} hangs, ${of('crash')} crashes, ${of('fault')} faults`);
for (const finding of findings) say(finding);
if (findings.length > 0) process.exitCode = 1;

/** Reads the documents of a round in one run. */
async function readDocuments(seed) {
  const documents = DOCUMENTS.flatMap(({ kind, file, broken }, target) =>
    draw(broken, seed, 0, EACH).map((bytes, number) => ({
      ...{ kind, number, bytes },
      file: `${target}-${number}-${file}`,
    })),
  );
  const { analysis } = await analyse([], { handedIn: documents, jobs: 1, cache: false, limits: LIMITS });
  const failures = new Map(analysis.failures.map((failure) => [failure.file, failure]));
  const read = new Set(analysis.documents.map(({ file }) => file));
  return documents.map((one) => ({ ...one, how: ended(read.has(one.file), failures.get(one.file)) }));
}

/** What comes of a document: `read`, the code of its failure, or what went wrong. */
function ended(isRead, failure) {
  if (!failure) return isRead ? 'read' : 'fault: the document is lost';
  const { code, message } = failure;
  if (code === 'program-fault') return `fault: ${message}`;
  if (['timeout', 'out-of-memory'].includes(code)) return `hang: ${message}`;
  // A thread that ended by itself.
  return message.includes('broke off') ? `crash: ${message}` : code;
}

function note(kind, seed, number, how, filesOf) {
  const [what] = how.split(':', 1);
  const counts = ends.get(kind);
  counts.set(what, (counts.get(what) ?? 0) + 1);
  if (what === how) return;
  const folder = join(KEPT, `${kind.replaceAll(/[^a-z]+/gi, '-')}-${seed}-${number}`);
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of filesOf())
    writeFileSync(join(folder, name.replaceAll(/[^\w.-]/g, '_') || '_'), content);
  writeFileSync(join(folder, 'why.txt'), `${kind}, file ${number} of seed ${seed}\n${how}\n`);
  findings.push(`${how.split('\n', 1)[0]} (${kind}: ${folder.slice(ROOT.length)})`);
}

// Makes many documents out of those of the fixtures, no two alike: two of three are PDFs, typeset anew from the text, every
// third is one of the Word files with words put in the place of others.
//   node test/bench/many-documents.mjs N FOLDER
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ROOT } from './places.mjs';
import { typeset } from './typeset.mjs';

const [n, folder] = [Number(process.argv[2]), process.argv[3]];
const FIXTURES = ['fixtures/corpus/documents', 'fixtures/inquiry/documents'];
const READ = 'out/bench/fixtures';

/** Words that may stand for each other in a threshold document without a change of what is found. */
const LIKE = [
  ['concerns', 'worries', 'questions'],
  ['parents', 'carers', 'adults'],
  ['frequently', 'regularly', 'repeatedly'],
  ['practitioners', 'professionals', 'workers'],
  ['appropriate', 'suitable', 'fitting'],
  ['significant', 'considerable', 'marked'],
  ['support', 'help', 'assistance'],
  ['local', 'nearby', 'neighbouring'],
  ['review', 'revisit', 'reconsider'],
  ['young', 'younger', 'growing'],
  ['plan', 'programme', 'scheme'],
];
const OTHERS = new Map(LIKE.flatMap((words) => words.map((word) => [word, words])));

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function varied(text, draw) {
  return text.replace(/[a-z]+/g, (word) => {
    const others = OTHERS.get(word);
    return others ? others[Math.floor(draw() * others.length)] : word;
  });
}

for (const documents of FIXTURES) {
  const to = join(READ, documents);
  const words = ['bin/thresholds.js', 'analyse', documents, '--out', to, '--no-report', '--quiet'];
  const done = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}
const inRoot = (path) => join(ROOT, path);
const texts = FIXTURES.flatMap((documents) => {
  const read = inRoot(join(READ, documents, 'documents'));
  return readdirSync(read).map((name) => JSON.parse(readFileSync(join(read, name), 'utf8')).blocks);
});
const wordFiles = FIXTURES.flatMap((documents) =>
  readdirSync(inRoot(documents))
    .filter((name) => name.endsWith('.docx'))
    .map((name) => unzipSync(readFileSync(inRoot(join(documents, name))))),
);

mkdirSync(folder, { recursive: true });
for (let i = 0; i < n; i++) {
  const draw = random(i);
  const name = `area-${String(i + 1).padStart(5, '0')}`;
  const place = `Area ${i + 1}`;
  if (i % 3 === 2) {
    const parts = wordFiles[i % wordFiles.length];
    const body = varied(strFromU8(parts['word/document.xml']), draw).replace(
      '</w:body>',
      `<!-- ${place} --></w:body>`,
    );
    writeFileSync(
      join(folder, `${name}.docx`),
      zipSync({ ...parts, 'word/document.xml': strToU8(body) }, { level: 1 }),
    );
    continue;
  }
  const blocks = texts[Math.floor(draw() * texts.length)];
  const own = blocks.map((block) => ({ ...block, text: varied(block.text, draw) }));
  writeFileSync(join(folder, `${name}.pdf`), typeset(own, place));
}
process.stdout.write(`${n} documents\n`);

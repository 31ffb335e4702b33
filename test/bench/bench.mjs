// How long things take and how much memory, each in a process of its own, as Markdown tables.
//   npm run bench [-- RUNS] [MOST]
// RUNS: how often what takes seconds is run (default 5; medians are told). MOST: documents of the largest batch (default 10000,
// which takes some twenty minutes).
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CORPORA, isThere, REAL, ROOT } from './places.mjs';
import { isInstalled, medians, once } from './timing.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const MOST = Number(process.argv[3] ?? 10_000);
const BATCHES = [100, 1000, 10_000].filter((documents) => documents <= MOST);
const OUT = 'out/bench';
const say = (text = '') => process.stdout.write(`${text}\n`);
const row = (...cells) => say(`| ${cells.join(' | ')} |`);
const head = (...cells) => {
  say();
  row(...cells);
  row(...cells.map(() => '---'));
};
const s = (seconds) => (seconds < 1 ? seconds.toFixed(3) : seconds.toFixed(1));
const times = (one, other) => `${(one / other).toFixed(2)} ×`;
const thresholds = (...words) => ['node', 'bin/thresholds.js', ...words, '--quiet'];
/** Reads and codes: no report is made, and nothing is taken from an earlier run. */
const analyse = (documents, ...words) =>
  thresholds('analyse', documents, '--out', `${OUT}/results`, '--no-report', '--no-cache', ...words);

say(`node ${process.version}, ${process.platform}; medians of ${RUNS} runs, start of the process included`);
reading();
startUp();
const made = batches();
threads(made(1000));
again(made(1000));
growth();

/** The whole analysis of PDFs against programs that give their plain text and nothing else. */
function reading() {
  const others = [
    ['pdf-parse', (folder) => ['node', 'test/bench/plain-dump.mjs', folder]],
    ['pdftotext', (folder) => ['sh', '-c', `for f in "${folder}"/*.pdf; do pdftotext "$f" -; done`]],
    ['pdfminer', (folder) => ['sh', '-c', `pdf2txt "${folder}"/*.pdf`]],
  ].filter(([name]) => name === 'pdf-parse' || isInstalled(name === 'pdfminer' ? 'pdf2txt' : name));
  head(
    'PDFs',
    'documents, pages',
    ...others.map(([name]) => `${name}, text only`),
    'whole analysis',
    'a document',
    'a page',
    'to pdf-parse',
  );
  const folders = [...CORPORA.map(({ name, folder }) => [name, `${folder}/documents`]), ['guidance', REAL]];
  for (const [name, folder] of folders.filter(([, folder]) => isThere(folder))) {
    const pdfs = pdfsOf(folder);
    const { documents, pages } = pdfs;
    const [whole, ...texts] = medians(
      [analyse(pdfs.folder), ...others.map(([, command]) => command(pdfs.folder))],
      RUNS,
    );
    const per = [s(whole / documents), s(whole / pages)].map((each) => `${each} s`);
    row(
      name,
      `${documents}, ${pages}`,
      ...texts.map((text) => `${s(text)} s`),
      `${s(whole)} s`,
      ...per,
      times(whole, texts[0]),
    );
  }
}

/** The PDFs of a folder in one of their own, and how many pages they have. */
function pdfsOf(from) {
  const folder = join(OUT, 'pdfs', from.replaceAll(/[^\w]+/g, '-'));
  fresh(folder);
  for (const name of readdirSync(join(ROOT, from)).filter((one) => one.endsWith('.pdf')))
    copyFileSync(join(ROOT, from, name), join(ROOT, folder, name));
  once(analyse(folder));
  const { documents } = JSON.parse(readFileSync(join(ROOT, OUT, 'results/results.json'), 'utf8'));
  return { folder, documents: documents.length, pages: documents.reduce((sum, { pages }) => sum + pages, 0) };
}

function startUp() {
  const [nothing, help] = medians(
    [
      ['node', '-e', '0'],
      ['node', 'bin/thresholds.js', '--help'],
    ],
    RUNS * 3,
  );
  head('start', 'seconds', '');
  row('`node -e 0`', s(nothing), '');
  row('`thresholds --help`', s(help), times(help, nothing));
}

/** Makes batches of documents, each when it is first asked for. */
function batches() {
  return (documents) => {
    const folder = `${OUT}/documents-${documents}`;
    if (!existsSync(join(ROOT, folder)))
      once(['node', 'test/bench/many-documents.mjs', String(documents), folder]);
    return folder;
  };
}

/**
 * One thread against two. One thread of documents leaves room for what Node does beside it (machine code, clearing of memory),
 * so that it takes more than one core; held to one core it shows what the second core gives in all.
 */
function threads(documents) {
  const one = analyse(documents, '--jobs', '1');
  const commands = [analyse(documents, '--jobs', '2'), one];
  if (isInstalled('taskset')) commands.push(['taskset', '-c', '0', ...one]);
  const [two, ...others] = medians(commands, Math.min(RUNS, 3));
  head('1,000 documents', 'seconds', 'to 2 threads');
  row('2 threads', s(two), '');
  for (const [i, seconds] of others.entries())
    row(['1 thread', '1 thread, on one core'][i], s(seconds), times(seconds, two));
}

function again(documents) {
  const kept = ['--cache', `${OUT}/cache`];
  fresh(`${OUT}/cache`, `${OUT}/again`);
  const run = (...words) =>
    once(thresholds('analyse', documents, '--out', `${OUT}/again`, '--no-report', ...kept, ...words)).seconds;
  const first = run();
  const second = run();
  const otherGuide = run('--guide', 'fixtures/transcripts/guide');
  head('1,000 documents, with a cache', 'seconds', '');
  row('first run', s(first), '');
  row('second run', s(second), times(first, second));
  row('after a change of the guide', s(otherGuide), times(first, otherGuide));
}

function growth() {
  head('documents', 'reading and coding', 'memory', 'all reports', 'memory');
  for (const documents of BATCHES) {
    const read = once(analyse(made(documents)));
    const told = once(thresholds('report', `${OUT}/results`, '--out', `${OUT}/reports`));
    row(
      documents.toLocaleString('en-GB'),
      `${s(read.seconds)} s`,
      `${read.memory} MB`,
      `${s(told.seconds)} s`,
      `${told.memory} MB`,
    );
  }
}

function fresh(...folders) {
  for (const folder of folders) {
    rmSync(join(ROOT, folder), { recursive: true, force: true });
    mkdirSync(join(ROOT, folder), { recursive: true });
  }
}

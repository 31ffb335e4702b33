// Holds the analyser against coded documents, and against documents that are no threshold documents.
//   npm run evaluate [-- --held-out] [--misses] [--readme]
// --held-out parts the shared corpus in the documents that the first rules were written from and those they were not.
// --readme writes the figures to docs/figures.json and from there into the README.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPORA, EVALUATOR, HELD_OUT, isThere, REAL, ROOT } from './places.mjs';

const flags = new Set(process.argv.slice(2));
const say = (text) => process.stdout.write(`${text}\n`);
const figures = {};

if (!isThere(EVALUATOR)) {
  say(
    `${EVALUATOR} is not there: it comes with the shared corpus, and without it nothing can be compared with a gold coding.`,
  );
} else {
  for (const { name, folder, table } of CORPORA) {
    if (!isThere(`${folder}/gold`)) {
      say(`${name}: ${folder}/gold is not there.`);
      continue;
    }
    const results = analyse(`${folder}/documents`, name, table);
    const isShared = folder.includes('shared');
    compare(name, `${folder}/gold`, results, flags.has('--misses'));
    if (!isShared || !(flags.has('--held-out') || flags.has('--readme'))) continue;
    const all = readdirSync(join(ROOT, folder, 'gold')).map((file) => file.replace('.gold.json', ''));
    const known = all.filter((id) => !HELD_OUT.includes(id));
    compare('shared corpus, development part', goldOf(folder, 'development', known), results, false);
    compare('shared corpus, held-out part', goldOf(folder, 'held-out', HELD_OUT), results, false);
  }
}
if (isThere(REAL)) guidance();
else say(`${REAL} is not there.`);
if (flags.has('--readme')) {
  mkdirSync(join(ROOT, 'docs'), { recursive: true });
  writeFileSync(join(ROOT, 'docs/figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
  node(['test/bench/readme.mjs']);
  say('\ndocs/figures.json and README.md written.');
}

/** Analyses a folder; the path of its results.json. */
function analyse(documents, name, table) {
  const out = `out/evaluate/${name.replaceAll(' ', '-')}`;
  const known = table ? ['--corpus', table] : [];
  const quiet = ['--quiet', '--no-report', '--exclude', 'README.md'];
  node(['bin/thresholds.js', 'analyse', documents, '--out', out, ...known, ...quiet]);
  return `${out}/results.json`;
}

/** Prints what the evaluator says, and keeps its totals. */
function compare(name, gold, results, misses) {
  const words = [EVALUATOR, '--gold', gold, '--results', results];
  say(`\n== ${name}\n${node(misses ? [...words, '--misses'] : words)}`);
  figures[name] = JSON.parse(node([...words, '--json'])).totals;
}

/** A folder with the gold codings of some documents. */
function goldOf(folder, part, ids) {
  const target = join('out/evaluate', part, 'gold');
  rmSync(join(ROOT, target), { recursive: true, force: true });
  mkdirSync(join(ROOT, target), { recursive: true });
  for (const id of ids) {
    copyFileSync(join(ROOT, folder, 'gold', `${id}.gold.json`), join(ROOT, target, `${id}.gold.json`));
  }
  return target;
}

/** Guidance about the same children: nothing in it is an indicator of a threshold document. */
function guidance() {
  const { documents, references, failures } = JSON.parse(
    readFileSync(join(ROOT, analyse(REAL, 'guidance')), 'utf8'),
  );
  say('\n== guidance (no threshold documents)');
  const totals = {
    documents: documents.length,
    unread: failures.length,
    pages: 0,
    pagesNotRead: 0,
    levels: 0,
    asserted: 0,
    notTold: 0,
  };
  for (const { id, pages, kind, levels, warnings } of documents) {
    const asserted = references.filter((r) => r.document === id && r.stance === 'asserted').length;
    const unread = warnings.filter(({ code }) =>
      ['no-text-on-page', 'unreadable-page', 'unreadable-text'].includes(code),
    ).length;
    const told = kind === 'other' && warnings.some(({ code }) => code === 'not-a-threshold-document');
    totals.pages += pages ?? 0;
    totals.pagesNotRead += unread;
    totals.levels += levels.length;
    totals.asserted += asserted;
    totals.notTold += told ? 0 : 1;
    const counts = `${pages} pages, ${unread} not read, ${levels.length} levels, ${asserted} asserted`;
    say(`${id.slice(0, 44).padEnd(45)} ${kind.padEnd(9)} ${told ? 'told' : 'NOT TOLD'}; ${counts}`);
  }
  totals.assertedPer5Pages = (5 * totals.asserted) / totals.pages;
  say(`asserted references per 5 pages: ${totals.assertedPer5Pages.toFixed(3)}`);
  figures.guidance = totals;
}

/** Runs node in the root of the package; what it printed. */
function node(words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (stderr) process.stderr.write(stderr);
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}`);
  return stdout;
}

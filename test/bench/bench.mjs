// How long things take, each in a process of its own:
// - the whole analysis against the plain text dump of the same files;
// - comparing and reporting against reading;
// - the reports of many documents, with the memory that they take.
//   npm run bench [-- RUNS]
// Commands that are compared take turns, so that a machine that is busy for a while slows both alike. Prints medians.
import { spawnSync } from 'node:child_process';
import { CORPORA, isThere, ROOT } from './places.mjs';

const RUNS = Number(process.argv[2] ?? 7);
const INQUIRY = 'fixtures/inquiry';
/** Numbers of documents whose reports are timed once. */
const MANY = ['100', '1000'];
const say = (text) => process.stdout.write(`${text}\n`);

say(
  `${RUNS} runs each, medians, start of the process included; node ${process.version}, ${process.platform}`,
);
for (const { name, folder } of CORPORA) {
  const documents = `${folder}/documents`;
  if (!isThere(documents)) {
    say(`${name}: ${documents} is not there.`);
    continue;
  }
  const [dump, whole] = median([
    ['test/bench/plain-dump.mjs', documents],
    ['bin/thresholds.js', 'analyse', documents, '--out', 'out/bench', '--no-report', '--quiet'],
  ]);
  say(
    `${name}: plain text dump ${ms(dump)}, whole analysis ${ms(whole)}, ratio ${(whole / dump).toFixed(2)}`,
  );
}
const [nothing, help] = median([
  ['-e', '0'],
  ['bin/thresholds.js', '--help'],
]);
say(`node -e 0: ${ms(nothing)}, thresholds --help: ${ms(help)}`);

const [read, reported] = median([
  [
    'bin/thresholds.js',
    'analyse',
    `${INQUIRY}/documents`,
    '--out',
    'out/bench/inquiry',
    '--no-report',
    '--quiet',
  ],
  ['bin/thresholds.js', 'report', 'out/bench/inquiry', '--out', 'out/bench/inquiry', '--quiet'],
]);
say(`${INQUIRY}: reading and coding ${ms(read)}, comparing and all reports ${ms(reported)}`);

for (const documents of MANY) {
  const results = `out/bench/many/${documents}/results.json`;
  const made = node(['test/bench/many-results.mjs', 'out/bench/inquiry/results.json', documents, results]);
  const start = performance.now();
  const { stderr } = node([
    ...['test/bench/with-memory.mjs', 'report', results, '--out', `out/bench/many/${documents}`, '--quiet'],
  ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${made.stdout.trim()}: all reports in ${seconds} s, at most ${stderr.trim().split('\n').at(-1)} MB`);
}

/** The median time of each command in milliseconds. */
function median(commands) {
  const times = commands.map(() => []);
  for (let i = 0; i < RUNS; i++) {
    for (const [which, words] of commands.entries()) {
      const start = performance.now();
      node(words);
      times[which].push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

function node(words) {
  const done = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (done.status !== 0) throw new Error(`node ${words.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return done;
}

function ms(time) {
  return `${Math.round(time)} ms`;
}

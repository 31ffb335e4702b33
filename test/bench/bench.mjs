// How long the whole analysis takes, against the plain text dump of the same files, each in a process of its own.
//   npm run bench [-- RUNS]
// The two take turns, so that a machine that is busy for a while slows both alike. Prints medians.
import { spawnSync } from 'node:child_process';
import { CORPORA, isThere, ROOT } from './places.mjs';

const RUNS = Number(process.argv[2] ?? 7);
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
    ['bin/thresholds.js', 'analyse', documents, '--out', 'out/bench', '--quiet'],
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

/** The median time of each command in milliseconds. */
function median(commands) {
  const times = commands.map(() => []);
  for (let i = 0; i < RUNS; i++) {
    for (const [which, words] of commands.entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
      times[which].push(performance.now() - start);
      if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

function ms(time) {
  return `${Math.round(time)} ms`;
}

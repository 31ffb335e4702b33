import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/thresholds.js');
const folder = mkdtempSync(join(tmpdir(), 'thresholds-network-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every door to the network that Node has. Each is shut in every thread of a run, and tells a file that somebody was there. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  net: ['connect', 'createConnection', 'Socket.prototype.connect', 'Server.prototype.listen'],
  tls: ['connect'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny'],
  'dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny'],
  dgram: ['createSocket'],
  http: ['request', 'get', 'Server.prototype.listen'],
  https: ['request', 'get'],
  http2: ['connect'],
};
const GLOBALS = ['fetch', 'WebSocket', 'EventSource'];

const record = join(folder, 'seen.txt');
const watch = join(folder, 'watch.cjs');
writeFileSync(
  watch,
  `const { appendFileSync } = require('node:fs');
  const { syncBuiltinESMExports } = require('node:module');
  const shut = (holder, name, door) => {
    holder[name] = () => {
      appendFileSync(${JSON.stringify(record)}, door + '\\n');
      throw new Error('the network is shut: ' + door);
    };
  };
  for (const [module, doors] of Object.entries(${JSON.stringify(DOORS)})) {
    for (const door of doors) {
      const path = door.split('.');
      const name = path.pop();
      shut(path.reduce((holder, step) => holder[step], require('node:' + module)), name, module + '.' + door);
    }
  }
  for (const name of ${JSON.stringify(GLOBALS)})
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: undefined });
  for (const name of ${JSON.stringify(GLOBALS)}) shut(globalThis, name, name);
  syncBuiltinESMExports();
  appendFileSync(${JSON.stringify(record)}, 'on watch\\n');`,
);

/** Runs Node with every door shut. Gives the exit code and who was at a door. */
function watched(words: readonly string[], before: readonly string[] = []) {
  rmSync(record, { force: true });
  const [command = '', ...rest] = [...before, process.execPath, '--require', watch, ...words];
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd: ROOT, encoding: 'utf8' });
  const lines = existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : [];
  const seen = lines.filter((line) => line !== 'on watch');
  return { status, stdout, stderr, seen, threads: lines.length - seen.length };
}

/** A network namespace of its own has no network at all, whatever door is found that is not on the list. */
const ALONE = ['unshare', '--map-root-user', '--net'];
const canBeAlone = spawnSync('unshare', [...ALONE.slice(1), 'true']).status === 0;

const out = join(folder, 'out');
const RUNS: readonly (readonly [string, readonly string[]])[] = [
  ['analyse', ['analyse', 'fixtures/transcripts/documents', '--out', out]],
  ['report', ['report', out, '--out', join(folder, 'report')]],
  [
    'check',
    ['check', 'fixtures/transcripts/documents/millbrook-2016.md', '--against', out, '--fail-on', 'never'],
  ],
  ['explain', ['explain', 'fixtures/transcripts/documents/oakhurst-2014.docx']],
];

describe('no command uses the network', () => {
  it.each(RUNS)('%s knocks at no door', (_, words) => {
    const { status, stderr, seen, threads } = watched([BIN, ...words]);
    expect([status, seen], stderr).toEqual([0, []]);
    expect(threads).toBeGreaterThan(0);
  });

  it.skipIf(!canBeAlone).each(RUNS)('%s does its work where there is no network', (_, words) => {
    const { status, stderr, seen } = watched([BIN, ...words], ALONE);
    expect([status, seen], stderr).toEqual([0, []]);
  });

  it('shuts the threads of a run too', () => {
    const { threads } = watched([BIN, 'analyse', 'fixtures/inquiry/documents', '--quiet']);
    expect(threads).toBeGreaterThan(1);
  });

  it.each([
    ['net.connect', `import { connect } from 'node:net'; connect(9, '127.0.0.1')`],
    ['net.Socket.prototype.connect', `import net from 'node:net'; new net.Socket().connect(9, '127.0.0.1')`],
    ['dns.lookup', `import dns from 'node:dns'; dns.lookup('localhost', () => {})`],
    ['dns/promises.resolve', `import { resolve } from 'node:dns/promises'; await resolve('localhost')`],
    ['http.request', `import http from 'node:http'; http.request('http://127.0.0.1:9')`],
    ['https.get', `import { get } from 'node:https'; get('https://127.0.0.1:9')`],
    ['dgram.createSocket', `import dgram from 'node:dgram'; dgram.createSocket('udp4')`],
    ['fetch', `await fetch('http://127.0.0.1:9')`],
    [
      'fetch',
      `import { Worker } from 'node:worker_threads'; new Worker("fetch('http://127.0.0.1:9')", { eval: true })`,
    ],
  ])('would see %s', (door, script) => {
    const { status, seen } = watched(['--input-type=module', '--eval', script]);
    expect(seen).toContain(door);
    expect(status).not.toBe(0);
  });
});

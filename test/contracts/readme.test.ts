import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { reportOf, tablesOf } from '../../src/report/index.js';
import { corpusAnalysis } from '../sample.js';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('README', () => {
  it('holds the help and the figures as they are (npm run readme writes them)', () => {
    const { status, stderr } = spawnSync(process.execPath, ['test/bench/readme.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
      .map((m) => m[1] ?? '')
      .filter((link) => !/^https?:/.test(link));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  it('names every table that there is, and no other', () => {
    const sample = corpusAnalysis({ east: { features: { rank: 1 } }, west: { features: { rank: 2 } } });
    const tables = tablesOf(reportOf(sample, compare(sample, { frame: [{ rank: 1 }] })));
    const section = readme.slice(
      readme.indexOf('### What is compared'),
      readme.indexOf('Four things to know'),
    );
    const named = [...section.matchAll(/`([a-z-]+)`/g)]
      .map((m) => m[1] ?? '')
      .filter((name) => !name.startsWith('--'));
    expect(named.sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...readme.matchAll(/npm (?:run )?(demo|test|evaluate|bench|fuzz|readme)\b/g)].map(
      (m) => m[1] ?? '',
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

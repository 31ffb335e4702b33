import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/check/config/index.js';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The YAML that stands behind a mark of the README. */
function example(mark: string): string {
  const [, yaml] = new RegExp(`${mark}[^\`]*\`\`\`yaml\\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
  return yaml ?? '';
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thresholds-ci-'));
  mkdirSync(join(folder, 'drafts'));
  cpSync(join(ROOT, 'fixtures/transcripts/documents/millbrook-2016.md'), join(folder, 'drafts/draft.md'));
  mkdirSync(join(folder, 'bin'));
  const program = join(folder, 'bin/thresholds');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/thresholds.js')}" "$@"\n`);
  chmodSync(program, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step as a CI does: in the shell, in the folder of the repository. The program is built by `npm test`. */
function step(command: string) {
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  return spawnSync('sh', ['-e', '-c', command], { cwd: folder, encoding: 'utf8', env });
}

describe('the examples for CI in the README', () => {
  it('for GitHub runs: annotations, a summary, and SARIF with its text', () => {
    const { jobs } = parse(example('<!-- example: github -->'));
    const commands: readonly string[] = jobs.check.steps.flatMap(({ run = '' }) => run || []);
    const [check, ...others] = commands.filter((command) => command.includes('thresholds check'));
    expect(others).toEqual([]);
    const { status, stdout, stderr } = step(check ?? '');
    expect(status, stderr).toBe(1);
    expect(stdout).toMatch(/^::error file=drafts\/draft\.md,title=statutory-content/m);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('drafts/draft.md');
    const upload = jobs.check.steps.find(({ uses = '' }) => uses.includes('upload-sarif'));
    expect(JSON.parse(readFileSync(join(folder, upload.with.sarif_file), 'utf8')).version).toBe('2.1.0');
    expect(existsSync(join(folder, 'check-text/draft.txt'))).toBe(true);
  });

  it('for GitLab runs: code quality and a test report', () => {
    const { thresholds } = parse(example('<!-- example: gitlab -->'));
    const [check = ''] = thresholds.script.filter((command: string) => command.includes('thresholds check'));
    const { status, stderr } = step(check);
    expect(status, stderr).toBe(1);
    const { codequality, junit } = thresholds.artifacts.reports;
    expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8')).length).toBeGreaterThan(0);
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuites');
  });

  it('name the package as `npm pack` does', () => {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const mark of ['<!-- example: github -->', '<!-- example: gitlab -->'])
      expect(example(mark)).toContain(`./${name}-${version}.tgz`);
  });
});

describe('the configuration file in the README', () => {
  it('can be used', () => {
    const text = example('<!-- example: configuration -->');
    expect(text).toContain('fail-on');
    expect(readConfig({ name: 'thresholds.config.yaml', text }).diagnostics).toEqual([]);
  });
});

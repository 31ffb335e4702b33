import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const ROOT = join(import.meta.dirname, '../..');
const OLD = 'versions/2013/millbrook.md';
const NEW = 'versions/2019/millbrook.md';

async function compare(...argv: string[]) {
  const said = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (said[name] += text) });
  const streams = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cwd: join(ROOT, 'fixtures/transcripts'),
    env: {},
  };
  const code = await run(['compare', ...argv], streams);
  return { code, ...said };
}

describe('thresholds compare', () => {
  it('gives all tables as one JSON document by the schema of tables', async () => {
    const { code, stdout } = await compare(OLD, NEW, '--format', 'json');
    expect(code).toBe(0);
    const schema = JSON.parse(readFileSync(join(ROOT, 'docs/schema/tables.schema.json'), 'utf8'));
    const ajv = new Ajv2020({ strict: false });
    const given = JSON.parse(stdout);
    expect(ajv.validate(schema, given), ajv.errorsText()).toBe(true);
    expect(given.sections[0].tables.map(({ name }: { name: string }) => name)).toEqual([
      'changes',
      'thresholds-changed',
      'levels-changed',
      'indicators-changed',
    ]);
  });

  it('gives all tables as one Markdown document', async () => {
    const { stdout } = await compare(OLD, NEW, '--format', 'md');
    expect(stdout).toMatch(/^# What has changed from versions\/2013\/millbrook\.md to /);
    expect(stdout.match(/^### /gm)).toHaveLength(4);
  });

  it('takes levels that a person has set in the corpus table', async () => {
    const asked = ['--table', 'levels-changed', '--format', 'csv', '--corpus', 'versions/corpus.csv'];
    const { stdout, stderr } = await compare(OLD, NEW, ...asked);
    expect(stderr).toBe('');
    expect(stdout).toContain('B,“Level 3: Child in need”,“Level 3: Complex need”,renamed');
  });
});

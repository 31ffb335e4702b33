import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

/**
 * Whole commands and all that they print, kept beside this file for a reviewer to read.
 * `UPDATE_TRANSCRIPTS=1 npx vitest run test/transcripts` writes them anew.
 */
const TRANSCRIPTS: Readonly<Record<string, readonly string[]>> = {
  analyse: [
    'thresholds analyse documents --corpus corpus.csv --format csv,json --out ../../out/transcripts',
    'cat ../../out/transcripts/references.csv',
    'cat ../../out/transcripts/documents.csv',
    'thresholds analyse documents --quiet',
    'thresholds analyse documents --strict --quiet',
    'thresholds analyse documents --guide guide --include *.md',
  ],
  explain: [
    'thresholds explain documents/millbrook-2016.md',
    'thresholds explain documents/ferndale-2019.html --issue bullying --corpus corpus.csv',
    'thresholds explain documents/oakhurst-2014.docx --issue housing --json',
    'thresholds explain documents/millbrook-2016.md --page 2',
    'thresholds explain documents/millbrook-2016.md --guide guide',
  ],
  faults: [
    'thresholds analyse documents/broken.pdf documents/empty.docx nowhere.pdf',
    'thresholds analyse documents --include *.rtf',
    'thresholds analyse documents --corpus corpus-broken.csv',
    'thresholds analyse documents --corpus nowhere.csv',
    'thresholds analyse documents --guide guide-broken',
    'thresholds analyse documents --out corpus.csv',
    'thresholds analyse documents --strct',
    'thresholds anlyse documents',
    'thresholds analyse',
    'thresholds explain documents',
    'thresholds explain documents/broken.pdf',
    'thresholds explain documents/millbrook-2016.md --issue huosing',
    'thresholds explain documents/millbrook-2016.md --page two',
  ],
  report: [
    'thresholds analyse documents --corpus corpus.csv --out ../../out/transcripts/report --no-report --quiet',
    'thresholds report ../../out/transcripts/report --out ../../out/transcripts/report --format csv,md',
    'cat ../../out/transcripts/report/tables/coverage.csv',
    'thresholds report ../../out/transcripts/report --out ../../out/transcripts/withheld --format md,csv --anonymise',
    'cat ../../out/transcripts/withheld/anonymisation-key.csv',
    'cat ../../out/transcripts/withheld/documents.csv',
    'thresholds table list ../../out/transcripts/report --format csv',
    'thresholds table levels-described ../../out/transcripts/report',
    'thresholds table severity-by-level ../../out/transcripts/report --format md',
    'thresholds table entry-severity ../../out/transcripts/report/results.json --level A --format json',
    'thresholds table documents ../../out/transcripts/report --anonymise',
  ],
  'report-faults': [
    'thresholds report nowhere --out ../../out/transcripts/no',
    'thresholds report documents/broken.pdf --out ../../out/transcripts/no',
    'thresholds report corpus.csv --out ../../out/transcripts/no',
    'thresholds report ../../out/transcripts/report',
    'thresholds report ../../out/transcripts/report --out corpus.csv',
    'thresholds report ../../out/transcripts/report --out ../../out/transcripts/no --format html,pdf',
    'thresholds report ../../out/transcripts/report --out ../../out/transcripts/no --frame nowhere.csv',
    'thresholds report ../../out/transcripts/report --out ../../out/transcripts/no --level E',
    'thresholds report ../../out/transcripts/report --out ../../out/transcripts/no --seed many',
    'thresholds table situation ../../out/transcripts/report',
    'thresholds table coverage',
    'thresholds table coverage ../../out/transcripts/report --format yaml',
  ],
  merge: [
    'thresholds analyse documents/millbrook-2016.md documents/broken.pdf --out ../../out/transcripts/parts/one --no-report --quiet',
    'thresholds analyse documents/oakhurst-2014.docx documents/ferndale-2019.html --out ../../out/transcripts/parts/two --no-report --quiet',
    'thresholds merge ../../out/transcripts/parts --out ../../out/transcripts/merged --format csv',
    'cat ../../out/transcripts/merged/documents.csv',
    'thresholds merge ../../out/transcripts/parts ../../out/transcripts/merged --out ../../out/transcripts/again --no-report',
    'thresholds merge ../../out/transcripts/parts --out ../../out/transcripts/parts/one',
    'thresholds merge ../../out/transcripts/parts',
    'thresholds merge nowhere --out ../../out/transcripts/no',
    'thresholds merge versions --out ../../out/transcripts/no',
    'thresholds merge documents/millbrook-2016.md --out ../../out/transcripts/no',
    'thresholds merge ../../out/transcripts/parts --out corpus.csv',
    'thresholds merge ../../out/transcripts/parts --guide guide --out ../../out/transcripts/no',
    'thresholds merge ../../out/transcripts/parts --corpus corpus.csv --out ../../out/transcripts/no',
    'thresholds analyse versions/complaints-policy.md --corpus versions/corpus.csv --out ../../out/transcripts/other --no-report --quiet',
    'thresholds merge ../../out/transcripts/parts ../../out/transcripts/other --out ../../out/transcripts/no',
    'thresholds analyse versions/2013 --out ../../out/transcripts/same-name/one --no-report --quiet',
    'thresholds analyse checked/../versions/2019 nowhere.pdf --out ../../out/transcripts/same-name/two --no-report --quiet',
    'thresholds merge ../../out/transcripts/same-name --out ../../out/transcripts/no --no-report',
    'thresholds analyse documents/broken.pdf --out ../../out/transcripts/unread --no-report --quiet',
    'thresholds merge ../../out/transcripts/unread --out ../../out/transcripts/no --no-report',
  ],
  compare: [
    'thresholds compare versions/2013/millbrook.md versions/2019/millbrook.md',
    'thresholds compare versions/2013/millbrook.md versions/2019/millbrook.md --table thresholds-changed --format csv',
    'thresholds compare versions/2013/millbrook.md versions/2019/millbrook.md --table indicators-changed --format md',
    'thresholds compare versions/2019/millbrook.md versions/2013/millbrook.md --table changes --format json',
    'thresholds compare versions/2013/millbrook.md versions/2019/millbrook.md --table thresholds',
    'thresholds compare versions/2013/millbrook.md versions/2019/millbrook.md --format csv',
    'thresholds compare versions/2013 versions/2019/millbrook.md',
    'thresholds compare versions/2013/millbrook.md versions/2013/../2013/millbrook.md',
    'thresholds compare versions/2013/millbrook.md versions/complaints-policy.md',
    'thresholds compare documents/broken.pdf versions/2019/millbrook.md',
    'thresholds compare versions/2013/millbrook.md',
  ],
  check: [
    'thresholds check documents/millbrook-2016.md',
    'thresholds check documents/millbrook-2016.md --show error --fail-on never --format github',
    'thresholds check documents/millbrook-2016.md --edition working-together-2015 --format junit',
    'thresholds check checked/millbrook-draft.md',
    'thresholds check checked/millbrook-draft.md --print-config',
    'thresholds check checked/millbrook-draft.md --baseline ../../out/transcripts/known.json --write-baseline --quiet --format gitlab',
    'cat ../../out/transcripts/known.json',
    'thresholds check checked/millbrook-draft.md --baseline ../../out/transcripts/known.json --format markdown',
    'thresholds check documents/millbrook-2016.md --baseline ../../out/transcripts/known.json --prune --quiet --format sarif=../../out/transcripts/check.sarif',
    'cat ../../out/transcripts/known.json',
    'cat ../../out/transcripts/check-text/millbrook-2016.txt',
    'thresholds check --explain levels-joined',
    'thresholds check --explain list',
  ],
  'check-faults': [
    'thresholds check',
    'thresholds check nowhere.docx',
    'thresholds check documents/broken.pdf documents/millbrook-2016.md --quiet --show error',
    'thresholds check guide',
    'thresholds check checked-broken/draft.md',
    'thresholds check documents/millbrook-2016.md --config nowhere.yaml',
    'thresholds check documents/millbrook-2016.md checked/millbrook-draft.md',
    'thresholds check documents/millbrook-2016.md --edition working-together-2016',
    'thresholds check documents/millbrook-2016.md --against nowhere',
    'thresholds check documents/millbrook-2016.md --previous nowhere.pdf',
    'thresholds check documents/millbrook-2016.md --previous versions/complaints-policy.md',
    'thresholds check documents/millbrook-2016.md documents/ferndale-2019.html --previous documents/millbrook-2016.md',
    'thresholds check documents/millbrook-2016.md --baseline nowhere.json',
    'thresholds check documents/millbrook-2016.md --baseline corpus.csv',
    'thresholds check documents/millbrook-2016.md --write-baseline',
    'thresholds check documents/millbrook-2016.md --format json --format github',
    'thresholds check documents/millbrook-2016.md --format pdf',
    'thresholds check documents/millbrook-2016.md --format docx',
    'thresholds check documents/millbrook-2016.md --format docx=../../out/transcripts/x.docx',
    'thresholds check documents/oakhurst-2014.docx --format docx=documents/oakhurst-2014.docx',
    'thresholds check documents/millbrook-2016.md --format html=documents/millbrook-2016.md',
    'thresholds check documents/millbrook-2016.md --format json=corpus.csv/x.json',
    'thresholds check - ',
    'thresholds check --explain level-not-decribed',
  ],
  guide: [
    'thresholds guide check guide',
    'thresholds guide check guide-failing',
    'thresholds guide check guide-broken',
    'thresholds guide check nowhere',
    'thresholds guide show --guide guide',
    'thresholds guide show --guide guide --issue absence --format markdown',
    'thresholds guide show --format pdf',
  ],
};

const cwd = join(import.meta.dirname, '../../fixtures/transcripts');
rmSync(join(cwd, '../../out/transcripts'), { recursive: true, force: true });

async function transcriptOf(command: string): Promise<string> {
  const [program, ...argv] = command.split(' ');
  if (program === 'cat')
    return `$ ${command}\n${readFileSync(join(cwd, argv[0] ?? ''), 'utf8')
      .replace('\uFEFF', '<BOM>')
      .replaceAll('\r\n', '\n')}`;
  const said = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (said[name] += text) });
  const code = await run(argv, { stdout: sink('stdout'), stderr: sink('stderr'), cwd, env: {} });
  const parts = [`$ ${command}`, `exit code ${code}`];
  for (const [name, text] of Object.entries(said))
    if (text !== '') parts.push(`--- ${name}\n${text.trimEnd()}`);
  return `${parts.join('\n')}\n`;
}

describe('transcripts', () => {
  for (const [name, commands] of Object.entries(TRANSCRIPTS)) {
    it(name, async () => {
      const pieces: string[] = [];
      for (const command of commands) pieces.push(await transcriptOf(command));
      const text = pieces.join('\n');
      expect(text, 'a fault of the program is not to be kept').not.toContain('program-fault');
      const file = join(import.meta.dirname, `${name}.txt`);
      if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, text);
      expect(existsSync(file), 'UPDATE_TRANSCRIPTS=1 writes it').toBe(true);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  }
});

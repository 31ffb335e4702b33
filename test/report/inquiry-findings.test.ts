import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import type { Analysis } from '../../src/model/analysis.js';

// What the 2018 report published of its 37 documents, stated again by the reports of the 37 that were built to have it
// (fixtures/inquiry/README.md). Whole command; then results.json and report.html are read as anybody would read them.
const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out/test-inquiry');
rmSync(OUT, { recursive: true, force: true });
const silent = { write: () => true };
const code = await run(
  [
    'analyse',
    'fixtures/inquiry/documents',
    '--corpus',
    'fixtures/inquiry/corpus.csv',
    '--format',
    'html',
    '--out',
    OUT,
  ],
  { stdout: silent, stderr: silent, cwd: ROOT, env: {} },
);
const analysis: Analysis = JSON.parse(readFileSync(join(OUT, 'results.json'), 'utf8'));
const page = parseDocument(readFileSync(join(OUT, 'report.html'), 'utf8'));

/** The sentences that the report gives as findings. */
const sentences = DomUtils.getElementsByTagName('li', page).map((item) => DomUtils.textContent(item));
const states = (sentence: string): boolean => sentences.some((one) => one.trim().startsWith(sentence));

const byId = new Map(analysis.references.map((reference) => [reference.id, reference]));

/** The situation that holds an indicator worded so: how many documents place it at each level, and its wordings. */
function situation(text: string) {
  const found = analysis.situations.find(({ references }) =>
    references.some((id) => byId.get(id)?.text === text),
  );
  const references = (found?.references ?? []).flatMap((id) => byId.get(id) ?? []);
  const levels = new Set(references.map(({ level }) => level.join('+')));
  const at = (level: string) =>
    new Set(references.filter((one) => one.level.join('+') === level).map(({ document }) => document)).size;
  return {
    label: found?.label,
    levels: Object.fromEntries([...levels].sort().map((level) => [level, at(level)])),
    wordings: new Set(references.map((one) => one.text)),
  };
}

describe('the reports of the inquiry corpus state what was published', () => {
  it('were written', () => expect(code).toBe(0));

  it.each([
    ['10 of 37 documents join C and D.'],
    ['All 37 documents describe level D; 26 describe three of the four levels and 11 describe all four.'],
    ['26 documents have a single early help level: 15 as A, 11 as B.'],
    ['Nine documents never refer to bullying.'],
    ['Self-harm: in nine documents the only reference stands at level D.'],
    ['Housing: 13 documents refer to “stability” or “homelessness” and never to “quality”.'],
    ['At level D every reference to housing has severity 6 (critical): nine references of nine documents.'],
  ])('%s', (sentence) => {
    expect(states(sentence)).toBe(true);
  });

  it.each([
    ['Incidents of domestic violence', { A: 2, D: 3 }, 'level D in three documents and at level A in two'],
    [
      'Family characterised by conflict and serious chronic relationship problems',
      { A: 1, D: 4 },
      'level D in four documents and at level A in one',
    ],
    ['Victim of bullying', { A: 7, B: 5 }, 'level A in seven documents and at level B in five'],
    ['Severe and/or persistent bullying', { C: 5, D: 4 }, 'level C in five documents and at level D in four'],
    ['Child subject to discrimination', { A: 5, C: 4 }, 'level A in five documents and at level C in four'],
    [
      'Overcrowded housing',
      { A: 5, B: 4, C: 4 },
      'level A in five documents, at level C in four and at level B in four',
    ],
    [
      'Housing in a poor state of repair',
      { A: 4, B: 4, C: 3 },
      'level B in four documents, at level A in four and at level C in three',
    ],
    [
      'Single episode of self-harm (including substance misuse)',
      { A: 5, B: 4 },
      'level A in five documents and at level B in four',
    ],
    [
      'Self harm with suicidal thoughts',
      { A: 3, B: 3 },
      'level B in three documents and at level A in three',
    ],
  ])('“%s”', (text, levels, places) => {
    const { label, levels: found } = situation(text);
    expect(found).toEqual(levels);
    expect(states(`“${label}” is placed at ${places}.`)).toBe(true);
  });

  it('takes “experiencing”, “victim of” and “affected by” bullying for one situation', () => {
    const { wordings } = situation('Victim of bullying');
    for (const words of [/experiencing bullying/i, /victim of bullying/i, /affected by bullying/i])
      expect([...wordings].some((wording) => words.test(wording))).toBe(true);
  });

  it('places life-threatening self-harm at D alone, where levels are not joined', () => {
    const { levels } = situation('Life-threatening self-harm');
    expect(Object.keys(levels).filter((level) => level !== 'C+D')).toEqual(['D']);
  });

  it('orders the four areas of Figure 1 from a low to a high threshold for physical abuse at D', () => {
    const low = [
      'Children with frequent injuries',
      'Physical injury which may be from one single serious injury',
    ];
    const high = [
      'Suffering or at risk of suffering serious physical',
      'Parents have seriously abused or neglected',
    ];
    const table = DomUtils.getElementsByTagName('table', page).find((one) => {
      const caption = DomUtils.getElementsByTagName('caption', one);
      return DomUtils.textContent(caption).includes('from the lowest to the highest threshold');
    });
    const order = DomUtils.getElementsByTagName('tr', table ?? [])
      .map((row) => DomUtils.getChildren(row).map((cell) => DomUtils.textContent(cell).trim()))
      .filter((cells) => cells.some((cell) => cell === 'Physical abuse'))
      .map((cells) => cells.join(' | '));
    const placeOf = (words: string): number => {
      const document = analysis.references.find(
        ({ text, level }) => level.join() === 'D' && text.toLowerCase().startsWith(words.toLowerCase()),
      )?.document;
      const authority = analysis.documents.find(({ id }) => id === document)?.authority ?? '?';
      return order.findIndex((row) => row.includes(authority));
    };
    expect(order.length).toBe(27);
    for (const lower of low) {
      expect(placeOf(lower)).toBeGreaterThanOrEqual(0);
      for (const higher of high) expect(placeOf(lower)).toBeLessThan(placeOf(higher));
    }
    expect(
      states(
        'Physical abuse at level D: the lowest threshold is that of Orrinmere (severity 4: “Physical injury which may be from one single serious injury or a pattern of sustained injuries”), the highest that of Wexelmoor (severity 6: “Parents have seriously abused or neglected the child/young person”)',
      ),
    ).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGuide } from '../../src/guide/index.js';
import type { TextFile } from '../../src/yaml/file.js';

const FOLDER = new URL('../../fixtures/transcripts/guide/', import.meta.url);
const files: readonly TextFile[] = ['guide.yaml', 'absence.yaml'].map((name) => ({
  name,
  text: readFileSync(new URL(name, FOLDER), 'utf8'),
}));

/** The small guide of one issue, with words for situations in guide.yaml and in the issue. */
function loaded(ofAll: string, ofIssue: string) {
  return loadGuide(
    files.map(({ name, text }) => ({ name, text: `${text}\n${name === 'guide.yaml' ? ofAll : ofIssue}` })),
  );
}

/** What the words of the issue find in a text: "from text", "-" where it adds nothing. */
function found(text: string, ofAll: string, ofIssue: string): readonly string[] {
  const { guide, diagnostics } = loaded(ofAll, ofIssue);
  expect(diagnostics).toEqual([]);
  const [issue] = guide?.issues ?? [];
  const all = guide && issue ? issue.situations.findIn(guide.read(text)) : [];
  return [...all]
    .sort((a, b) => a.start - b.start)
    .map(({ meaning, start, end }) => `${meaning.name ?? '-'}: ${text.slice(start, end)}`);
}

const OF_ALL = `situations:
  asides: [including]
  adds-nothing: [the child, is]
  same-meaning: { away: [away, missing] }
  degrees: { often: [frequent, often] }`;

describe('words of situations', () => {
  it('are optional', () => {
    expect(found('The child is often away', '', '')).toEqual([]);
  });

  it('hold for every issue where guide.yaml has them', () => {
    expect(found('The child is often away', OF_ALL, '')).toEqual([
      '-: The child',
      '-: is',
      'often: often',
      'away: away',
    ]);
  });

  it('the longest wins, and of two that are as long the one of the issue', () => {
    const ofIssue =
      'situations: { adds-nothing: [away], same-meaning: { truancy: [often away from school] } }';
    expect(found('Often away from school, away', OF_ALL, ofIssue)).toEqual([
      'truancy: Often away from school',
      '-: away',
    ]);
  });

  it('a phrase has one meaning in a file', () => {
    const { guide, diagnostics } = loaded(
      '',
      'situations: { adds-nothing: [misses], same-meaning: { away: [away, missed] } }',
    );
    expect(guide).toBeNull();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '"missed" stands under "adds-nothing" already',
    ]);
  });

  it.each([
    ['an unknown key', 'situations: { degree: { often: [often] } }', /unknown key "degree".*degrees/],
    ['a meaning without phrases', 'situations: { degrees: { often: [] } }', /degrees\.often/],
    ['a phrase that cannot be read', 'situations: { adds-nothing: ["(is"] }', /cannot be read/],
  ])('tells of %s', (_what, ofIssue, expected) => {
    const [first] = loaded('', ofIssue).diagnostics;
    expect(`${first?.message} ${first?.suggestion}`).toMatch(expected);
  });
});

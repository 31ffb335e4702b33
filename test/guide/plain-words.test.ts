import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPlainWords, PLAIN_WORDS_SCHEMA } from '../../src/guide/plain-words.js';
import { builtInGuide } from './built-in.js';

const FOLDER = new URL('../../coding-guide/checks/', import.meta.url);
const NAME = 'plain-words.yaml';
const text = readFileSync(new URL(NAME, FOLDER), 'utf8');
const guide = builtInGuide();

/** The diagnostics of the vocabulary with one edit, as a person reads them. */
function complaints(from: string | RegExp, to: string): string {
  const broken = text.replace(from, to);
  if (broken === text) throw new Error('nothing to edit');
  const { plainWords, diagnostics } = loadPlainWords({ name: NAME, text: broken }, guide);
  expect(plainWords).toBeNull();
  return diagnostics
    .map(
      ({ file, line, column, message, suggestion }) => `${file}:${line}:${column} ${message} (${suggestion})`,
    )
    .join('\n');
}

describe('the vocabulary of the plain-words rules', () => {
  it('comes with the program and loads without a word', () => {
    const { plainWords, diagnostics } = loadPlainWords({ name: NAME, text }, guide);
    expect(diagnostics).toEqual([]);
    expect(plainWords?.lists.vague?.standsIn(guide.read('Some concerns'))).toBe(true);
    expect(plainWords?.knownAbbreviations).toContain('GP');
    expect(plainWords?.knownAbbreviations).not.toContain('DNA');
  });

  it('publishes the schema that it is checked against', () => {
    const published = readFileSync(new URL('plain-words.schema.json', FOLDER), 'utf8');
    expect(JSON.parse(published)).toEqual(PLAIN_WORDS_SCHEMA);
  });

  it('may use the word lists of the guide', () => {
    const more = text.replace('  vague:\n', '  vague:\n    - "@child missing"\n');
    const { plainWords } = loadPlainWords({ name: NAME, text: more }, guide);
    expect(plainWords?.lists.vague?.standsIn(guide.read('Young person missing'))).toBe(true);
  });

  it.each([
    [
      'an unknown list',
      / {2}vague:/,
      '  vauge:',
      /plain-words\.yaml:\d+:3 unknown key "vauge".*did you mean "vague"/,
    ],
    ['a list that lacks', / {2}vague:/, '  vauge:', /"lists" lacks "vague".*README\.md/],
    [
      'a phrase that cannot be read',
      '- in trouble',
      '- (in trouble',
      /plain-words\.yaml:\d+:7 the phrase cannot be read at character \d+/,
    ],
    ['a word list that is not there', '@badly', '@baddly', /no word list "@baddly"/],
    ['an abbreviation in small letters', '[GP,', '[gp,', /"known-abbreviations\.0" must match pattern/],
    ['broken YAML', 'lists:', 'lists: [', /plain-words\.yaml:\d+:\d+ not readable as YAML/],
  ])('tells of %s, and where', (_what, from, to, expected) => {
    expect(complaints(from, to)).toMatch(expected);
  });
});

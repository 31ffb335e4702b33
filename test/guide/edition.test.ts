import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EDITION_SCHEMA, loadEdition } from '../../src/guide/edition.js';
import type { TextFile } from '../../src/yaml/file.js';
import { builtInGuide } from './built-in.js';

const guide = builtInGuide();
const YEARS = [2015, 2018] as const;

function published(name: string): string {
  return readFileSync(new URL(`../../coding-guide/checks/${name}`, import.meta.url), 'utf8');
}

function fileOf(year: number): TextFile {
  const name = `working-together-${year}.yaml`;
  return { name, text: published(name) };
}

const SMALL = `id: working-together-2030
title: Working Together (2030)
year: 2030
words:
  tool: [checklist, toolkit]
quotations:
  - threshold document
requirements:
  - id: early-help
    says: the process for early help
    source: chapter 1
    mend: Say it.
    parts:
      - id: process
        says: the process
        phrases:
          - '@child ...6 @tool'
        with-level: true
`;

/** The first diagnostic about an edition with one edit, as a person reads it. */
function complaint(from: string | RegExp, to: string): string {
  const text = SMALL.replace(from, to);
  if (text === SMALL) throw new Error('nothing to edit');
  const { edition, diagnostics } = loadEdition({ name: 'edition.yaml', text }, guide);
  expect(edition).toBeNull();
  const first = diagnostics[0];
  return first
    ? `${first.file}:${first.line}:${first.column} ${first.message} (${first.suggestion ?? ''})`
    : '';
}

describe('loading an edition', () => {
  it.each(YEARS)('takes the one of %i without a word', (year) => {
    const { edition, diagnostics } = loadEdition(fileOf(year), guide);
    expect(diagnostics).toEqual([]);
    expect(edition).toMatchObject({ id: `working-together-${year}`, year });
  });

  it('knows what each edition asks for', () => {
    const asked = YEARS.map((year) =>
      loadEdition(fileOf(year), guide).edition?.requirements.map(({ id, parts }) => [
        id,
        parts.map((part) => part.id),
        parts.some(({ withLevel }) => withLevel),
      ]),
    );
    const both = [
      ['early-help', ['process', 'services'], false],
      ...[17, 47, 31, 20].map((section) => [`section-${section}`, ['criteria'], true]),
    ];
    expect(asked).toEqual([
      [...both, ['sexual-exploitation', ['procedure'], false]],
      [
        ...both,
        ['abuse-neglect-exploitation', ['abuse-and-neglect', 'exploitation'], false],
        ['youth-secure-estate', ['procedure'], false],
        ['disabled-children', ['procedure'], false],
      ],
    ]);
  });

  it('finds what two editions both ask for written alike in both', () => {
    type Raw = { words: Record<string, unknown>; quotations: unknown; requirements: { id: string }[] };
    const [older, newer] = YEARS.map((year) => parse(fileOf(year).text) as Raw);
    const both = (older?.requirements ?? []).flatMap((one) => {
      const same = newer?.requirements.find(({ id }) => id === one.id);
      return same ? [[one, same] as const] : [];
    });
    expect(both.length).toBe(5);
    for (const [one, same] of both) expect({ ...same, source: '' }).toEqual({ ...one, source: '' });
    for (const [name, list] of Object.entries(older?.words ?? {}))
      expect(newer?.words[name] ?? list).toEqual(list);
    expect(newer?.quotations).toEqual(older?.quotations);
  });

  it('reads phrases with the word lists of the file and of the guide', () => {
    const { edition } = loadEdition({ name: 'edition.yaml', text: SMALL }, guide);
    const part = edition?.requirements[0]?.parts[0];
    expect(part).toMatchObject({ id: 'process', withLevel: true });
    expect(part?.phrases.standsIn(guide.read('For each young person complete the checklist'))).toBe(true);
    expect(part?.phrases.standsIn(guide.read('Complete the checklist'))).toBe(false);
    expect(part?.unless.standsIn(guide.read('Complete the checklist'))).toBe(false);
  });

  it.each([
    [
      'an unknown key',
      'quotations:',
      'quotation:',
      /^edition\.yaml:\d+:1 (unknown key "quotation"|the file lacks)/,
    ],
    [
      'a suggestion for it',
      '        with-level',
      '        withlevel',
      /:18:9 unknown key "withlevel".*did you mean "with-level"\?/,
    ],
    ['broken YAML', "'@child ...6 @tool'", "'@child ...6 @tool", /not readable as YAML/],
    [
      'a phrase that cannot be read',
      '- threshold document',
      '- (threshold document',
      /:7:5 the phrase cannot be read at character \d+: a "\)" is missing/,
    ],
    [
      'a word list that is not there',
      '@tool',
      '@tols',
      /:17:13 the phrase cannot be read at character 13: there is no word list "@tols"/,
    ],
    ['a year that is none', 'year: 2030', 'year: soon', /:3:7 "year" must be integer, but is "soon"/],
    ['no phrase', "phrases:\n          - '@child ...6 @tool'", 'phrases: []', /must NOT have fewer than 1/],
    [
      'a requirement without parts',
      / {4}parts:[\s\S]*$/,
      '    parts: []\n',
      /"requirements\.0\.parts" must NOT have fewer than 1/,
    ],
    [
      'a requirement that stands twice',
      /requirements:\n([\s\S]*)$/,
      'requirements:\n$1$1',
      /edition\.yaml:\d+:9 the requirement "early-help" stands twice/,
    ],
    [
      'a part that stands twice',
      / {6}- id: process\n([\s\S]*)$/,
      '      - id: process\n$1      - id: process\n$1',
      /edition\.yaml:\d+:13 the part "process" stands twice/,
    ],
  ])('tells of %s, and where', (_what, from, to, expected) => {
    expect(complaint(from, to)).toMatch(expected);
  });

  it('publishes the schema that it checks against', () => {
    expect(JSON.parse(published('edition.schema.json'))).toEqual(EDITION_SCHEMA);
  });
});

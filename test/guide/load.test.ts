import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDE_SCHEMA, ISSUE_SCHEMA, loadGuide } from '../../src/guide/index.js';
import type { TextFile } from '../../src/yaml/file.js';
import { builtInFiles } from './built-in.js';

const files = builtInFiles();

/** The built-in guide with one edit in one file. */
function edited(name: string, from: string | RegExp, to: string): readonly TextFile[] {
  return files.map((file) => {
    if (file.name !== name) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`nothing to edit in ${name}`);
    return { name, text };
  });
}

/** The first diagnostic, as a person reads it. */
function complaint(of: readonly TextFile[]): string {
  const { guide, diagnostics } = loadGuide(of);
  expect(guide).toBeNull();
  const first = diagnostics[0];
  return first
    ? `${first.file}:${first.line}:${first.column} ${first.message} (${first.suggestion ?? ''})`
    : '';
}

describe('loading a guide', () => {
  it('takes the one that comes with the program without a word', () => {
    const { guide, diagnostics } = loadGuide(files);
    expect(diagnostics).toEqual([]);
    expect(guide?.issues.map((issue) => issue.id)).toEqual([
      'bullying',
      'domestic-violence',
      'housing',
      'physical-abuse',
      'self-harm',
    ]);
  });

  it('names a guide by the content of its files, whatever their order', () => {
    const hash = loadGuide(files).guide?.sha256;
    expect(loadGuide([...files].reverse()).guide?.sha256).toBe(hash);
    expect(loadGuide(edited('housing.yaml', 'label: Housing', 'label: Homes')).guide?.sha256).not.toBe(hash);
  });

  it.each([
    [
      'an unknown key',
      edited('housing.yaml', 'terms:', 'trems:'),
      /housing\.yaml:\d+:1 .*(unknown key "trems"|lacks "terms")/,
    ],
    [
      'a suggestion for it',
      edited('housing.yaml', 'protective:', 'protektive:'),
      /unknown key "protektive".*did you mean "protective"\?/,
    ],
    [
      'broken YAML',
      edited('housing.yaml', 'id: housing', 'id: "housing'),
      /housing\.yaml:\d+:\d+ not readable as YAML/,
    ],
    [
      'a phrase that cannot be read',
      edited('housing.yaml', '- "@homeless"', '- "(homeless"'),
      /housing\.yaml:\d+:\d+ the phrase cannot be read at character \d+: a "\)" is missing/,
    ],
    [
      'a word list that is not there',
      edited('housing.yaml', '- "@arrears"', '- "@arears"'),
      /no word list "@arears"/,
    ],
    [
      'a duplicate term',
      edited('housing.yaml', 'terms:\n', 'terms:\n  - "hostel bed"\n  - "hostels beds"\n'),
      /"hostels beds" finds the same words as "hostel bed"/,
    ],
    [
      'a term that an exclusion covers',
      edited('housing.yaml', 'terms:\n', 'terms:\n  - "housing officer"\n'),
      /"housing officer" can never count: the exclusion/,
    ],
    [
      'a theme that is not there',
      edited('housing.yaml', 'theme: overcrowding', 'theme: crowding'),
      /there is no theme "crowding".*overcrowding/,
    ],
    [
      'a rule for an issue that is not there',
      edited('guide.yaml', 'except: [self-harm]', 'except: [self-harn]'),
      /there is no issue "self-harn"/,
    ],
    [
      'a severity out of range',
      edited('housing.yaml', 'plain: 3', 'plain: 7'),
      /"severity.plain" must be <= 6, but is 7/,
    ],
    ['no guide.yaml', files.filter((file) => file.name !== 'guide.yaml'), /there is no guide\.yaml/],
    ['no issue file', files.filter((file) => file.name === 'guide.yaml'), /no issue file beside it/],
  ])('tells of %s, and where', (_what, broken, expected) => {
    expect(complaint(broken)).toMatch(expected);
  });

  it('publishes the schemas that it checks against', () => {
    const published = (name: string): unknown =>
      JSON.parse(readFileSync(new URL(`../../coding-guide/${name}`, import.meta.url), 'utf8'));
    expect(published('guide.schema.json')).toEqual(GUIDE_SCHEMA);
    expect(published('issue.schema.json')).toEqual(ISSUE_SCHEMA);
  });
});

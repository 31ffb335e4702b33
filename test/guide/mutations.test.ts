import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuideLoading, loadGuide } from '../../src/guide/index.js';
import { readWords } from '../../src/guide/words.js';
import type { TextFile } from '../../src/yaml/file.js';
import { BROKEN_BUILT_IN, BROKEN_GUIDES } from '../fuzz/guides.js';
import { FUZZ_TIME, fuzzRuns } from '../fuzz/settings.js';
import { SMALL_GUIDE } from '../fuzz/small-guide.js';
import { lostPlace } from '../fuzz/written-files.js';

const SENTENCE = readWords('Often the mum, dad or step-father lost the home, and has no flat; rent arrears.');

/** Loading ends as a guide that can be used, or as diagnostics that lead to a place in a file. Anything else fails the test. */
function load(files: readonly TextFile[]): GuideLoading {
  const loading = loadGuide(files);
  const { guide, diagnostics } = loading;
  expect(lostPlace(diagnostics, files)).toBeNull();
  if (guide === null) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  for (const issue of guide?.issues ?? []) issue.terms.findIn(SENTENCE);
  return loading;
}

it('the small guide loads while it is whole', () => {
  expect(load(SMALL_GUIDE)).toMatchObject({ guide: { id: 'small' }, diagnostics: [] });
});

describe('a broken guide', () => {
  it.each(Object.entries(BROKEN_GUIDES))('%s loads or is refused', FUZZ_TIME, (_, broken) => {
    fc.assert(
      fc.property(broken, (files) => {
        load(files);
      }),
      fuzzRuns(),
    );
  });

  it('that comes with the program, with something broken in it, loads or is refused', FUZZ_TIME, () => {
    fc.assert(
      fc.property(BROKEN_BUILT_IN, (files) => {
        load(files);
      }),
      fuzzRuns(1 / 8),
    );
  });
});

describe('a guide that outgrows the machine', () => {
  const withTerm = (term: string, words = '') => {
    const [main, issue] = SMALL_GUIDE;
    if (!main || !issue) throw new Error('the small guide has two files');
    const text = issue.text
      .replace('terms:\n', `terms:\n  - "${term}"\n`)
      .replace(/^words:\n/m, `words:\n${words}`);
    return load([main, { ...issue, text }]).diagnostics;
  };
  const listsOfLists = Array.from({ length: 40 }, (_, n) => `  l${n + 1}: ["@l${n}", "@l${n} x"]\n`).join('');

  it.each([
    ['a phrase of thousands of words', withTerm('word '.repeat(5000)), /longer than 2000 characters/],
    ['brackets in brackets', withTerm(`${'('.repeat(900)}a${')'.repeat(900)}`), /more than 20 brackets/],
    ['lists of lists', withTerm('@l40', `  l0: [hit, hurt]\n${listsOfLists}`), /more than 20000 words/],
  ])('by %s is refused with the place', (_, [first], expected) => {
    expect(first).toMatchObject({ file: 'homelessness.yaml', message: expect.stringMatching(expected) });
    expect(first?.line).toBeGreaterThan(1);
  });

  it('by lists in lists of YAML is told once, with the place', () => {
    const [main, issue] = SMALL_GUIDE;
    if (!main || !issue) throw new Error('the small guide has two files');
    const deep = { ...issue, text: `${issue.text}sources: ${'['.repeat(20_000)}` };
    expect(load([main, deep]).diagnostics).toEqual([
      expect.objectContaining({
        file: 'homelessness.yaml',
        line: issue.text.split('\n').length,
        message: 'not readable as YAML: lists or maps stand too deep in one another',
      }),
    ]);
  });

  it('by thousands of faults is told of the first hundred, and how many there are', () => {
    const keys = Array.from({ length: 3000 }, (_, n) => `key${n}: 1\n`).join('');
    const { diagnostics } = load(
      SMALL_GUIDE.map((file, i) => (i === 0 ? { ...file, text: file.text + keys } : file)),
    );
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)?.message).toBe('2900 more faults are not listed');
  });
});

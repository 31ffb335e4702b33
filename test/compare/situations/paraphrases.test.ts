import { describe, expect, it } from 'vitest';
import { groupSituations } from '../../../src/compare/situations/index.js';
import { codeIndicator } from '../../../src/pipeline.js';
import { builtInGuide } from '../../guide/built-in.js';
import { document, reference } from '../../sample.js';
import { NOT_SAME, SAME } from './paraphrases.js';
import { WORDINGS } from './wordings.js';

const guide = builtInGuide();

/** Whether two indicators of different documents come out as one situation of an issue. */
function isOneSituation(issue: string, texts: readonly string[]): boolean {
  const references = texts.flatMap((text, i) =>
    codeIndicator(text, guide)
      .filter((coded) => coded.issue === issue)
      .map((coded) => reference({ ...coded, id: `d${i}:1`, document: `d${i}` })),
  );
  expect(references).toHaveLength(texts.length);
  const documents = texts.map((_, i) => document({ id: `d${i}` }));
  return groupSituations(documents, references, guide).length === 1;
}

describe('wordings of one situation', () => {
  it.each(SAME)('%s: "%s" and "%s"', (issue, one, other) => {
    expect(isOneSituation(issue, [one, other])).toBe(true);
  });
});

describe('wordings of different situations', () => {
  it.each(NOT_SAME)('%s: "%s" and "%s"', (issue, one, other) => {
    expect(isOneSituation(issue, [one, other])).toBe(false);
  });
});

describe.each(WORDINGS)('$same.0', ({ issue, same: [first = '', ...same], not }) => {
  it.each(same)('is also "%s"', (text) => {
    expect(isOneSituation(issue, [first, text])).toBe(true);
  });

  it.each(not)('is not "%s"', (text) => {
    expect(isOneSituation(issue, [first, text])).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { countsOf, shownFindings, worstFirst } from '../../../src/report/check/counts.js';
import {
  countsText,
  leftOutText,
  notAppliedSentences,
  notAppliedText,
  placeText,
  staleText,
} from '../../../src/report/check/wording.js';
import { appliedRule, finding, sampleCheck } from './sample-check.js';

const place = { page: 4, block: 7, section: [], text: '' };

describe('the words that formats share', () => {
  it('tell a place by its page and the two headings nearest', () => {
    expect(placeText({ ...place, section: ['A', 'B', 'C'] })).toBe('page 4 · … › B › C');
    expect(placeText({ ...place, section: ['A', 'B'], page: null })).toBe('A › B');
    expect(placeText(place)).toBe('page 4');
    expect(placeText({ ...place, page: null })).toBe('in the text');
    expect(placeText({ ...place, page: null, block: null })).toBe('the draft as a whole');
    expect(placeText({ ...place, section: ['x'.repeat(100)] })).toBe(`page 4 · ${'x'.repeat(59)}…`);
  });

  it('count findings that count, and those left out', () => {
    const counts = countsOf([
      finding(),
      finding({ severity: 'error' }),
      finding({ severity: 'error', status: 'known' }),
    ]);
    expect(counts).toEqual({ error: 1, warning: 1, note: 0, known: 1, ignored: 0 });
    expect(countsText(counts)).toBe('1 error, 1 warning');
    expect(leftOutText(counts)).toBe('Left out: 1 finding that the baseline knows.');
    expect(countsText(countsOf([]))).toBe('no findings');
    expect(leftOutText(countsOf([]))).toBe('');
  });

  it('say what would apply a rule', () => {
    expect(notAppliedText(appliedRule())).toBeNull();
    expect(notAppliedText(appliedRule({ lacks: '--previous' }))).toContain('--previous');
    expect(notAppliedText(appliedRule({ severity: 'off', lacks: '--previous' }))).toContain(
      'turns this rule off',
    );
    expect(notAppliedSentences(sampleCheck())).toEqual([
      'Not applied without --against: placed-apart.',
      'Not applied without --previous: threshold-risen.',
      'Turned off: long-indicator.',
    ]);
    expect(notAppliedSentences({ rules: [appliedRule()] })).toEqual([]);
  });

  it('say what to do with an entry whose finding is gone', () => {
    const entry = { from: 'ignore', rule: 'vague-words', words: 'Concerns', where: 'a.yaml:3' } as const;
    expect(staleText(entry)).toBe(
      'a.yaml:3: no finding of vague-words is known by “Concerns”; take the entry out, or give the words in full.',
    );
    expect(staleText({ ...entry, from: 'baseline' })).toContain('--prune');
  });
});

describe('the choice of findings', () => {
  const all = (['note', 'error', 'warning', 'error'] as const).map((severity, i) =>
    finding({ severity, found: String(i) }),
  );
  const numbers = (findings: readonly { found: string }[]) => findings.map(({ found }) => found).join('');

  it('keeps what counts and is severe enough, in its order', () => {
    expect(numbers(shownFindings(all, 'note'))).toBe('0123');
    expect(numbers(shownFindings(all, 'warning'))).toBe('123');
    expect(numbers(shownFindings(all, 'error'))).toBe('13');
    expect(shownFindings([finding({ status: 'ignored' })], 'note')).toEqual([]);
  });

  it('puts the most severe first, else keeps their order', () => {
    expect(numbers(worstFirst(all))).toBe('1320');
  });
});

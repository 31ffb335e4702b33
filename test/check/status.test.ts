import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewedBaseline, staleIn } from '../../src/check/baseline.js';
import { defaultConfig } from '../../src/check/config/index.js';
import { fingerprintOf } from '../../src/check/fingerprint.js';
import { check } from '../../src/check/index.js';
import type { CheckSettings } from '../../src/check/settings.js';
import { appliedIds } from '../../src/check/status.js';
import { compareVersions } from '../../src/compare/versions/index.js';
import { analysed, draftFrom } from './draft-from.js';

const DRAFT = `# Threshold guidance

## Level 2: Early help
One agency, such as the school or health visitor, leads and completes an early help assessment.

- Overcrowded housing
- Occasional bullying at school

## Level 4: Child protection
Section 47 enquiries: the child is suffering or likely to suffer significant harm.

- Non-accidental injury
`;

const settings = (more: Partial<CheckSettings> = {}): CheckSettings => ({
  rules: defaultConfig().rules,
  ignore: [],
  baseline: null,
  ...more,
});
const run = async (markdown: string, more: Partial<CheckSettings> = {}) =>
  check([await draftFrom(markdown)], settings(more), new Map());

describe('a finding', () => {
  it('is known by its rule and words, not by case, marks or spaces', () => {
    expect(fingerprintOf('vague-word', 'Concerns – about  school.', 1)).toBe(
      fingerprintOf('vague-word', 'concerns about school', 1),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.nat(), (rule, words, time) => {
        expect(fingerprintOf(rule, words, time)).not.toBe(fingerprintOf(`${rule}x`, words, time));
        expect(fingerprintOf(rule, words, time)).not.toBe(fingerprintOf(rule, `${words} more`, time));
        expect(fingerprintOf(rule, words, time)).not.toBe(fingerprintOf(rule, words, time + 1));
      }),
    );
  });

  it('has one fingerprint in a draft, also where the draft says the same twice', async () => {
    const { drafts } = await run(DRAFT);
    const fingerprints = drafts.flatMap(({ findings }) => findings.map((one) => one.fingerprint));
    expect(fingerprints.length).toBeGreaterThan(3);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  it('stays known when its text moves', async () => {
    const before = await run(DRAFT);
    const entries = renewedBaseline([], before.drafts);
    const moved = DRAFT.replace(
      '# Threshold guidance\n',
      '# Threshold guidance\n\nA word before all levels.\n',
    );
    const { drafts, stale } = await run(moved, { baseline: { file: 'known.json', entries } });
    expect(drafts[0]?.findings.map(({ status }) => status)).toEqual(entries.map(() => 'known'));
    expect(stale).toEqual([]);
  });

  it('that is ignored has its reason, and needs no baseline', async () => {
    const ignore = [{ rule: 'level-not-described', words: 'Level B', reason: 'a choice', where: 'config:1' }];
    const { drafts, stale } = await run(DRAFT, { ignore });
    const [ignored, ...others] = (drafts[0]?.findings ?? []).filter(({ status }) => status === 'ignored');
    expect(ignored).toMatchObject({ anchor: 'level B', reason: 'a choice' });
    expect(others).toEqual([]);
    expect(stale).toEqual([]);
    expect(renewedBaseline([], drafts).some(({ words }) => words === 'level B')).toBe(false);
  });
});

describe('an ignored finding', () => {
  it('whose words are marks alone is not every finding on the draft as a whole', async () => {
    const ignore = [{ rule: 'level-not-described', words: '…', reason: 'a slip', where: 'config:1' }];
    const { drafts, stale } = await run(DRAFT, { ignore });
    expect(drafts[0]?.findings.some(({ place }) => place.text === '')).toBe(true);
    expect(drafts[0]?.findings.some(({ status }) => status === 'ignored')).toBe(false);
    expect(stale).toHaveLength(1);
  });
});

describe('entries that fit nothing any more', () => {
  const gone = {
    rule: 'levels-joined',
    words: 'C+D Level 4',
    fingerprint: 'f'.repeat(32),
    draft: 'draft',
    authority: null,
  };

  it('are told, and taken out when the baseline is pruned', async () => {
    const entries = [...renewedBaseline([], (await run(DRAFT)).drafts), gone];
    const ignore = [{ rule: 'levels-joined', words: 'Level 4', reason: 'old', where: 'config:7' }];
    const { drafts, rules, stale } = await run(DRAFT, { ignore, baseline: { file: 'known.json', entries } });
    expect(stale).toEqual([
      { from: 'ignore', rule: 'levels-joined', words: 'Level 4', where: 'config:7' },
      { from: 'baseline', rule: 'levels-joined', words: 'C+D Level 4', where: 'known.json' },
    ]);
    expect(staleIn(entries, drafts, appliedIds(rules))).toEqual([gone]);
  });

  it('are left where the draft is no threshold document, of which nothing else is asked', async () => {
    const baseline = { file: 'known.json', entries: [gone] };
    const { drafts, rules, stale } = await run('# Lost property\n\nKept for a month.\n', { baseline });
    expect(stale).toEqual([]);
    expect(staleIn([gone], drafts, appliedIds(rules))).toEqual([]);
  });

  it('are left where their rule was not applied', async () => {
    const off = new Map(defaultConfig().rules).set('levels-joined', {
      severity: 'off',
      options: { joins: [] },
    });
    const { drafts, rules, stale } = await run(DRAFT, {
      rules: off,
      baseline: { file: 'known.json', entries: [gone] },
    });
    expect(stale).toEqual([]);
    expect(staleIn([gone], drafts, appliedIds(rules))).toEqual([]);
  });
});

describe('the references behind a finding', () => {
  it('are told from those of a previous version that has the same id', async () => {
    const previous = await analysed(DRAFT.replace('Occasional bullying', 'Persistent and severe bullying'));
    const draft = await draftFrom(DRAFT);
    const versions = compareVersions(previous, draft, draft.guide);
    const { drafts } = check([{ ...draft, versions }], settings(), new Map());
    const changed = drafts[0]?.findings.find(({ rule }) => rule === 'threshold-changed');
    expect(changed?.references.map(({ document, of, text }) => [document, of, text])).toEqual([
      ['draft', 'previous', 'Persistent and severe bullying at school'],
      ['draft', 'draft', 'Occasional bullying at school'],
    ]);
  });
});

describe('a draft that is no threshold document', () => {
  it('has this one finding', async () => {
    const { drafts } = await run('# Lost property\n\nThings that were found are kept for a month.\n');
    expect(drafts[0]?.findings.map(({ rule }) => rule)).toEqual(['not-a-threshold-document']);
    expect(drafts[0]?.statutoryContent).toEqual([]);
  });
});

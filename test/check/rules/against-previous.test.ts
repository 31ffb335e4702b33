import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/check/rule.js';
import { indicatorAdded } from '../../../src/check/rules/indicator-added.js';
import { indicatorDropped } from '../../../src/check/rules/indicator-dropped.js';
import { indicatorMoved } from '../../../src/check/rules/indicator-moved.js';
import { indicatorReworded } from '../../../src/check/rules/indicator-reworded.js';
import { thresholdChanged } from '../../../src/check/rules/threshold-changed.js';
import { draftFrom } from '../draft-from.js';

const RULES: readonly Rule[] = [
  indicatorMoved,
  indicatorDropped,
  indicatorAdded,
  indicatorReworded,
  thresholdChanged,
];

interface Signs {
  readonly universal?: readonly string[];
  readonly early: readonly string[];
  readonly need: readonly string[];
  readonly protection?: readonly string[];
}

/** A document of four levels; where `protection` is not given, child in need and child protection are one level. */
function written({ universal = ['Attends school regularly'], early, need, protection }: Signs): string {
  const listed = (signs: readonly string[]): string => signs.map((sign) => `- ${sign}`).join('\n');
  const inNeed =
    "Referral to children's social care for an assessment under section 17 of the Children Act 1989.";
  const harm = 'Section 47 enquiries: the child is suffering or likely to suffer significant harm.';
  return [
    '# Threshold guidance',
    `## Level 1: Universal\nAll children receive universal services. Their needs are met by school and GP.\n\n${listed(universal)}`,
    `## Level 2: Early help\nA single agency leads. An early help assessment is completed.\n\n${listed(early)}`,
    protection
      ? `## Level 3: Child in need\n${inNeed}\n\n${listed(need)}`
      : `## Level 3: Statutory\n${inNeed} ${harm}\n\n${listed(need)}`,
    protection ? `## Level 4: Child protection\n${harm}\n\n${listed(protection)}` : '',
  ].join('\n\n');
}

const OLD: Signs = {
  early: ['Overcrowded housing', 'Occasional bullying at school', 'Missed health appointments'],
  need: ['Homeless family', 'Repeated self-harm', 'Parent with a learning disability who needs help'],
  protection: ['Serious, persistent domestic violence', 'Non-accidental injury'],
};

/** What each rule finds in a draft beside its previous version: its place and its words. */
async function found(draft: Signs, previous: Signs = OLD) {
  const ready = await draftFrom(written(draft), { previous: written(previous) });
  return RULES.flatMap((rule) =>
    rule.find(ready, {}).map((one) => ({
      rule: rule.id,
      at: one.place.text,
      ...one,
      references: one.references.map(({ document, severity }) => `${document} ${severity}`),
    })),
  );
}

const ids = async (draft: Signs, previous?: Signs) =>
  (await found(draft, previous)).map(({ rule, anchor }) => `${rule}: ${anchor}`);

describe('rules against the previous version', () => {
  it('find nothing where nothing has changed but order, case and marks', async () => {
    expect(await ids(OLD)).toEqual([]);
    expect(await ids({ ...OLD, early: ['missed health appointments;', ...OLD.early.slice(0, 2)] })).toEqual(
      [],
    );
  });

  it('find nothing without a previous version', async () => {
    const alone = await draftFrom(written(OLD));
    expect(RULES.flatMap((rule) => rule.find(alone, {}))).toEqual([]);
  });

  it('tell an indicator that moved, at its new place, with both levels', async () => {
    const draft = {
      ...OLD,
      early: [...OLD.early, 'Parent with a learning disability who needs help'],
      need: OLD.need.slice(0, 2),
    };
    const [first, ...more] = await found(draft);
    expect(more).toEqual([]);
    expect(first?.rule).toBe('indicator-moved');
    expect(first?.at).toBe('Parent with a learning disability who needs help');
    expect(first?.found).toBe(
      '“Parent with a learning disability who needs help” stood at “Level 3: Child in need” (C) in the previous version and stands at “Level 2: Early help” (A) now, which is a less serious response to the same sign.',
    );
    expect(first?.mend).toContain('why such a child no longer gets that response');
  });

  it('tell the old words where what moved was reworded too', async () => {
    const draft = {
      ...OLD,
      early: [...OLD.early, 'Parents who have a learning disability and need help'],
      need: OLD.need.slice(0, 2),
    };
    const [first] = await found(draft);
    expect(first?.rule).toBe('indicator-moved');
    expect(first?.found).toContain(', as “Parent with a learning disability who needs help”, and stands at');
  });

  it('tell what was dropped beside the first indicator of its level, and its threshold where it began there', async () => {
    const [dropped, changed, ...more] = await found({ ...OLD, early: OLD.early.slice(1) });
    expect(more).toEqual([]);
    expect(dropped?.rule).toBe('indicator-dropped');
    expect(dropped?.anchor).toBe('Overcrowded housing');
    expect(dropped?.at).toBe('');
    expect(dropped?.references).toEqual(['previous 3']);
    expect(changed?.anchor).toBe('housing at A: closed from 3 to none');
    expect(changed?.found).toBe(
      'Nothing on housing stands at “Level 2: Early help” (A) any more; the previous version began there with “Overcrowded housing” (severity 3). No child gets this response for it now.',
    );
    expect(changed?.at).toBe('');
  });

  it('tell what was added, and that a level was opened', async () => {
    const draft = { ...OLD, early: [...OLD.early, 'Parental disagreements'] };
    expect(await ids(draft)).toEqual([
      'indicator-added: Parental disagreements',
      'threshold-changed: domestic-violence at A: opened from none to 1',
    ]);
  });

  it('tell a rewording with its severity, and that the threshold rose', async () => {
    const draft = {
      ...OLD,
      early: ['Overcrowded housing', 'Persistent bullying at school', OLD.early[2] ?? ''],
    };
    const [reworded, changed, ...more] = await found(draft);
    expect(more).toEqual([]);
    expect(reworded?.found).toBe(
      '“Occasional bullying at school” of the previous version reads “Persistent bullying at school” now. The words are now more severe on bullying (4, before 2).',
    );
    expect(changed?.found).toContain('has risen: it began with “Occasional bullying at school” (severity 2)');
    expect(changed?.found).toContain('A child must be worse off than before');
    expect(changed?.references).toEqual(['previous 2', 'draft 4']);
    const [, back] = await found(OLD, draft);
    expect(back?.anchor).toBe('bullying at A: fallen from 4 to 2');
    expect(back?.found).toContain('More children than before');
  });

  it('leave the universal level alone, except where something moved to or from it', async () => {
    expect(await ids({ ...OLD, universal: ['Has good friends'] })).toEqual([]);
    const moved = { ...OLD, universal: ['Attends school regularly', 'Missed health appointments'] };
    expect(await ids({ ...moved, early: OLD.early.slice(0, 2) })).toEqual([
      'indicator-moved: Missed health appointments',
    ]);
  });

  it('hold it for no move where a level was joined or parted', async () => {
    const joined: Signs = { early: OLD.early, need: [...OLD.need, ...(OLD.protection ?? [])] };
    expect(await ids(joined)).toEqual([]);
    expect(await ids(OLD, joined)).toEqual([]);
  });

  it('compare a level that both versions join as one', async () => {
    const joined: Signs = { early: OLD.early, need: ['Overcrowded housing, unsafe', 'Repeated self-harm'] };
    const worse: Signs = {
      early: OLD.early,
      need: ['Overcrowded housing, unsafe', 'Life-threatening self-harm'],
    };
    expect((await ids(worse, joined)).filter((one) => one.startsWith('threshold'))).toEqual([
      'threshold-changed: self-harm at C+D: risen from 4 to 6',
    ]);
  });
});

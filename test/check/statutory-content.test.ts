import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statutoryContent } from '../../src/check/rules/statutory-content.js';
import { answersOf, requirementsIn } from '../../src/check/statutory-content.js';
import { draftFrom } from './draft-from.js';
import { draftSaying, requirementOf, WHOLE, written } from './statutory/sample.js';

const met = async (parts: readonly string[], edition?: string): Promise<readonly string[]> => {
  const draft = await draftFrom(written(parts), edition === undefined ? {} : { edition });
  return requirementsIn(draft)
    .filter(({ isMet }) => isMet)
    .map(({ requirement }) => requirement.id);
};

const SECTIONS = ['section-17', 'section-47', 'section-31', 'section-20'];

describe('what a draft sets out', () => {
  it('is all of what its edition asks for', async () => {
    expect(await met(WHOLE, 'working-together-2015')).toEqual([
      'early-help',
      ...SECTIONS,
      'sexual-exploitation',
    ]);
    expect(await met(WHOLE, 'working-together-2018')).toEqual([
      'early-help',
      ...SECTIONS,
      'abuse-neglect-exploitation',
      'youth-secure-estate',
      'disabled-children',
    ]);
  });

  it.each([
    [0, ['early-help']],
    [1, ['section-17']],
    [2, ['section-47', 'section-31', 'section-20']],
    [3, ['abuse-neglect-exploitation']],
    [5, ['youth-secure-estate']],
    [6, ['disabled-children']],
  ] as const)('lacks what stood in the part %i when that is taken out', async (left, lacking) => {
    const all = await met(WHOLE);
    const rest = await met(WHOLE.filter((_, i) => i !== left));
    expect(all.filter((id) => !rest.includes(id))).toEqual(lacking);
  });

  it('does not change with the order of its parts', async () => {
    const all = await met(WHOLE);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...WHOLE], { minLength: WHOLE.length }), async (parts) => {
        expect(await met(parts)).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });

  it('is still there when an unrelated paragraph comes between', async () => {
    const all = await met(WHOLE);
    const blocks = WHOLE.flatMap((part) => part.split('\n\n'));
    const unrelated = fc.constantFrom(
      'The board thanks everyone who took part.',
      'Safeguarding partners should publish a threshold document.',
      'This page is left empty on purpose.',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(blocks.length), unrelated, async (at, paragraph) => {
        const parts = [...blocks.slice(0, at), paragraph, ...blocks.slice(at)];
        expect(await met(parts)).toEqual(all);
      }),
      { numRuns: 20 },
    );
  });

  it('is shown by words of the block that it names, in a few pieces of evidence', async () => {
    const draft = await draftFrom(written([...WHOLE, ...WHOLE]));
    for (const { found } of answersOf(draft)) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(5);
      for (const { text, block } of found) expect(draft.read.blocks[block ?? -1]?.text).toContain(text);
      expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
    }
  });

  it('is shown by the best evidence first', async () => {
    const draft = await draftSaying({
      atLevel4:
        '- Parents ask for accommodation under section 20\n\n### Response\n\nThe child may need to be accommodated. Section 20 is used where no one can care for the child.',
    });
    const [answer] = answersOf(draft).filter(({ requirement }) => requirement === 'section-20');
    expect(answer?.found.map(({ text }) => text)).toEqual([
      'Section 20 is used where no one can care for the child.',
      'The child may need to be accommodated.',
      'Parents ask for accommodation under section 20',
    ]);
  });

  it('is not shown where only a part of a requirement is there', async () => {
    const draft = await draftSaying({ behind: 'The school completes an early help assessment.' });
    expect(requirementOf(draft, 'early-help').parts.map((part) => part.met.length)).toEqual([1, 0]);
    expect(answersOf(draft)[0]).toMatchObject({ requirement: 'early-help', found: [] });
  });
});

describe('statutory-content', () => {
  it('fires for each requirement without an answer, and for no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...WHOLE]), async (parts) => {
        const draft = await draftFrom(written(parts));
        const unanswered = answersOf(draft).filter(({ found }) => found.length === 0);
        const findings = statutoryContent.find(draft, { 'leave-out': [] });
        expect(findings.map(({ anchor }) => anchor.split(':')[0])).toEqual(
          unanswered.map(({ requirement }) => requirement),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('says what is missing of a requirement that is met in part, and quotes what is there', async () => {
    const draft = await draftSaying({ behind: 'The school completes an early help assessment.' });
    const [finding] = statutoryContent.find(draft, { 'leave-out': [] });
    expect(finding?.anchor).toBe('early-help: services');
    expect(finding?.found).toBe(
      'The draft does not set out the type and level of early help services to be provided. It does set out the process for the early help assessment (“The school completes an early help assessment”).',
    );
    expect(finding?.place.text).toBe('The school completes an early help assessment.');
    expect(finding?.expected).toContain(
      'Working Together to Safeguard Children (2018), chapter 1, page 16, asks',
    );
  });

  it('quotes criteria that have no level of need, at their place', async () => {
    const draft = await draftSaying({ behind: '### The law\n\nSection 31: care and supervision orders.' });
    const finding = statutoryContent
      .find(draft, { 'leave-out': [] })
      .find(({ anchor }) => anchor === 'section-31');
    expect(finding?.found).toBe(
      'The draft gives no level of need for the criteria for care and supervision orders under section 31: “Section 31: care and supervision orders”.',
    );
    expect(finding?.place).toMatchObject({ text: 'Section 31: care and supervision orders.', page: null });
    expect(finding?.place.section.at(-1)).toBe('The law');
  });

  it('points to words that only name the subject', async () => {
    const draft = await draftSaying({ atLevel4: '- Being sexually exploited\n\n### Disabled children' });
    const findings = statutoryContent.find(draft, { 'leave-out': [] });
    const placed = new Map(findings.map(({ anchor, place }) => [anchor, place.text]));
    expect(placed.get('abuse-neglect-exploitation')).toBe('Being sexually exploited');
    expect(placed.get('disabled-children')).toBe('Disabled children');
    expect(placed.get('youth-secure-estate')).toBe('');
  });

  it('leaves out what it is told to', async () => {
    const draft = await draftSaying({});
    const asked = statutoryContent.find(draft, { 'leave-out': ['section-31', 'disabled-children'] });
    const all = statutoryContent.find(draft, { 'leave-out': [] });
    expect(all.map(({ anchor }) => anchor)).toEqual([
      ...asked.map(({ anchor }) => anchor).flatMap((id) => (id === 'section-20' ? ['section-31', id] : [id])),
      'disabled-children',
    ]);
  });

  it('says so where a page could not be read', async () => {
    const draft = await draftSaying({});
    const unread = (pages: readonly number[]) => {
      const warnings = pages.map((page) => ({ code: 'no-text-on-page' as const, message: '', page }));
      return { ...draft, document: { ...draft.document, warnings } };
    };
    const found = (pages: readonly number[]) =>
      statutoryContent.find(unread(pages), { 'leave-out': [] }).map((finding) => finding.found);
    for (const text of found([3, 5]))
      expect(text).toMatch(/ Pages 3 and 5 of the file could not be read, so the draft may say it there\.$/);
    for (const text of found([])) expect(text).not.toContain('could not be read');
  });
});

import { describe, expect, it } from 'vitest';
import { requirementsIn } from '../../../src/check/statutory-content.js';
import { draftFrom } from '../draft-from.js';
import { draftSaying, evidenceFor, WHOLE, written } from './sample.js';

/** What an edition asks for, as a draft may quote it. */
const LIST = `- the process for the early help assessment and the type and level of early help services to be provided
- the criteria, including the level of need, for when a case should be referred to local authority children's social care
  for assessment and for statutory services under:
  - section 17 of the Children Act 1989 (children in need), Level 3
  - section 47 of the Children Act 1989, Level 4
  - section 31 of the Children Act 1989 (care and supervision orders), Level 4
  - section 20 of the Children Act 1989 (duty to accommodate a child), Level 4
- clear procedures and processes for cases relating to the abuse, neglect and exploitation of children
- the process by which disabled children are assessed`;

const met = async (behind: string): Promise<readonly string[]> =>
  requirementsIn(await draftSaying({ behind }))
    .filter(({ parts }) => parts.some((part) => part.met.length > 0))
    .map(({ requirement }) => requirement.id);

describe('what is not said in the draft’s own words', () => {
  it.each([
    'Safeguarding partners should publish a threshold document that includes:',
    'The LSCB should publish a threshold document that includes',
    'Working Together (2018) says that the partners publish a threshold document. It should include:',
    'The threshold document should set out the following:',
  ])('is a list that the guidance asks for: "%s"', async (opening) => {
    expect(await met(`${opening}\n\n${LIST}`)).toEqual([]);
  });

  it('is a list below a point that quotes the guidance', async () => {
    expect(
      await met(`- The duties of the board\n- It should publish a threshold document:\n${LIST}`),
    ).toEqual([]);
  });

  it('is a claim in the words of the guidance', async () => {
    const claim = 'This document sets out the process for the early help assessment and who completes it.';
    expect(await met(claim)).toEqual([]);
  });

  it('is a list that goes on in lines without signs', async () => {
    const lines = [
      'The partners should publish a threshold document that includes:',
      'the process by which an early help assessment is completed;',
      'the level (Level 4) at which care proceedings begin; and',
    ];
    expect(await met(lines.join('\n\n'))).toEqual([]);
  });

  it('ends with the list: what comes behind it counts', async () => {
    const behind = `Partners publish a threshold document that includes:\n\n${LIST}\n\nDisabled children are assessed by the hub.`;
    expect(await met(behind)).toEqual(['disabled-children']);
  });

  it('is not what the draft says of its own use', async () => {
    const behind = 'Practitioners should use this threshold guidance when a disabled child is assessed.';
    expect(await met(behind)).toEqual(['disabled-children']);
  });

  it('is not a list below a paragraph that only ends with a quotation', async () => {
    const behind =
      'The guidance requires a threshold document.\n\n- Disabled children are assessed by the social work team.';
    expect(await met(behind)).toEqual(['disabled-children']);
  });

  it('is a contents page', async () => {
    const lines = [
      'Section 20 and section 31 [Tier 4] ........ 6',
      'Child sexual exploitation: procedure and referral ........ 7',
      'Disabled children and how they are assessed 8',
    ];
    const contents = `## What is inside\n\n${lines.join('\n\n')}`;
    const draft = await draftFrom(
      written([contents, '## Disabled children and how they are assessed', ...WHOLE.slice(0, 2)]),
    );
    for (const part of ['section-20/criteria', 'section-31/criteria', 'disabled-children/procedure'])
      expect(evidenceFor(draft, part)).toEqual([]);
    expect(evidenceFor(draft, 'abuse-neglect-exploitation/exploitation')).toEqual([]);
  });

  it.each(['Glossary', 'Appendix B: Glossary', 'Case study'])('stands under "%s"', async (heading) => {
    expect(await met(`### ${heading}\n\nMia, a disabled child, was assessed and referred.`)).toEqual([]);
    expect(await met('### Assessments\n\nA disabled child is assessed and referred.')).toEqual([
      'disabled-children',
    ]);
  });
});

describe('a heading', () => {
  it('sets nothing out by itself', async () => {
    expect(await met('### Disabled children\n\n### Procedure for child sexual exploitation')).toEqual([]);
  });

  it('names what the text below it speaks of', async () => {
    const draft = await draftSaying({
      behind: '### Disabled children\n\nParents may ask for an assessment.',
    });
    expect(evidenceFor(draft, 'disabled-children/procedure')).toEqual(['Parents may ask for an assessment.']);
  });

  it('that says all is evidence by the first words below it', async () => {
    const behind = '### Exploitation: referral pathway\n\nAsk your manager. Then act.\n\nAct soon.';
    const draft = await draftSaying({ behind });
    expect(evidenceFor(draft, 'abuse-neglect-exploitation/exploitation')).toEqual(['Ask your manager.']);
  });
});

describe('an indicator', () => {
  it('says when, but not what is done', async () => {
    const draft = await draftSaying({
      atLevel4:
        '- Sexually exploited, referred to the panel before\n- Parents ask for accommodation under s.20',
    });
    expect(evidenceFor(draft, 'section-20/criteria')).toEqual(['Parents ask for accommodation under s.20']);
    expect(evidenceFor(draft, 'abuse-neglect-exploitation/exploitation')).toEqual([]);
  });
});

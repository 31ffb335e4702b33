import { describe, expect, it } from 'vitest';
import { draftSaying, evidenceFor } from './sample.js';

/** Words of a draft, behind its levels or (`4:`) under its top level, and whether they are what a part asks for. */
const CASES: readonly (readonly [part: string, isMet: boolean, words: string])[] = [
  ['early-help/process', true, 'The Early Help Assessment should be completed with the family.'],
  ['early-help/process', true, 'To start an EHA, contact the hub.'],
  ['early-help/process', true, 'A CAF may be undertaken by any trained practitioner.'],
  ['early-help/process', false, 'EHA training is free to all partners.'],
  ['early-help/process', false, 'Parents do not need to be told.'],
  ['early-help/services', true, 'At Level 2 families get a family support worker or a parenting course.'],
  [
    'early-help/services',
    true,
    '| Level | Services |\n|---|---|\n| Level 2 | Health visitor, school nurse, play group |\n| Level 3 | Social worker |',
  ],
  ['early-help/services', false, 'Early help is better than late help.'],
  ['early-help/services', false, 'The needs of most are met by universal services such as schools and GPs.'],
  ['early-help/services', false, "Neither social care nor the council's family support teams take part."],
  ['section-17/criteria', true, '4:The child is a child in need as defined in s.17.'],
  ['section-17/criteria', true, 'Tier 3: a section 17 assessment is carried out by a social worker.'],
  ['section-17/criteria', false, '4:The family has not met the criteria for section 17.'],
  ['section-17/criteria', false, 'Section 17 of the Children Act 1989 says who is in need.'],
  ['section-47/criteria', true, '4:There is reasonable cause to believe that the child suffers harm.'],
  ['section-47/criteria', true, '4:A child protection enquiry is begun.'],
  ['section-47/criteria', false, 'Significant harm is a concept of the Children Act 1989.'],
  ['section-31/criteria', true, '4:The authority considers the Public Law Outline (PLO).'],
  ['section-31/criteria', true, '4:The child is the subject of an interim care order.'],
  ['section-31/criteria', true, '4:Children may be looked after by order of the court.'],
  ['section-31/criteria', true, 'Children at Level 4 may be the subject of care proceedings.'],
  ['section-31/criteria', false, '4:Children who return home after a previous care order.'],
  ['section-31/criteria', false, 'Section 31 of the Act allows the court to make a care order.'],
  ['section-31/criteria', false, 'CAMHS Tier 3 writes reports for care proceedings.'],
  ['section-20/criteria', true, '4:The child is accommodated by the local authority under s20.'],
  ['section-20/criteria', true, '4:Sections 17, 47, 31 and 20 of the Children Act 1989 apply.'],
  ['section-20/criteria', true, '4:A homeless young person of 16 may be accommodated.'],
  ['section-20/criteria', true, '4:A child protection plan, accommodation or care proceedings may result.'],
  ['section-20/criteria', false, '4:The family lives in temporary accommodation.'],
  ['section-20/criteria', false, '4:S.47 enquiries end within 20 working days.'],
  ['section-20/criteria', false, 'Section 20: the authority shall provide accommodation.'],
  ['abuse-neglect-exploitation/abuse-and-neglect', true, 'If a child is abused or neglected, call the hub.'],
  ['abuse-neglect-exploitation/abuse-and-neglect', true, 'If a child is in danger now, ring 999.'],
  [
    'abuse-neglect-exploitation/abuse-and-neglect',
    true,
    'The child may suffer significant harm. Telephone the hub now.',
  ],
  [
    'abuse-neglect-exploitation/abuse-and-neglect',
    false,
    'Neglect is the failure to meet a child’s basic needs.',
  ],
  [
    'abuse-neglect-exploitation/abuse-and-neglect',
    false,
    'In the past year neglect was the second reason for a referral.',
  ],
  [
    'abuse-neglect-exploitation/exploitation',
    true,
    'If a child is at risk of CSE, complete the CSE risk assessment and refer to the panel.',
  ],
  [
    'abuse-neglect-exploitation/exploitation',
    true,
    'Cases of exploitation are dealt with under the Exploitation Protocol.',
  ],
  ['abuse-neglect-exploitation/exploitation', false, 'Sexual exploitation is a form of sexual abuse.'],
  ['abuse-neglect-exploitation/exploitation', false, 'Training on exploitation: contact the training team.'],
  [
    'youth-secure-estate/procedure',
    true,
    'Children in a young offender institution are visited by a social worker of the authority.',
  ],
  ['youth-secure-estate/procedure', false, 'Children whose parent is in custody may be referred.'],
  [
    'disabled-children/procedure',
    true,
    'Children with disabilities are referred to the Children with Disabilities Team.',
  ],
  [
    'disabled-children/procedure',
    true,
    'Children who cannot thrive without services, and disabled children. Refer to the hub.',
  ],
  [
    'disabled-children/procedure',
    false,
    'Be alert to the need for an early help assessment of a child who is disabled.',
  ],
  ['disabled-children/procedure', false, 'We oppose discrimination against disabled children.'],
];

describe('words of a draft', () => {
  it.each(CASES)('%s: %s for "%s"', async (part, isMet, words) => {
    const draft = words.startsWith('4:')
      ? await draftSaying({ atLevel4: `### Response\n\n${words.slice(2)}` })
      : await draftSaying({ behind: words });
    expect(evidenceFor(draft, part).length > 0).toBe(isMet);
  });
});

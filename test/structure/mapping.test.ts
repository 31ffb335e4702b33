import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { DEFINITIONS as D, documentOf, h, levelsOf, li, p, projectGuide } from './document-builder.js';

const guide = projectGuide();

/** A document with three levels, of which the middle one is defined as given. */
function middle(definition: string): {
  standard: string;
  warnings: readonly string[];
  evidence: readonly string[];
} {
  const found = structure(
    documentOf(
      h(1, 'Thresholds of need'),
      h(2, 'Level 1'),
      p(D.universal),
      li('Settled home', 'Healthy'),
      h(2, 'Level 2'),
      p(definition),
      li('Rent arrears', 'Child is bullied'),
      h(2, 'Level 3'),
      p(D.protection),
      li('Non-accidental injury', 'Life at risk'),
    ),
    guide,
  );
  const level = found.levels[1];
  return {
    standard: level?.standard.join('+') ?? '',
    warnings: found.warnings.map((warning) => warning.code),
    evidence: level?.evidence.map((one) => one.text) ?? [],
  };
}

describe('a level is mapped by the response it prescribes', () => {
  const cases: readonly (readonly [standard: string, definition: string])[] = [
    [
      'U',
      'Most families get what they need from schools, doctors and play groups. Nothing further is needed.',
    ],
    [
      'U',
      'All children and young people living in the area. Most can have their needs met through universal services.',
    ],
    [
      'A',
      'Some additional needs that can be met by one agency, or two or more working together. An early help plan may be opened.',
    ],
    [
      'A',
      'Children showing early signs that they may be vulnerable to poor outcomes. The practitioner in contact with the child should undertake a CAF. There is no social care involvement.',
    ],
    [
      'A',
      'The agencies agree among themselves who acts as lead professional. Children’s social care does not take part at this level, nor do the council’s early help teams.',
    ],
    [
      'A',
      'A universal service does a little more. If there is no improvement consider a referral to the Early Help Hub.',
    ],
    [
      'B',
      'Families need intensive support from the council’s Early Help teams, e.g. a Family Support Practitioner. If concerns escalate and a child is at risk of significant harm, a referral should be made to Children’s Social Care.',
    ],
    [
      'B',
      'A coordinated response by several agencies through a Team Around the Family, with a key worker from the Early Help Service. This does not require statutory social work.',
    ],
    [
      'B',
      'The authority’s locality team names the lead professional and may add a parenting worker. The threshold for section 17 has not been met.',
    ],
    [
      'B',
      'Led by an Early Help Coordinator from the local authority. A child who has been stepped down from a Child in Need plan may be supported here.',
    ],
    [
      'C',
      'They need a statutory assessment under s17 by Children’s Social Care. Refer to the MASH with consent, unless seeking consent would place the child at risk of significant harm.',
    ],
    [
      'C',
      'Section 17 still applies. Cases have not reached the threshold for child protection but there is a high level of worry.',
    ],
    [
      'C',
      'A social worker from the Council will visit the family at home and complete an assessment within 45 days.',
    ],
    [
      'D',
      'Children experiencing significant harm that requires statutory intervention such as child protection or legal intervention.',
    ],
    [
      'D',
      'Children who are suffering or likely to suffer significant harm. A social worker will assess and a strategy meeting will be held.',
    ],
    [
      'A+B',
      'For some a single agency, such as the school, will do what is needed itself. For others the council’s Early Help Service puts in a family support worker.',
    ],
    [
      'C+D',
      'Families where help has been requested through Section 17 and Section 47. Children’s Social Care leads.',
    ],
    [
      'C+D',
      'This includes children in need, children subject to a child protection plan and children looked after.',
    ],
    [
      'B+C',
      'Targeted early help from the council’s Family Support Service, or, for some, assessment as a child in need (section 17) by a social worker. A team around the family is coordinated by the Early Help Hub.',
    ],
  ];
  it.each(cases)('%s: %s', (standard, definition) => {
    expect(middle(definition).standard).toBe(standard);
  });

  it('takes no cue from a sentence that speaks of another level', () => {
    expect(
      middle(`${D.targeted} If parents withdraw ask whether section 47 calls for Level 3.`).standard,
    ).toBe('B');
  });

  it('keeps the sentences that the mapping rests on', () => {
    expect(middle(`Needs have become stuck. ${D.targeted}`).evidence).toContain(
      'The council’s Early Help Hub coordinates a team around the family and allocates a family support worker.',
    );
  });

  it('says where it rests on hints only', () => {
    const { standard, warnings } = middle('Children who are vulnerable.');
    expect(standard).toBe('A');
    expect(warnings).toContain('level-evidence-thin');
  });

  it('maps nothing where the document says nothing', () => {
    const { standard, warnings } = middle('See the matrix.');
    expect(standard).toBe('');
    expect(warnings).toContain('level-not-mapped');
  });
});

describe('a person overrules the mapping', () => {
  const document = documentOf(
    h(1, 'Thresholds of need'),
    h(2, 'Level 1 – Universal'),
    p(D.universal),
    li('Settled home'),
    h(2, 'Level 2 – Early Help'),
    p(D.early),
    li('Rent arrears'),
  );
  const row = (levels: readonly (readonly [string, readonly ('U' | 'A' | 'B' | 'C' | 'D')[]])[]) => ({
    file: 'x.pdf',
    authority: 'Oakmere City',
    year: 2011,
    levels: new Map(levels),
    features: {},
  });

  it.each(['Level 2 – Early Help', 'LEVEL 2: EARLY HELP', 'level 2', '2', 'Early Help'])(
    'by the name "%s"',
    (name) => {
      const found = structure(document, guide, row([[name, ['A', 'B']]]));
      expect(found.levels[1]).toMatchObject({ standard: ['A', 'B'], source: 'corpus-table' });
      expect(found.levels[0]).toMatchObject({ standard: ['U'], source: 'detected' });
      expect(found.warnings.map((warning) => warning.code)).toContain('mapping-overruled');
    },
  );

  it('and says which name fits no level', () => {
    const found = structure(document, guide, row([['Level 7', ['D']]]));
    expect(levelsOf(found)).toEqual(['Level 1 – Universal = U', 'Level 2 – Early Help = A']);
    const codes = found.warnings.map((warning) => warning.code);
    expect(codes).toContain('overruled-level-unknown');
    expect(codes).not.toContain('mapping-overruled');
    const message = found.warnings.find((warning) => warning.code === 'overruled-level-unknown')?.message;
    expect(message).toContain('"Level 7"');
    expect(message).toContain('"Level 2 – Early Help"');
  });

  it('takes authority and year from the table', () => {
    expect(structure(document, guide, row([]))).toMatchObject({ authority: 'Oakmere City', year: 2011 });
  });
});

import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import {
  DEFINITIONS as D,
  documentOf,
  h,
  indicatorsOf,
  levelsOf,
  li,
  p,
  page,
  projectGuide,
  table,
} from './document-builder.js';

const guide = projectGuide();
const title = [h(1, 'Thresholds of need'), p('Oakmere Safeguarding Children Board'), p('Published 2016')];

describe('where a document names its levels', () => {
  it('reads rows as levels, and no indicators from the columns of response and services', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Categories'),
        table(
          ['Category', 'Indicators', 'Response', 'Services that may help'],
          [
            'Early intervention and prevention',
            '- Late for school\n- Child is bullied',
            D.early,
            'School nursing; housing advice; refuge',
          ],
          ['Child in need', '- Homeless family\n- Frequent injuries', D.need, 'Social work teams; CAMHS'],
          [
            'Child protection',
            '- Non-accidental injury\n- Suicide attempt',
            D.protection,
            'Police; paediatricians',
          ],
        ),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Early intervention and prevention = A',
      'Child in need = C',
      'Child protection = D',
    ]);
    expect(indicatorsOf(found)).toEqual([
      'Late for school @ Early intervention and prevention',
      'Child is bullied @ Early intervention and prevention',
      'Homeless family @ Child in need',
      'Frequent injuries @ Child in need',
      'Non-accidental injury @ Child protection',
      'Suicide attempt @ Child protection',
    ]);
  });

  it('reads banner rows, under which the first column is the domain', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'What each level means'),
        p(`Level 1: Universal. ${D.universal}`),
        p(`Level 2: Early Help. ${D.early}`),
        p(`Level 3: Specialist. ${D.need} ${D.protection}`),
        h(2, 'Descriptors'),
        table(
          [{ text: 'LEVEL 1 – UNIVERSAL', across: 2 }],
          ['Health', '- Healthy\n- Immunised'],
          ['Housing', '- Settled home'],
          [{ text: 'LEVEL 2 – EARLY HELP', across: 2 }],
          ['Health', '- Missed checks'],
          ['Housing', '- Rent arrears'],
          [{ text: 'LEVEL 3 – SPECIALIST', across: 2 }],
          ['Health', '- Life at risk'],
          ['Housing', '- Family is homeless'],
        ),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Level 1: Universal = U',
      'Level 2: Early Help = A',
      'Level 3: Specialist = C+D',
    ]);
    expect(indicatorsOf(found)).toEqual([
      'Healthy @ Level 1: Universal',
      'Immunised @ Level 1: Universal',
      'Settled home @ Level 1: Universal',
      'Missed checks @ Level 2: Early Help',
      'Rent arrears @ Level 2: Early Help',
      'Life at risk @ Level 3: Specialist',
      'Family is homeless @ Level 3: Specialist',
    ]);
    expect(found.indicators[4]?.section).toEqual(['Descriptors', 'Housing']);
  });

  it('reads domains with levels inside them, however the labels are written', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'The levels'),
        h(3, 'Universal (Level 1)'),
        p(D.universal),
        h(3, 'Early Help (Level 2)'),
        p(D.early),
        h(3, 'Targeted Help (Level 3)'),
        p(D.targeted),
        h(3, 'Specialist (Level 4)'),
        p(`${D.need} ${D.protection}`),
        h(2, 'Health'),
        h(3, 'Universal (Level 1)'),
        li('Healthy'),
        h(3, 'LEVEL TWO'),
        li('Missed checks', 'Poor diet'),
        h(3, 'Level Three - Targeted Help'),
        li('Frequent accidents'),
        h(3, 'Level IV'),
        li('Life at risk'),
        h(2, 'Housing'),
        h(3, 'Universal (Level 1)'),
        li('Settled home'),
        h(3, 'Early Help (Level 2)'),
        li('Rent arrears'),
        h(2, 'Local services'),
        li('Housing advice: homelessness and arrears'),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Universal (Level 1) = U',
      'Early Help (Level 2) = A',
      'Targeted Help (Level 3) = B',
      'Specialist (Level 4) = C+D',
    ]);
    expect(indicatorsOf(found)).toEqual([
      'Healthy @ Universal (Level 1)',
      'Missed checks @ Early Help (Level 2)',
      'Poor diet @ Early Help (Level 2)',
      'Frequent accidents @ Targeted Help (Level 3)',
      'Life at risk @ Specialist (Level 4)',
      'Settled home @ Universal (Level 1)',
      'Rent arrears @ Early Help (Level 2)',
    ]);
    expect(found.indicators[1]?.section).toEqual(['Health']);
  });

  it('reads names without numbers that head sections, each with its domains', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Universal'),
        p(D.universal),
        h(3, 'Health'),
        li('Healthy'),
        h(2, 'Universal Plus'),
        p(D.early),
        h(3, 'Health'),
        li('Missed checks'),
        h(3, 'Housing'),
        li('Rent arrears'),
        h(2, 'Partnership Plus'),
        p(D.targeted),
        h(3, 'Health'),
        li('Frequent accidents'),
        h(2, 'Statutory'),
        p(`${D.need} ${D.protection}`),
        h(3, 'Health'),
        li('Life at risk'),
        h(2, 'Glossary'),
        li('NAI – non-accidental injury'),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Universal = U',
      'Universal Plus = A',
      'Partnership Plus = B',
      'Statutory = C+D',
    ]);
    expect(indicatorsOf(found)).toEqual([
      'Healthy @ Universal',
      'Missed checks @ Universal Plus',
      'Rent arrears @ Universal Plus',
      'Frequent accidents @ Partnership Plus',
      'Life at risk @ Statutory',
    ]);
  });

  it('reads colours, defined in a list', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'The colours'),
        li(
          `Blue: ${D.universal}`,
          `Green: ${D.early}`,
          `Amber: ${D.targeted}`,
          `Red: ${D.need} ${D.protection}`,
        ),
        h(2, 'Housing'),
        table(
          ['Blue', 'Green', 'Amber', 'Red'],
          ['Settled home', 'Rent arrears', 'Facing eviction', 'Homeless'],
        ),
        h(2, 'Health'),
        table(
          ['Blue', 'Green', 'Amber', 'Red'],
          ['Healthy', 'Missed checks', 'Frequent accidents', 'Life at risk'],
        ),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual(['Blue = U', 'Green = A', 'Amber = B', 'Red = C+D']);
    expect(indicatorsOf(found)).toContain('Facing eviction @ Amber');
    expect(found.indicators).toHaveLength(8);
  });

  it('reads a level from the running header of each page', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'The levels of need'),
        p(`Level 1 – Universal: ${D.universal}`),
        p(`Level 2 – Early Help: ${D.early}`),
        p(`Level 3 – Specialist: ${D.need}`),
        page('Level 1 – Universal'),
        h(2, 'Health'),
        li('Healthy'),
        page('Level 2 – Early Help'),
        h(2, 'Health'),
        li('Missed checks'),
        h(2, 'Housing'),
        li('Rent arrears'),
        page('Level 3 – Specialist'),
        h(2, 'Health'),
        li('Life at risk'),
        page('Oakmere SCB'),
        h(2, 'Useful numbers'),
        li('Housing options: homelessness advice'),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual([
      'Healthy @ Level 1 – Universal',
      'Missed checks @ Level 2 – Early Help',
      'Rent arrears @ Level 2 – Early Help',
      'Life at risk @ Level 3 – Specialist',
    ]);
  });

  it('reads facing pages, and a table that goes on without its header', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'The levels'),
        li(`Level 1: ${D.universal}`, `Level 2: ${D.early}`, `Level 3: ${D.targeted}`, `Level 4: ${D.need}`),
        h(2, 'Matrix'),
        table(['', 'Level 1', 'Level 2'], ['Health', '- Healthy', '- Missed checks']),
        page(),
        table(['Level 3', 'Level 4'], ['- Frequent accidents', '- Life at risk']),
        page(),
        table(['Housing', '- Settled home', '- Rent arrears']),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual([
      'Healthy @ Level 1',
      'Missed checks @ Level 2',
      'Frequent accidents @ Level 3',
      'Life at risk @ Level 4',
      'Settled home @ Level 1',
      'Rent arrears @ Level 2',
    ]);
  });

  it('reads four boxes in a square, each headed by its level', () => {
    const found = structure(
      documentOf(
        title,
        p('Every board must say which need gets which response.'),
        table(
          [`1. Universal\n${D.universal}\n- Healthy`, `2. Targeted\n${D.early}\n- Missed checks`],
          [`3. Complex\n${D.targeted}\n- Frequent accidents`, `4. Specialist\n${D.need}\n- Life at risk`],
        ),
        table(
          ['Area', '1. Universal', '2. Targeted', '3. Complex', '4. Specialist'],
          ['Housing', 'Settled home', 'Rent arrears', 'Facing eviction', 'Homeless'],
          ['School', 'Attends', 'Late', 'Excluded', 'No school at all'],
        ),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual(['Universal = U', 'Targeted = A', 'Complex = B', 'Specialist = C']);
    expect(indicatorsOf(found)).toEqual([
      'Healthy @ Universal',
      'Missed checks @ Targeted',
      'Frequent accidents @ Complex',
      'Life at risk @ Specialist',
      'Settled home @ Universal',
      'Rent arrears @ Targeted',
      'Facing eviction @ Complex',
      'Homeless @ Specialist',
      'Attends @ Universal',
      'Late @ Targeted',
      'Excluded @ Complex',
      'No school at all @ Specialist',
    ]);
  });
});

describe('how a document counts its levels', () => {
  it('is told by the response where the numbers run backwards', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Tier 1'),
        p(D.protection),
        li('Non-accidental injury'),
        h(2, 'Tier 2'),
        p(D.need),
        li('Homeless family'),
        h(2, 'Tier 3'),
        p(D.targeted),
        li('Rent arrears'),
        h(2, 'Tier 4'),
        p(D.universal),
        li('Settled home'),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual(['Tier 1 = D', 'Tier 2 = C', 'Tier 3 = B', 'Tier 4 = U']);
  });

  it('keeps 4a, 4b and 4c apart, and 2a and 2b under a joint header', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Levels'),
        h(3, 'Level 1 – Universal'),
        p(D.universal),
        h(3, 'Level 2a – Single agency'),
        p(D.early),
        h(3, 'Level 2b – Targeted'),
        p(D.targeted),
        h(3, 'Level 4a – Children in Need'),
        p(D.need),
        h(3, 'Level 4b – Children in Need of Safeguarding'),
        p(D.protection),
        h(3, 'Level 4c – Children in Care'),
        p('Children who come into care under section 20 or a care order.'),
        h(2, 'Matrix'),
        table(
          [
            { text: 'Domain', down: 2 },
            { text: 'Level 1', down: 2 },
            { text: 'Level 2 – Early help', across: 2 },
            { text: 'Level 4 – Specialist', across: 3 },
          ],
          ['2a', '2b', '4a', '4b', '4c'],
          ['Housing', 'Settled', 'Arrears', 'Facing eviction', 'Homeless', 'Home unsafe', 'Nowhere to live'],
        ),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Level 1 – Universal = U',
      'Level 2a – Single agency = A',
      'Level 2b – Targeted = B',
      'Level 4a – Children in Need = C',
      'Level 4b – Children in Need of Safeguarding = D',
      'Level 4c – Children in Care = D',
    ]);
    expect(indicatorsOf(found)).toEqual([
      'Settled @ Level 1 – Universal',
      'Arrears @ Level 2a – Single agency',
      'Facing eviction @ Level 2b – Targeted',
      'Homeless @ Level 4a – Children in Need',
      'Home unsafe @ Level 4b – Children in Need of Safeguarding',
      'Nowhere to live @ Level 4c – Children in Care',
    ]);
  });

  it('takes a joint column for a level of its own, which stands for both', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'The levels'),
        h(3, 'Level 1 – Universal'),
        p(D.universal),
        h(3, 'Level 2 – Early Help'),
        p(D.early),
        h(3, 'Level 3 – Child in Need'),
        p(D.need),
        h(3, 'Level 4 – Child Protection'),
        p(D.protection),
        h(2, 'Indicators'),
        table(
          ['Domain', 'Level 1', 'Level 2', 'Levels 3 and 4'],
          ['Housing', '- Settled home', '- Rent arrears', '- Homeless'],
          ['Health', '- Healthy', '- Missed checks', '- Frequent injuries'],
        ),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Level 1 – Universal = U',
      'Level 2 – Early Help = A',
      'Levels 3 and 4 = C+D',
    ]);
  });

  it('parts a level whose own sub-headings are a child in need and child protection', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Level 1 – Universal'),
        p(D.universal),
        li('Settled home'),
        h(2, 'Level 2 – Early Help'),
        p(D.early),
        li('Rent arrears'),
        h(2, 'Level 3 – Specialist'),
        p('A social worker leads.'),
        h(3, 'Children in need (section 17)'),
        li('Homeless family'),
        h(3, 'Child protection (section 47)'),
        li('Non-accidental injury'),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Level 1 – Universal = U',
      'Level 2 – Early Help = A',
      'Level 3 – Specialist: Children in need (section 17) = C',
      'Level 3 – Specialist: Child protection (section 47) = D',
    ]);
    expect(indicatorsOf(found).slice(2)).toEqual([
      'Homeless family @ Level 3 – Specialist: Children in need (section 17)',
      'Non-accidental injury @ Level 3 – Specialist: Child protection (section 47)',
    ]);
  });
});

describe('what is no indicator', () => {
  const levels = [
    h(2, 'Level 1 – Universal'),
    p(D.universal),
    h(3, 'What you may see'),
    ...li('Healthy', 'Settled home'),
    h(2, 'Level 2 – Early Help'),
    p(D.early),
    h(3, 'What you may see'),
    ...li('Missed checks', 'Child is bullied'),
    h(3, 'What to do'),
    ...li('Talk to the parents about housing', 'Complete an early help assessment'),
    h(3, 'Services'),
    ...li('Refuge and domestic abuse outreach', 'Anti-bullying project'),
    h(2, 'Level 3 – Specialist'),
    p(D.need),
    h(3, 'What you may see'),
    ...li('Homeless family', 'Self-harm'),
    p('Services that may be involved:'),
    ...li('CAMHS self-harm team', 'Housing options'),
  ];
  const own = [
    'Healthy @ Level 1 – Universal',
    'Settled home @ Level 1 – Universal',
    'Missed checks @ Level 2 – Early Help',
    'Child is bullied @ Level 2 – Early Help',
    'Homeless family @ Level 3 – Specialist',
    'Self-harm @ Level 3 – Specialist',
  ];

  it('leaves out what is to be done and by whom', () => {
    expect(indicatorsOf(structure(documentOf(title, levels), guide))).toEqual(own);
  });

  it('leaves out contents, introductions, law, glossary, directory, case study and forms', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Contents'),
        li(
          'Foreword',
          'Level 1 – Universal',
          'Level 2 – Early Help',
          'Level 3 – Specialist',
          'Domestic abuse',
        ),
        h(2, 'Introduction'),
        p('Our levels are:'),
        li('Level 1 – Universal', 'Level 2 – Early Help', 'Level 3 – Specialist'),
        p('Children who may need early help:'),
        li('a child who is a young carer', 'a child who lives with domestic abuse'),
        levels,
        h(2, 'Appendix 1: Definitions of abuse'),
        li('Physical abuse: hitting, shaking, throwing or burning a child'),
        h(2, 'Appendix 2: Glossary'),
        li('NAI: non-accidental injury'),
        h(2, 'Case study'),
        p('Sam was bullied and his family faced eviction. The school opened an assessment.'),
        h(2, 'Referral form: what to write'),
        li('Box 4: self-harm or suicide attempt', 'Box 5: housing and tenure'),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual(own);
  });

  it('does not take the scale of a tool in an appendix for the levels of the document', () => {
    const found = structure(
      documentOf(
        title,
        levels,
        h(2, 'Appendix A: Domestic violence risk identification matrix'),
        table(
          ['Level 1: Moderate', 'Level 2: Serious', 'Level 3: Severe', 'Level 4: Critical'],
          ['- One or two minor incidents', '- Repeated assaults', '- Weapons used', '- Threats to kill'],
        ),
        h(2, 'Appendix B: Training'),
        li('Level 1: all staff', 'Level 2: designated leads'),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Level 1 – Universal = U',
      'Level 2 – Early Help = A',
      'Level 3 – Specialist = C',
    ]);
    expect(indicatorsOf(found)).toEqual(own);
  });

  it('reads the matrix of an appendix, and no scale of another tool beside it', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'The levels'),
        h(3, 'Level 1 – Universal'),
        p(D.universal),
        h(3, 'Level 2 – Early Help'),
        p(D.early),
        h(3, 'Level 3 – Child in Need'),
        p(D.need),
        h(2, 'Appendix 1: Matrix of need'),
        table(
          ['Area', 'Level 1', 'Level 2', 'Level 3'],
          ['Housing', '- Settled home', '- Rent arrears', '- Homeless'],
          ['Health', 'Healthy', 'Low mood', 'CAMHS – Level 3'],
        ),
        h(2, 'Appendix 2: The home in detail'),
        table(['Level 1: Adequate', 'Level 2: Poor', 'Level 3: Severe'], ['Untidy', 'Dirty', 'Filthy']),
        h(2, 'Services at each level'),
        h(3, 'Level 1'),
        li('Library', 'Leisure centre'),
        h(3, 'Level 2'),
        li('Refuge', 'Homeless shelter'),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual([
      'Settled home @ Level 1 – Universal',
      'Rent arrears @ Level 2 – Early Help',
      'Homeless @ Level 3 – Child in Need',
      'Healthy @ Level 1 – Universal',
      'Low mood @ Level 2 – Early Help',
      'CAMHS – Level 3 @ Level 3 – Child in Need',
    ]);
  });

  it('takes no level from the number of a heading that says what to do', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Level 1 – Universal'),
        p(D.universal),
        li('Settled home'),
        h(2, 'Level 2 – Early Help'),
        p(D.early),
        li('Rent arrears'),
        h(2, 'Levels 1 and 2: what to do'),
        li('Note the worry', 'Homeless families may stay where they are'),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual([
      'Settled home @ Level 1 – Universal',
      'Rent arrears @ Level 2 – Early Help',
    ]);
  });

  it('leaves out short lists in the definitions where a matrix sets the indicators out', () => {
    const row = (domain: string) => [
      domain,
      `- ${domain} good\n- ${domain} fine`,
      `- ${domain} slipping\n- ${domain} patchy\n- ${domain} worrying`,
      `- ${domain} in danger\n- ${domain} failing`,
    ];
    const found = structure(
      documentOf(
        title,
        h(2, 'The levels'),
        h(3, 'Level 1 – Universal'),
        p(D.universal),
        h(3, 'Level 2 – Early Help'),
        p(D.early),
        li('a child who is bullied'),
        h(3, 'Level 3 – Specialist'),
        p(D.need),
        li('a homeless family'),
        h(2, 'Matrix'),
        table(
          ['Domain', 'Level 1', 'Level 2', 'Level 3'],
          ...['Health', 'Housing', 'School', 'Safety'].map(row),
        ),
      ),
      guide,
    );
    expect(found.indicators).toHaveLength(28);
    expect(indicatorsOf(found)).not.toContain('a child who is bullied @ Level 2 – Early Help');
  });

  it('leaves out the row of a matrix that says who responds', () => {
    const found = structure(
      documentOf(
        title,
        table(
          ['', 'Level 1 Universal', 'Level 2 Early Help', 'Level 3 Statutory'],
          ['Housing', '- Settled home', '- Rent arrears', '- Homeless'],
          ['Health', '- Healthy', '- Missed checks', '- Life at risk'],
          ['Response', D.universal, D.early, D.need],
        ),
      ),
      guide,
    );
    expect(levelsOf(found)).toEqual([
      'Level 1 Universal = U',
      'Level 2 Early Help = A',
      'Level 3 Statutory = C',
    ]);
    expect(found.indicators).toHaveLength(6);
  });
});

describe('how indicators are cut', () => {
  it('cuts prose at its semicolons, and no list item', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Level 1 – Universal'),
        p(D.universal),
        h(2, 'Level 2 – Early Help'),
        p(D.early),
        p(
          'Signs may include: the child is often late; parents argue in front of the child; rent arrears (first notice; no court date); and name-calling at school.',
        ),
        h(2, 'Level 3 – Specialist'),
        p(D.need),
        li('Homeless family; children sleep in a car; no food'),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual([
      'the child is often late @ Level 2 – Early Help',
      'parents argue in front of the child @ Level 2 – Early Help',
      'rent arrears (first notice; no court date) @ Level 2 – Early Help',
      'name-calling at school @ Level 2 – Early Help',
      'Homeless family; children sleep in a car; no food @ Level 3 – Specialist',
    ]);
  });

  it('takes short paragraphs under a domain for the lines of a list that lost its bullets', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Level 1 – Universal'),
        p(D.universal),
        h(2, 'Level 2 – Early Help'),
        p(D.early),
        h(3, 'Housing'),
        p('Rent arrears beginning'),
        p('Patches of damp'),
        h(2, 'Level 3 – Specialist'),
        p(D.need),
        h(3, 'Housing'),
        p('Homeless family'),
        p('House unfit to live in'),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual([
      'Rent arrears beginning @ Level 2 – Early Help',
      'Patches of damp @ Level 2 – Early Help',
      'Homeless family @ Level 3 – Specialist',
      'House unfit to live in @ Level 3 – Specialist',
    ]);
  });

  it('takes strengths and needs of a level alike', () => {
    const found = structure(
      documentOf(
        title,
        h(2, 'Level 1 – Universal'),
        p(D.universal),
        table(['Strengths', 'Needs'], ['- Settled home\n- Healthy', '- None']),
        h(2, 'Level 2 – Early Help'),
        p(D.early),
        table(['Strengths', 'Needs'], ['- Parents take advice', '- Rent arrears\n- Child is bullied']),
      ),
      guide,
    );
    expect(indicatorsOf(found)).toEqual([
      'Settled home @ Level 1 – Universal',
      'Healthy @ Level 1 – Universal',
      'None @ Level 1 – Universal',
      'Parents take advice @ Level 2 – Early Help',
      'Rent arrears @ Level 2 – Early Help',
      'Child is bullied @ Level 2 – Early Help',
    ]);
    expect(found.indicators[3]?.section).toContain('Strengths');
  });
});

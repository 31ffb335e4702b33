import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import {
  DEFINITIONS as D,
  documentOf,
  h,
  indicatorsOf,
  levelsOf,
  li,
  type Part,
  p,
  page,
  projectGuide,
  table,
} from './document-builder.js';

const guide = projectGuide();
const title = [h(1, 'Thresholds of need'), p('Oakmere Safeguarding Children Board'), p('Published 2016')];
const read = (...parts: readonly (Part | readonly Part[])[]) => structure(documentOf(...parts), guide);

describe('levels whose names are unknown words', () => {
  const lists = (...items: readonly string[]) =>
    [
      h(3, 'At home'),
      li(...items.map((item) => `${item} at home`)),
      h(3, 'At school'),
      li(...items.map((item) => `${item} at school`)),
    ].flat();

  it('are headings whose definitions tell a scale of responses', () => {
    const found = read(
      title,
      h(2, 'Why a guide'),
      p('Everybody should know when to act.'),
      h(2, 'Harbour'),
      p(D.universal),
      lists('Happy', 'Safe', 'Well'),
      h(2, 'Open water'),
      p(D.early),
      lists('Late', 'Tired', 'Sad'),
      h(2, 'Rough sea'),
      p(D.targeted),
      lists('Angry', 'Hungry', 'Bullied'),
      h(2, 'Storm'),
      p(`${D.need} ${D.protection}`),
      lists('Hurt', 'Injured', 'In danger'),
      h(2, 'Frequently asked questions'),
      p('Who wrote this guide?'),
    );
    expect(levelsOf(found)).toEqual(['Harbour = U', 'Open water = A', 'Rough sea = B', 'Storm = C+D']);
    expect(found.indicators).toHaveLength(24);
  });

  it('are header cells that a section before the matrix defines', () => {
    const found = read(
      title,
      h(2, 'Our words'),
      h(3, 'Sapling'),
      p(D.universal),
      h(3, 'Leaning'),
      p(D.early),
      h(3, 'Windblown'),
      p(D.need),
      h(3, 'Uprooted'),
      p(D.protection),
      h(2, 'The matrix'),
      table(
        ['', 'Sapling', 'Leaning', 'Windblown', 'Uprooted'],
        ['Health', '- Healthy', '- Missed checks', '- Frequent injuries', '- Non-accidental injury'],
        ['Home', '- Warm home', '- Rent arrears', '- Homeless', '- Home is a danger to life'],
      ),
    );
    expect(levelsOf(found)).toEqual(['Sapling = U', 'Leaning = A', 'Windblown = C', 'Uprooted = D']);
    expect(indicatorsOf(found)).toContain('Rent arrears @ Leaning');
  });

  it('are not the domains of a document that defines no responses under them', () => {
    const found = read(
      title,
      h(2, 'Health'),
      p('Look at how the child grows.'),
      li('Underweight', 'Tired', 'Often ill'),
      h(2, 'School'),
      p('Ask the teacher what she sees.'),
      li('Late', 'Bullied', 'Excluded'),
      h(2, 'Home'),
      p('Visit, and look round.'),
      li('Damp', 'Crowded', 'Dirty'),
    );
    expect(found.levels).toEqual([]);
  });
});

describe('how levels are numbered', () => {
  it('may be by letters', () => {
    const found = read(
      title,
      table(
        ['Domain', 'Band A', 'Band B', 'Band C', 'Band D'],
        ['Response', D.universal, D.early, D.need, D.protection],
        ['Home', '- Warm home', '- Rent arrears', '- Homeless', '- Home is a danger to life'],
        ['School', '- Attends', '- Bullied', '- Refuses school', '- Kept out of sight'],
      ),
    );
    expect(levelsOf(found)).toEqual(['Band A = U', 'Band B = A', 'Band C = C', 'Band D = D']);
    expect(indicatorsOf(found)).toContain('Bullied @ Band B');
  });

  it('may leave the lowest or the highest without a number', () => {
    const found = read(
      title,
      h(2, 'Universal provision'),
      p(D.universal),
      li('Healthy', 'Settled home'),
      h(2, 'Tier One – Additional need'),
      p(D.early),
      li('Rent arrears', 'Bullied'),
      h(2, 'Tier Two – Child in need'),
      p(D.need),
      li('Homeless', 'Frequent injuries'),
      h(2, 'Child protection'),
      p(D.protection),
      li('Non-accidental injury', 'Suicide attempt'),
    );
    expect(levelsOf(found)).toEqual([
      'Universal provision = U',
      'Tier One – Additional need = A',
      'Tier Two – Child in need = C',
      'Child protection = D',
    ]);
  });
});

describe('where the outline misleads', () => {
  const levels = [
    h(2, 'Level 1: Early help'),
    p(D.early),
    li('Rent arrears', 'Bullied', 'Late'),
    h(2, 'Level 2: Child in need'),
    p(D.need),
    li('Homeless', 'Frequent injuries', 'Repeated self-harm'),
    h(2, 'Level 3: Child protection'),
    p(D.protection),
    li('Non-accidental injury', 'Suicide attempt', 'Forced marriage'),
  ].flat();

  it('takes a contents page, set larger than the rest, for no parent of it', () => {
    const found = read(
      title,
      h(1, 'Contents'),
      p('Level 1: Early help 3'),
      p('Level 2: Child in need 4'),
      p('Level 3: Child protection 5'),
      page(),
      levels,
    );
    expect(levelsOf(found)).toHaveLength(3);
    expect(found.indicators).toHaveLength(9);
    expect(found.indicators[0]?.section).not.toContain('Contents');
  });

  it('knows a contents page by what it lists', () => {
    const found = read(
      title,
      p('On this page'),
      p('Level 1: Early help'),
      p('Level 2: Child in need'),
      p('Level 3: Child protection'),
      p('Domestic abuse, housing and bullying: who can help'),
      levels,
    );
    expect(found.indicators).toHaveLength(9);
  });

  it('reads definitions in a section whose heading sounds like a directory', () => {
    const found = read(
      title,
      h(2, 'Getting help: who can help'),
      h(3, 'Amber'),
      p(D.early),
      h(3, 'Orange'),
      p(D.need),
      h(3, 'Red'),
      p(D.protection),
      h(2, 'What you may see'),
      table(
        ['Area', 'Amber', 'Orange', 'Red'],
        ['Home', '- Rent arrears', '- Homeless', '- Home is a danger to life'],
      ),
    );
    expect(levelsOf(found)).toEqual(['Amber = A', 'Orange = C', 'Red = D']);
  });

  it('keeps the level of a row that a page break cuts', () => {
    const [first, second] = [
      table(
        ['Level', 'Health', 'Home'],
        ['Level 1 – Early help', '- Tired', '- Rent arrears'],
        ['Level 2 – Child in need', '- Frequent injuries', '- Homeless'],
      ),
      'A child in need under section 17. A social worker carries out an assessment, which ends within 45 days.',
    ];
    const document = documentOf(title, first);
    const last = document.blocks.at(-1);
    const rest = [second, 'Repeated self-harm', 'Notice to quit has been served'].map((text, column) => ({
      index: document.blocks.length + column,
      kind: column === 0 ? ('table-cell' as const) : ('list-item' as const),
      text,
      page: 2,
      box: null,
      headings: last?.headings ?? [],
      headingLevel: null,
      cell: { table: 0, row: 3, column, rowSpan: 1, columnSpan: 1, header: false },
      listDepth: null,
      flags: [],
    }));
    const found = structure({ ...document, pages: 2, blocks: [...document.blocks, ...rest] }, guide);
    expect(indicatorsOf(found)).toContain('Notice to quit has been served @ Level 2 – Child in need');
    expect(indicatorsOf(found).join()).not.toContain('within 45 days');
  });
});

describe('what is an indicator', () => {
  it('may be a vignette of several sentences', () => {
    const vignette = (name: string) =>
      `${name} is eight. She is late for school most days. Her mum is often ill. There is little food in the home.`;
    const found = read(
      title,
      h(2, 'Level 1: Early help'),
      p(D.early),
      li(vignette('Ada'), vignette('Mia'), vignette('Zoe')),
      h(2, 'Level 2: Child in need'),
      p(D.need),
      li(vignette('Eve'), vignette('Amy'), vignette('Joy')),
    );
    expect(found.indicators).toHaveLength(6);
  });

  it('may be a sentence to a line, without bullets', () => {
    const found = read(
      title,
      h(2, 'Level 1: Early help'),
      ...['I am late.', 'I am sad.', 'I am bullied.', 'We owe rent.', 'My mum is ill.', 'I miss school.'].map(
        p,
      ),
      h(2, 'Level 2: Child protection'),
      p(D.protection),
      li('Suicide attempt', 'Injury by a parent'),
    );
    expect(found.indicators).toHaveLength(8);
  });

  it('is no narrative under the heading of a domain', () => {
    const found = read(
      title,
      h(2, 'Level 1: Early help'),
      p(D.early),
      h(3, 'Health'),
      p('Health matters to every child. It is the ground of all that follows.'),
      p('Nurses see children early. They often notice bruises first.'),
      li('Tired', 'Underweight'),
      h(2, 'Level 2: Child protection'),
      p(D.protection),
      h(3, 'Health'),
      li('Suicide attempt', 'Injury by a parent'),
    );
    expect(indicatorsOf(found).join()).not.toContain('notice bruises');
    expect(found.indicators).toHaveLength(4);
  });

  it('stands in the only list that a level has, though it follows the definition', () => {
    const found = read(
      title,
      h(2, 'Level 1: Early help'),
      p(D.early),
      h(3, 'Home'),
      li(...Array.from({ length: 12 }, (_, i) => `Sign ${i + 1} of need`)),
      h(2, 'Level 2: Child protection'),
      p(D.protection),
      li('Suicide attempt', 'Injury by a parent'),
    );
    expect(found.indicators).toHaveLength(14);
  });
});

import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { documentOf, h, indicatorsOf, li, p, page, projectGuide, table } from './document-builder.js';

const guide = projectGuide();
const worries = [
  'Child is bullied',
  'Rent arrears',
  'Parents shout',
  'Missed checks',
  'Low mood',
  'Self-harm',
];

describe('a document without tiers', () => {
  const talk = [
    h(1, 'Better conversations, better help'),
    p('Oakmere Safeguarding Children Board, March 2017'),
  ];
  const lists = [
    h(2, 'Health'),
    ...li(...worries.map((text) => `${text} (health)`)),
    h(2, 'Home'),
    ...li(...worries.map((text) => `${text} (home)`)),
  ];
  const directory = [h(2, 'People you can talk to'), ...li('Housing team', 'Bullying line', 'Refuge')];

  it('is a framework with indicators and no levels', () => {
    const found = structure(
      documentOf(talk, h(2, 'What you may be seeing or hearing'), lists, directory),
      guide,
    );
    expect(found).toMatchObject({ kind: 'framework', levels: [], authority: 'Oakmere', year: 2017 });
    expect(found.indicators).toHaveLength(12);
    expect(found.warnings.map((warning) => warning.code)).toEqual(['no-tiers']);
  });

  it('is read where no heading announces the signs', () => {
    const found = structure(
      documentOf(talk, p('There are no tiers in this framework.'), lists, directory),
      guide,
    );
    expect(found.kind).toBe('framework');
    expect(indicatorsOf(found)).toHaveLength(12);
  });

  it('gets no levels from the words for services', () => {
    const services = table(
      ['Universal services', 'Targeted services', 'Specialist services'],
      ['School, GP, health visiting service', 'Family support service', 'Social work teams'],
    );
    const found = structure(
      documentOf(talk, h(2, 'What you may be seeing or hearing'), lists, h(2, 'Services'), services),
      guide,
    );
    expect(found).toMatchObject({ kind: 'framework', levels: [] });
  });
});

describe('a document that is no threshold document', () => {
  it.each([
    ['Domestic abuse policy', 'Oakmere Safeguarding Children Board'],
    ['Statutory guidance on neglect', 'Department for Education'],
  ])('%s', (title, author) => {
    const found = structure(
      documentOf(
        h(1, title),
        p(author),
        h(2, 'Signs'),
        li(...worries, ...worries),
        h(2, 'Training'),
        li('Level 1: all staff', 'Level 2: designated leads', 'Level 3: social workers'),
        page(),
        h(2, 'Key stages'),
        table(['Stage 1', 'Stage 2'], ['Reading', 'Writing']),
      ),
      guide,
    );
    expect(found).toMatchObject({ kind: 'other', levels: [], indicators: [] });
    expect(found.warnings.map((warning) => warning.code)).toEqual(['not-a-threshold-document']);
    expect(found.blockLevels.every((level) => level === null)).toBe(true);
  });
});

describe('whose a document is, and of when', () => {
  const identity = (...lines: readonly string[]) => {
    const { authority, year } = structure(documentOf(h(1, lines[0] ?? ''), lines.slice(1).map(p)), guide);
    return [authority, year];
  };
  it.each([
    [
      ['Threshold document', 'Oakmere Safeguarding Children Board', 'Published 2015'],
      ['Oakmere', 2015],
    ],
    [
      ['Levels of need', 'Vale of Oakmere Local Safeguarding Children Board', 'June 2013'],
      ['Vale of Oakmere', 2013],
    ],
    [
      ['The Oakmere and Dale Safeguarding Children Partnership', 'v2, 01/09/2021, review due 2023'],
      ['Oakmere and Dale', 2021],
    ],
    [
      ['Guide to Working Together 2018', 'Oakmere Metropolitan Borough Council', 'September 2019'],
      ['Oakmere', 2019],
    ],
    [['Levels of need'], [null, null]],
  ])('%j', (lines, expected) => {
    expect(identity(...lines)).toEqual(expected);
  });
});

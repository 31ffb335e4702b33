import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import {
  DEFINITIONS as D,
  documentOf,
  h,
  indicatorsOf,
  levelsOf,
  p,
  projectGuide,
  table,
} from './document-builder.js';

const guide = projectGuide();
const title = [h(1, 'Thresholds of need'), p('Oakmere Safeguarding Children Board'), p('Published 2016')];
const LEVELS = [
  ['Universal', D.universal, ''],
  ['Universal Plus', D.early, '- Missed checks'],
  ['Partnership Plus', D.targeted, ''],
  ['Statutory Social Work', `${D.need} ${D.protection}`, '- Life at risk'],
] as const;
const NAMED = ['Universal = U', 'Universal Plus = A', 'Partnership Plus = B', 'Statutory Social Work = C+D'];
const PLACED = [
  'Settled home @ Universal',
  'Missed checks @ Universal Plus',
  'Settled home @ Universal Plus',
  'Settled home @ Partnership Plus',
  'Life at risk @ Statutory Social Work',
  'Settled home @ Statutory Social Work',
];

describe('rows that name the level across the table', () => {
  it('are told from rows with a heading and an empty cell by how wide they are', () => {
    const rows = LEVELS.flatMap(([name, definition, health]) => [
      [{ text: name, across: 2 }],
      [{ text: definition, across: 2 }],
      ['Health and wellbeing', health],
      ['Parents and carers', ''],
      ['Housing', '- Settled home'],
    ]);
    const found = structure(documentOf(title, h(2, 'Levels and indicators'), table(...rows)), guide);
    expect(levelsOf(found)).toEqual(NAMED);
    expect(indicatorsOf(found)).toEqual(PLACED);
  });

  it('are told from them in a file without widths by the heading that has something beside it elsewhere', () => {
    const rows = LEVELS.flatMap(([name, definition, health]) => [
      [name, ''],
      [definition, ''],
      ['Health and wellbeing', health],
      ['Housing', '- Settled home'],
    ]);
    const found = structure(documentOf(title, h(2, 'Levels and indicators'), table(...rows)), guide);
    expect(levelsOf(found)).toEqual(NAMED);
    expect(indicatorsOf(found)).toEqual(PLACED);
  });
});

import { describe, expect, it } from 'vitest';
import { mentionedNumbers, parseLabel } from '../../../src/structure/labels/label-grammar.js';
import { projectGuide } from '../document-builder.js';

const guide = projectGuide();

describe('parseLabel', () => {
  const cases: readonly (readonly [text: string, numbers: readonly string[], name: string])[] = [
    ['Level 1 – Universal', ['1'], 'Universal'],
    ['LEVEL 2- EARLY HELP', ['2'], 'EARLY HELP'],
    ['Level Four - Acute', ['4'], 'Acute'],
    ['Stage III: Complex', ['3'], 'Complex'],
    ['Tier 1/Level 1 – Universal', ['1'], 'Universal'],
    ['Universal (Level 1)', ['1'], 'Universal'],
    ['Intensive Support - Level 3', ['3'], 'Intensive Support'],
    ['UNIVERSAL / LEVEL 2', ['2'], 'UNIVERSAL'],
    ['Level 2(b) Targeted', ['2b'], 'Targeted'],
    ['Level 4a', ['4a'], ''],
    ['Level 3+ Specialist', ['3'], 'Specialist'],
    ['Levels 3 and 4', ['3', '4'], ''],
    ['levels 3 or 4', ['3', '4'], ''],
    ['Level 1/2', ['1', '2'], ''],
    ['Levels 1-4 at a glance', ['1', '2', '3', '4'], 'at a glance'],
    ['Level 2 – two or more needs', ['2'], 'two or more needs'],
    ['Level 2 – I need help', ['2'], 'I need help'],
  ];
  it.each(cases)('%s', (text, numbers, name) => {
    expect(parseLabel(text, guide)).toMatchObject({ numbers, name, rest: '' });
  });

  it('parts a label from the text that follows it', () => {
    expect(
      parseLabel('Tier 2: Early help: children who need a little more help than most others get.', guide),
    ).toMatchObject({
      name: 'Early help',
      rest: 'children who need a little more help than most others get.',
    });
  });

  it.each([
    'Key Stage 2',
    'In most cases, Level 4 applies',
    'Section A',
    'Levelling up',
    'Level 100 widgets',
  ])('takes "%s" for no label', (text) => {
    expect(parseLabel(text, guide)).toBeNull();
  });
});

describe('mentionedNumbers', () => {
  it('finds every level that a sentence names', () => {
    const found = mentionedNumbers('If so, Level 5 applies and not Level 4; see Tiers 2 and 3.', guide);
    expect(found.map((label) => label.numbers)).toEqual([['5'], ['4'], ['2', '3']]);
  });
});

import { describe, expect, it } from 'vitest';
import type { CodingGuide } from '../../src/model/coding-guide.js';
import { explanation } from '../../src/report/explanation.js';
import { effectText, ruleWords } from '../../src/report/rule-words.js';
import { visibleLength } from '../../src/report/terminal.js';
import { document, reference } from '../sample.js';

const criterion = { id: 'overcrowded', severity: 3, says: 'Overcrowded home', phrases: [], unless: [] };
const issue = {
  id: 'housing',
  label: 'Housing',
  themes: [{ id: 'overcrowding', label: 'Overcrowding' }],
  criteria: [criterion],
};
const rule = { id: 'effect-on-child', says: 'An effect on the child is stated' };
const guide = {
  issues: [issue],
  rules: [rule],
  scale: [{ score: 4, name: 'Serious' }],
} as unknown as CodingGuide;
const plain = { colour: false, width: 80 };

const one = reference({
  text: 'Overcrowded housing affecting attendance',
  severity: 4,
  because: [
    { rule: 'overcrowded', text: 'Overcrowded', effect: '3' },
    { rule: 'effect-on-child', text: 'affecting attendance', effect: '>=4' },
  ],
});

describe('explanation', () => {
  it('leads from the number to the words and the rule', () => {
    expect(
      explanation({ document: document(), references: [one], all: 1, asked: '' }, guide, plain),
    ).toMatchInlineSnapshot(`
      "aldermoor-2015
      documents/aldermoor-2015.pdf
      A threshold document; authority: Aldermoor; year: 2015; pdf, 24 pages; 120
      indicators, 1 reference.

      Levels, and the words that they rest on
        Level 2 – Early Help = A
           “one agency leads” (page 5)
        Level 4 = C+D (from the corpus table)

      Housing: Overcrowding, severity 4 (Serious)
        page 9 · Level 2 – Early Help = A
        under: Indicators of need > Housing
        “«Overcrowded» housing affecting attendance”
          is 3           Overcrowded home: “Overcrowded”
          at least 4     An effect on the child is stated: “affecting attendance”
          aldermoor-2015:0001
      "
    `);
  });

  it('marks every matched stretch once, also where terms overlap', () => {
    const matched = [
      { term: 'b', start: 12, end: 19 },
      { term: 'a', start: 0, end: 19 },
      { term: 'c', start: 30, end: 40 },
    ];
    const text = explanation(
      { document: document(), references: [{ ...one, matched }], all: 1, asked: '' },
      guide,
      plain,
    );
    expect(text).toContain('“«Overcrowded housing» affecting «attendance»”');
  });

  it('loses no word of the quotation, in colour or not', () => {
    const long = reference({
      text: `${'word '.repeat(60)}overcrowded end`,
      matched: [{ term: 'x', start: 300, end: 311 }],
    });
    for (const look of [plain, { colour: true, width: 60 }]) {
      const text = explanation({ document: document(), references: [long], all: 1, asked: '' }, guide, look);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with ESC
      const bare = text.replace(/\u001b\[\d+m|[«»]/g, '').replace(/\s+/g, ' ');
      expect(bare).toContain(`“${long.text}”`);
      expect(text.split('\n').filter((line) => visibleLength(line) > look.width)).toEqual([]);
    }
  });

  it('helps where nothing was found', () => {
    const none = document({ indicators: 0 });
    expect(explanation({ document: none, references: [], all: 0, asked: '' }, guide, plain)).toContain(
      'No indicator was found.',
    );
    const some = explanation({ document: document(), references: [], all: 0, asked: '' }, guide, plain);
    expect(some).toContain('None of its indicators speaks to an issue');
    const paged = document({ pages: null });
    expect(explanation({ document: paged, references: [], all: 3, asked: 'page 4' }, guide, plain)).toContain(
      '0 of 3 references shown (page 4). This format has no pages.',
    );
  });
});

describe('the words of a rule', () => {
  it('come from the guide, and are the id where it has none', () => {
    const issueOf = guide.issues[0];
    expect(ruleWords('overcrowded', issueOf, guide)).toBe('Overcrowded home');
    expect(ruleWords('effect-on-child', issueOf, guide)).toBe('An effect on the child is stated');
    expect(ruleWords('plain-mention', issueOf, guide)).toBe('the issue is named, without words of degree');
    expect(ruleWords('unknown-rule', issueOf, guide)).toBe('unknown-rule');
  });

  it('says what each effect did', () => {
    expect(['3', '+1', '-1', '>=4', '<=2'].map((effect) => effectText(effect).trim())).toEqual([
      'is 3',
      'one step up',
      'one step down',
      'at least 4',
      'at most 2',
    ]);
  });
});

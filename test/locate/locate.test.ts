import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/locate/index.js';
import { builtInGuide } from '../guide/built-in.js';

const guide = builtInGuide();
const issuesOf = (text: string): readonly string[] => locate(text, guide).map((reference) => reference.issue);
const stanceOf = (text: string): string | undefined => locate(text, guide)[0]?.stance;

describe('whose it is (METHOD section 3)', () => {
  it.each([
    ['Parent has attempted suicide', []],
    ['The young person has attempted suicide', ['self-harm']],
    ['Mother self-harms and is depressed', []],
    ['Bereaved by the suicide of a sibling', []],
    ['Young person is violent towards his mother', []],
    ['Son hits his father', []],
    ['Father hits the mother', ['domestic-violence']],
    ['Father hits the children', ['physical-abuse']],
    ['In a violent relationship with her boyfriend', []],
    ['Substance abuse by a parent', []],
    ['Sexual abuse disclosed', []],
    ['Emotional abuse and neglect', []],
    ['Physical, emotional or sexual abuse', ['physical-abuse']],
    ['Known to the housing officer', []],
    ['Placed in secure accommodation', []],
    ['Fights with other pupils', []],
    ['Mother is bullied by her manager', []],
    ['Assaulted in the street by a gang because of her religion', ['bullying']],
    ['Parents are hostile to professionals', []],
    ['Beyond the control of parents', []],
    ['A pregnant woman has been assaulted by her partner', ['domestic-violence']],
    ['Play-fighting between brothers leads to bruises', []],
  ])('%s: %j', (text, issues) => {
    expect(issuesOf(text)).toEqual(issues);
  });

  it('finds every issue that an indicator speaks to, each once', () => {
    expect(issuesOf('Overcrowded housing, bullying at school, and self-harm; self-harm again')).toEqual([
      'bullying',
      'housing',
      'self-harm',
    ]);
  });
});

describe('themes', () => {
  it.each([
    ['An assault on the mother which caused injuries', 'high-risk'],
    ['A single assault on the mother, with no injury', 'incidents'],
    ['Single assault on the mother without injury', 'incidents'],
  ])('a criterion shows its theme only where none of its exceptions stands: %s: %s', (text, theme) => {
    expect(locate(text, guide)[0]?.theme).toBe(theme);
  });
});

describe('stance', () => {
  it.each([
    ['There is no evidence of self-harm', 'protective'],
    ['Has never been bullied', 'protective'],
    ['Free from domestic violence', 'protective'],
    ['Lives in warm, dry and stable housing', 'protective'],
    ['There is no food in the house and the child is hit', 'asserted'],
    ['Self-harm and no one at home takes it seriously', 'asserted'],
    ['No longer safe at home because of domestic violence', 'asserted'],
    ['Bullying has not stopped', 'asserted'],
  ])('%s: %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance);
  });
});

describe('the laws of location', () => {
  const pieces = fc.constantFrom(
    'Overcrowded housing',
    'no self-harm',
    'Parent has attempted suicide',
    'bullied at school',
    'physical chastisement',
    'incidents of domestic abuse',
    'low attendance',
    'rent arrears and',
    '; ',
    'the child’s',
  );
  const texts = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  it('a quotation is the slice at its offsets, and its term finds it there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const reference of locate(text, guide)) {
          expect(reference.matched.length).toBeGreaterThan(0);
          for (const { term, start, end } of reference.matched) {
            const issue = guide.issues.find((candidate) => candidate.id === reference.issue);
            const words = guide.read(text);
            const slices = [...(issue?.terms.findIn(words) ?? []), ...(issue?.protective.findIn(words) ?? [])]
              .filter(({ phrase }) => phrase.source === term)
              .map((span) => text.slice(span.start, span.end));
            expect(slices).toContain(text.slice(start, end));
          }
        }
      }),
    );
  });

  it('one reference an issue, its terms in order and apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const issues = issuesOf(text);
        expect(new Set(issues).size).toBe(issues.length);
        for (const { matched } of locate(text, guide)) {
          for (const [i, term] of matched.entries()) {
            expect(term.start).toBeGreaterThanOrEqual(matched[i - 1]?.end ?? 0);
          }
        }
      }),
    );
  });
});

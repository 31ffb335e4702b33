import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vagueWord } from '../../../src/check/rules/vague-word.js';
import { atEarlyHelp, atUniversal, draftOf, withIndicators } from './plain-words-drafts.js';

const draft = await draftOf(['Issues at home', 'Some issues with housing or with problems at home']);

const found = (texts: readonly string[], like = atEarlyHelp) =>
  vagueWord.find(withIndicators(draft, texts, like), {});

describe('vague-word', () => {
  it.each([
    'Concerns',
    'Some concerns about parenting',
    'Issues at home',
    'Inappropriate behaviour',
    'Parental relationship issues',
    'Behavioural issues identified in school',
    'Have unmet complex needs',
    'Concerns expressed by others',
    'Child is vulnerable',
    'Parents struggling to cope',
    'Family life chaotic',
    'Safeguarding issues within the family',
  ])('fires on "%s"', (text) => {
    const [finding, ...more] = found([text, 'Overcrowded housing']);
    expect(finding?.place.text).toBe(text);
    expect(finding?.anchor).toBe(text);
    expect(more).toEqual([]);
  });

  it.each([
    'Concerns that the child is being hit',
    'Concerns about attendance: below 85%',
    'Concerns about diet, dental care or hygiene',
    'Difficulties in friendships',
    'Parent has mild mental health problems',
    'Child in need',
    'Emotional and behavioural difficulties',
    'Special educational needs',
    'Inappropriate sexual behaviour for age',
    'Vulnerable to bullying',
    'At risk of exclusion',
    'No concerns about the child',
    'Child worries about parents',
    'In trouble with the police',
    'Adult in the home is a known risk to children',
    'Behaviour that parents cannot manage',
  ])('leaves "%s" alone', (text) => {
    expect(found([text, 'Overcrowded housing'])).toEqual([]);
  });

  it('fires once an indicator, names the word, and gives the references of the indicator', () => {
    const [first, second, ...more] = vagueWord.find(draft, {});
    expect(more).toEqual([]);
    expect(first?.found).toBe('“Issues at home” rests on “Issues” and does not say of what or how much.');
    expect(first?.references).toEqual([]);
    expect(second?.found).toContain('rests on “issues”');
    const own = draft.read.indicators.find(({ text }) => text === second?.place.text)?.references;
    expect(second?.references.map(({ id }) => id)).toEqual(own);
    expect(own).toHaveLength(1);
  });

  it('leaves the universal level alone, and lines that open a list', () => {
    expect(found(['Problems at school'], atUniversal)).toEqual([]);
    expect(found(['Concerns about the child:'])).toEqual([]);
    expect(found(['Concerns about the child'])).toHaveLength(1);
  });

  it('says the same of an indicator whatever stands beside it', () => {
    const alone = found(['Issues at home']);
    expect(alone).toHaveLength(1);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(found(['Issues at home', `${text} at 85%`])).toEqual(alone);
      }),
    );
  });
});

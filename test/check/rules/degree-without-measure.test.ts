import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreeWithoutMeasure } from '../../../src/check/rules/degree-without-measure.js';
import { vagueWord } from '../../../src/check/rules/vague-word.js';
import { atEarlyHelp, atUniversal, draftOf, withIndicators } from './plain-words-drafts.js';

const draft = await draftOf(['Overcrowded housing']);

const found = (texts: readonly string[], like = atEarlyHelp) =>
  degreeWithoutMeasure.find(withIndicators(draft, texts, like), {});

describe('degree-without-measure', () => {
  it.each([
    ['Significant concerns', 'of what'],
    ['Child with significant needs', 'of what'],
    ['High level of need', 'of what'],
    ['Serious problems at home', 'of what'],
    ['Home educated and there are serious concerns about the child', 'of what'],
    ['Substance misuse has a significant impact on the child', 'what the effect is'],
    ['Medical neglect with serious consequences', 'what the effect is'],
    ['Parental illness that significantly affects family life', 'what the effect is'],
    ['Poor attendance', 'without a figure'],
    ['Poor school attendance, often late', 'without a figure'],
    ['Attendance is a concern', 'without a figure'],
    ['Concerns about attendance', 'without a figure'],
    ['Chronic non-attendance', 'without a figure'],
  ])('fires on "%s": it does not say %s', (text, lacks) => {
    const [finding, ...more] = found([text, 'Overcrowded housing']);
    expect(finding?.place.text).toBe(text);
    expect(finding?.found).toContain(lacks);
    expect(more).toEqual([]);
  });

  it.each([
    'Suffering or likely to suffer significant harm',
    'Health or development is likely to be significantly impaired',
    "Significant impact on the child's health or development",
    'Substance misuse has a significant impact on school attendance',
    'Conflict which has no significant impact on the child',
    'No serious concerns about the child',
    'Loss of a significant adult',
    'Significant disability',
    'Serious debt',
    'Serious neglect',
    'Persistent bullying',
    'Serious concerns about weight loss',
    'Attendance between 80 and 90% is a concern',
    'Poor attendance (below 85%)',
    'Poor attendance, out of school most weeks',
    'Persistent absence from school',
    'Housing in a poor state of repair',
  ])('leaves "%s" alone', (text) => {
    expect(found([text, 'Overcrowded housing'])).toEqual([]);
  });

  it('leaves the universal level alone', () => {
    expect(found(['Significant problems'], atUniversal)).toEqual([]);
  });

  it('never tells of what vague-word tells of', () => {
    const words = fc.constantFrom(
      'significant',
      'serious',
      'concerns',
      'issues',
      'poor',
      'at home',
      'needs',
      ';',
      'hunger',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        const degrees = found([text]);
        const vague = vagueWord.find(withIndicators(draft, [text], atEarlyHelp), {});
        expect(degrees.length === 0 || vague.length === 0).toBe(true);
        for (const { place } of [...degrees, ...vague]) expect(place.text).toBe(text);
      }),
    );
  });

  it('says the same of an indicator whatever stands beside it', () => {
    const alone = found(['Significant needs']);
    expect(alone).toHaveLength(1);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(found([`${text} hunger`, 'Significant needs'])).toEqual(alone);
      }),
    );
  });
});

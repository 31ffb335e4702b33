import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/check/draft.js';
import { unexplainedAbbreviation } from '../../../src/check/rules/unexplained-abbreviation.js';
import { atEarlyHelp, draftOf, withIndicators, withWords } from './plain-words-drafts.js';

const base = await draftOf(['Signs of CSE', 'Overcrowded housing'], 'The board meets often.');
const last = base.read.blocks.length - 1;

function told(draft: Draft, known: readonly string[] = []): readonly string[] {
  return unexplainedAbbreviation.find(draft, { known }).map(({ anchor }) => anchor);
}

describe('unexplained-abbreviation', () => {
  it('tells each abbreviation once, at its first use, with its uses', async () => {
    const draft = await draftOf([
      'At risk of CSE or NEET',
      'Signs of CSE',
      "One of the YPs' friends",
      'NEET',
    ]);
    const findings = unexplainedAbbreviation.find(draft, { known: [] });
    expect(findings.map(({ anchor, place, found }) => `${anchor} | ${place.text} | ${found}`)).toEqual([
      'CSE | At risk of CSE or NEET | “CSE” stands in 2 indicators and is explained nowhere in the draft.',
      'NEET | At risk of CSE or NEET | “NEET” stands in 2 indicators and is explained nowhere in the draft.',
      "YP | One of the YPs' friends | “YP” stands in 1 indicator and is explained nowhere in the draft.",
    ]);
  });

  it.each([
    'Child Sexual Exploitation (CSE) is a crime.',
    'CSE (child sexual exploitation) is a crime.',
    'Child sexual exploitation (hereafter referred to as CSE) is a crime.',
    'CSE – child sexual exploitation',
    'CSE stands for child sexual exploitation.',
    'See also: CSE, or child sexual exploitation.',
  ])('is silent where the draft says "%s"', (words) => {
    expect(told(withWords(base, last, words))).toEqual([]);
  });

  it.each([
    '| Short | Long |\n|---|---|\n| CSE | Child sexual exploitation |',
    '## Glossary\n\nCSE: a form of abuse.',
    'Abbreviations used here. CAF common assessment. CSE a form of abuse.',
  ])('is silent where the draft has "%s"', async (after) => {
    expect(told(await draftOf(['Signs of CSE'], after))).toEqual([]);
  });

  it('is not explained by the glossary entry of another', async () => {
    const after = '## Glossary\n\nMARAC: a meeting that is told of CSE.';
    expect(told(await draftOf(['Signs of CSE'], after))).toEqual(['CSE']);
  });

  it.each([
    'CSE is a crime against children.',
    'Attempted suicide (CSE)',
    'Children should enjoy school. CSE',
  ])('is not explained by "%s"', (words) => {
    expect(told(withWords(base, last, words))).toEqual(['CSE']);
  });

  it.each([
    ['NEET', 'not in education, employment or training'],
    ['SENCO', 'special educational needs coordinator'],
    ['ASB', 'antisocial behaviour'],
    ['MARAC', 'multi-agency risk assessment conference'],
    ['UASC', 'unaccompanied asylum-seeking child'],
    ['PEX', 'permanent exclusion'],
    ['NRPF', 'no recourse to public funds'],
    ['CAF', 'common assessment'],
  ])('takes %s for "%s"', (short, long) => {
    const draft = withIndicators(base, [`Known for ${short}`], atEarlyHelp);
    expect(told(draft)).toEqual([short]);
    expect(told(withWords(draft, last, `There is ${long} (${short}).`))).toEqual([]);
  });

  it.each([
    ['words that everybody knows', ['Seen by the GP or at A&E', 'Placed in B&B']],
    ['Roman numerals and labels', ['Grade II burn', 'Level 4A of the matrix', 'KS2 tests missed']],
    ['capitals for emphasis', ['Not in school AND often late']],
    ['a line in capitals', ['OVERCROWDED HOUSING', 'BULLIED AT SCHOOL']],
    ['a title in capitals', ['PHYSICAL HARM: hit by a parent', 'HEALTH CARE refused']],
    ['names', ['Meets strangers on TikTok or YouTube', 'Child of Mrs McDonald is out late']],
    ['sections of the Act', ['Accommodated under s.20 or s.31', 'Subject of a s.47 enquiry']],
  ])('leaves %s alone', (_what, indicators) => {
    expect(told(withIndicators(base, indicators, atEarlyHelp))).toEqual([]);
  });

  it('finds them in what defines a level, and not elsewhere', () => {
    const draft = withIndicators(base, ['Overcrowded housing'], atEarlyHelp);
    expect(told(withWords(draft, last, 'The CAF is used.'))).toEqual([]);
    const defining = base.read.blocks.findIndex(({ text }) => text.startsWith('One agency'));
    const findings = unexplainedAbbreviation.find(withWords(draft, defining, 'The CAF is used.'), {
      known: [],
    });
    expect(findings.map(({ found }) => found)).toEqual([
      '“CAF” stands in 1 definition of a level and is explained nowhere in the draft.',
    ]);
  });

  it('leaves alone what the option says is known', () => {
    expect(told(base, ['cse'])).toEqual([]);
  });

  it('is silenced by the words anywhere in the draft, and its words are words of the draft', () => {
    const draft = withIndicators(base, ['At risk of being ZQXW'], atEarlyHelp);
    const word = fc.stringMatching(/^[a-z]{2,6}$/);
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.nat(last), ([z, q, x, w], at) => {
        const words = `We call it z${z} q${q} x${x} w${w} (ZQXW).`;
        expect(told(draft)).toEqual(['ZQXW']);
        expect(told(withWords(draft, at, words))).toEqual([]);
      }),
    );
    for (const { place } of unexplainedAbbreviation.find(base, { known: [] }))
      expect(base.read.blocks[place.block ?? -1]?.text).toContain(place.text);
  });

  it('says the same whatever indicator stands beside', () => {
    const alone = told(withIndicators(base, ['Signs of CSE'], atEarlyHelp));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]*$/), (text) => {
        expect(told(withIndicators(base, [`x${text}`, 'Signs of CSE'], atEarlyHelp))).toEqual(alone);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { namesSignificantHarm } from '../../src/check/significant-harm.js';
import { builtInGuide } from '../guide/built-in.js';

const guide = builtInGuide();

describe('namesSignificantHarm', () => {
  it.each([
    'Child at risk of significant harm',
    'Likely to suffer significant harm through neglect',
    'The child is suffering significant harm',
    'Parents unable to protect the child, who is at risk of significant harm',
    'Poor home conditions; child has suffered serious harm',
    'Family moves address often and the child is at risk of significant harm',
    'Risk of removal because of the risk of significant harm',
  ])('is so where harm is risked or suffered: %s', (text) => {
    expect(namesSignificantHarm(text, guide)).toBe(true);
  });

  it.each([
    'Not at risk of significant harm',
    'There is no significant harm',
    'No evidence that the child is suffering significant harm',
    'The child is not likely to suffer significant harm',
    'Is no longer at risk of significant harm',
    'Work is needed to prevent significant harm',
    'A plan that reduces the risk of significant harm',
    'Needs are below the threshold of risk of significant harm',
    'Where a child is at risk of significant harm, ring the hub',
    'Talk to the adviser if the child is at risk of significant harm',
    'It is not clear whether the child is at risk of significant harm',
    'History of risk of significant harm',
    'Previously suffered abuse that led to significant harm, now over',
    'Significant changes in behaviour',
    'Harm to self that is not significant',
    'Housing in poor repair',
  ])('is not so where it is denied, past, prevented, a condition or not named: %s', (text) => {
    expect(namesSignificantHarm(text, guide)).toBe(false);
  });

  it('rests on the rules of the guide, and on nothing where it has none', () => {
    expect(namesSignificantHarm('Child at risk of significant harm', { ...guide, rules: [] })).toBe(false);
  });
});

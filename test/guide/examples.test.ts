import { describe, expect, it } from 'vitest';
import { type CodeIndicator, loadGuide, runExamples } from '../../src/guide/index.js';
import { locate } from '../../src/locate/index.js';
import type { CodingGuide } from '../../src/model/coding-guide.js';
import { score } from '../../src/score/index.js';
import { builtInFiles, builtInGuide } from './built-in.js';

const guide = builtInGuide();

function coder(of: CodingGuide): CodeIndicator {
  return (text, issue) => {
    const located = locate(text, of).find((reference) => reference.issue === issue);
    if (!located) return null;
    const { severity, because } = score(located, of);
    return {
      theme: located.theme,
      stance: located.stance,
      severity,
      rules: because.map((reason) => reason.rule),
    };
  };
}

describe('the examples of the built-in guide', () => {
  it('are coded as they say, and reach every criterion', () => {
    expect(runExamples(guide, coder(guide))).toEqual([]);
  });

  it('hold the checks on the scale that the method takes from the report', () => {
    const checks = guide.issues.flatMap((issue) => issue.examples.map((example) => example.text));
    expect(checks).toContain('incidents of domestic violence');
    expect(checks).toContain('deliberately physically hurting a child');
  });

  it('fail where a guide says otherwise', () => {
    const wrong = builtInFiles().map((file) =>
      file.name === 'housing.yaml'
        ? {
            ...file,
            text: file.text.replace('theme: overcrowding, severity: 3', 'theme: overcrowding, severity: 5'),
          }
        : file,
    );
    const { guide: other } = loadGuide(wrong);
    if (!other) throw new Error('the edited guide does not load');
    const [complaint] = runExamples(other, coder(other));
    expect(complaint?.message).toBe('"Overcrowded housing": severity should be 5, but is 3');
    expect(complaint?.line).toBeGreaterThan(1);
  });

  it('tell of a counter-example that is taken, and of a criterion that nothing reaches', () => {
    const taken = runExamples(
      guide,
      (text, issue) =>
        coder(guide)(text, issue) ?? { theme: 'x', stance: 'asserted', severity: 3, rules: [] },
    );
    expect(taken.some((diagnostic) => diagnostic.message.includes('is taken for housing'))).toBe(true);
    const nothing = runExamples(guide, () => null);
    expect(nothing.some((diagnostic) => diagnostic.message.includes('reaches the criterion'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import {
  contrast,
  inkOn,
  luminance,
  SEVERITIES,
  SEVERITY_SHADES,
  severityOf,
} from '../../../src/report/pictures/shades.js';

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    // #767676 is the lightest grey that passes on white: 4.54.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  it('does not mind the order', () => {
    expect(contrast('#28649e', '#ffffff')).toBe(contrast('#ffffff', '#28649e'));
  });
});

describe('shades of severity', () => {
  it('let a figure be read on each', () => {
    for (const severity of SEVERITIES) {
      const shade = SEVERITY_SHADES[severity];
      expect(contrast(shade, inkOn(shade)), `severity ${severity}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('grow darker by steps that are seen in grey', () => {
    // CIE lightness, 0 to 100: 2.3 is a just noticeable difference, and more is needed where two shades do not touch.
    const lightness = SEVERITIES.map(
      (severity) => 116 * Math.cbrt(luminance(SEVERITY_SHADES[severity])) - 16,
    );
    const steps = lightness.slice(1).map((own, i) => (lightness[i] ?? 0) - own);
    expect(Math.min(...steps)).toBeGreaterThan(10);
  });

  it('stand for whole severities alone', () => {
    expect([0, 1, 3.5, 6, 7, Number.NaN].map(severityOf)).toEqual([null, 1, null, 6, null, null]);
  });
});

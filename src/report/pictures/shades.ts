import type { Severity } from '../../model/coding-guide.js';

export const INK = '#1a1a1a';
export const QUIET_INK = '#595959';
export const LINE = '#c9ced4';
export const PAPER = '#ffffff';

/**
 * One hue from light to dark, in steps of lightness that stay apart in grey and for every kind of colour vision.
 * A number printed on any of them has a contrast of 4.5 or more (WCAG 2.2, 1.4.3).
 */
export const SEVERITY_SHADES: Readonly<Record<Severity, string>> = {
  1: '#e8f0f9',
  2: '#b9d2ea',
  3: '#87b2da',
  4: '#5590c6',
  5: '#28649e',
  6: '#08305c',
};

export const SEVERITIES: readonly Severity[] = [1, 2, 3, 4, 5, 6];

/** The severity that a number of a table stands for; null for any other number. */
export function severityOf(value: number): Severity | null {
  return SEVERITIES.find((severity) => severity === value) ?? null;
}

/** Contrast of two colours ("#rrggbb"), 1 to 21. Source: WCAG 2.2, definition of contrast ratio. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The ink that is read best on a ground: dark or white. */
export function inkOn(ground: string): string {
  return contrast(INK, ground) >= contrast(PAPER, ground) ? INK : PAPER;
}

/** Relative luminance, 0 for black to 1 for white. Source: WCAG 2.2. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

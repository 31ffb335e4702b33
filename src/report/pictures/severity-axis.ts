import type { ScaleStep } from '../../model/coding-guide.js';
import type { Layer } from './drawing.js';
import { type Lettering, LINE_HEIGHT } from './lettering.js';
import { type Across, labels } from './marks.js';
import { SEVERITIES } from './shades.js';

/** Severities across a view, each with as much room as the others. */
export const SEVERITY_ACROSS: Across = [0.5, 6.5];

/** "Serious"; "" where the scale has no name for it. */
export function nameOf(severity: number, scale: readonly ScaleStep[]): string {
  return scale.find(({ score }) => score === severity)?.name ?? '';
}

/** Figure and name of each severity above a view of a width, and the room that they take. */
export function severityHeads(
  width: number,
  scale: readonly ScaleStep[],
  lettering: Lettering,
): { readonly layer: Layer; readonly height: number } {
  const column = width / SEVERITIES.length;
  const heads = SEVERITIES.map((severity) => {
    return [String(severity), ...lettering.lines(nameOf(severity, scale), column - 6, 2)];
  });
  const height = Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 6;
  const layer = labels(
    heads.flatMap((head, i) =>
      head.map((text, j) => ({ text, x: i + 1, y: LINE_HEIGHT * (j + 0.5) - height })),
    ),
    { align: 'center', across: SEVERITY_ACROSS },
  );
  return { layer, height };
}

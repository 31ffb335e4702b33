import type { Layer } from './drawing.js';
import { areas, labels } from './marks.js';
import { INK } from './shades.js';

/** A bar that stands on a line and has its number above it. */
export interface Bar {
  /** Middle of the bar and the line that it stands on, in pixels. */
  readonly x: number;
  readonly y: number;
  /** What is printed above it. */
  readonly figure: string;
  /** Height as a share of the highest bar, 0 to 1. */
  readonly share: number;
  readonly fill: string;
}

/** Room for the number above a bar, in pixels. */
export const NUMBER_ROOM = 14;

/** Bars of one width. A share of 0 has neither bar nor figure. */
export function bars(values: readonly Bar[], width: number, highest: number): readonly Layer[] {
  const shown = values.filter(({ share }) => share > 0);
  const heightOf = ({ share }: Bar): number => Math.max(share * highest, 1);
  return [
    areas(
      shown.map((bar) => ({
        x: bar.x - width / 2,
        x2: bar.x + width / 2,
        y: bar.y - heightOf(bar),
        y2: bar.y,
        fill: bar.fill,
      })),
    ),
    labels(
      shown.map((bar) => ({
        text: bar.figure,
        x: bar.x,
        y: bar.y - heightOf(bar) - NUMBER_ROOM / 2,
        ink: INK,
      })),
      { align: 'center' },
    ),
  ];
}

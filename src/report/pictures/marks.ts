import type { Layer } from './drawing.js';
import type { Style } from './lettering.js';
import { INK } from './shades.js';

/**
 * What the left and the right edge of a view stand for, of marks whose `x` is a value and not a place in pixels:
 * [0.5, 6.5] for severities, so that each has as much room as the others.
 */
export type Across = readonly [left: number, right: number];

interface Placing {
  readonly across?: Across;
}

/** A text at a place of its view; its letters stand with their middle at `y`. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly ink?: string;
}

interface LabelStyle extends Style, Placing {
  readonly align?: 'left' | 'center' | 'right';
}

/** Texts at places in pixels, or across the view by what `x` stands for. */
export function labels(
  values: readonly Label[],
  { align = 'left', size, bold, across }: LabelStyle = {},
): Layer {
  return {
    data: { values: values.map((label) => ({ ink: INK, ...label })) },
    mark: {
      type: 'text',
      align,
      ...(size === undefined ? {} : { fontSize: size }),
      ...(bold === true ? { fontWeight: 'bold' } : {}),
    },
    encoding: {
      x: horizontally(across),
      y: DOWN,
      text: { field: 'text', type: 'nominal' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  };
}

/** A filled area from `x` to `x2` and from `y` down to `y2`. */
export interface Area {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
}

interface AreaStyle extends Placing {
  readonly cornerRadius?: number;
  /** Pixels that are left free at the left and at the right of each. */
  readonly inset?: number;
}

export function areas(
  values: readonly Area[],
  { cornerRadius = 0, inset = 0, across }: AreaStyle = {},
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'rect', cornerRadius, xOffset: inset, x2Offset: -inset },
    encoding: {
      x: horizontally(across),
      x2: { field: 'x2' },
      y: DOWN,
      y2: { field: 'y2' },
      color: { field: 'fill', type: 'nominal', scale: null },
    },
  };
}

interface LineStyle extends Placing {
  readonly ink: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** Lines from (x, y) to (x2, y2). */
export function strokes(
  values: readonly Omit<Area, 'fill'>[],
  { ink, width = 1, dash, across }: LineStyle,
): Layer {
  return {
    data: { values: [...values] },
    mark: {
      type: 'rule',
      color: ink,
      strokeWidth: width,
      ...(dash === undefined ? {} : { strokeDash: [...dash] }),
    },
    encoding: { x: horizontally(across), x2: { field: 'x2' }, y: DOWN, y2: { field: 'y2' } },
  };
}

/** A disc of a size in square pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
}

export function discs(values: readonly Disc[], { across }: Placing = {}): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'point', shape: 'circle', opacity: 1, strokeWidth: 1.5 },
    encoding: {
      x: horizontally(across),
      y: DOWN,
      size: { field: 'size', type: 'quantitative', scale: null },
      fill: { field: 'fill', type: 'nominal', scale: null },
      stroke: { field: 'stroke', type: 'nominal', scale: null },
    },
  };
}

/** Downwards everything stands at a place in pixels: rows have to hold their words. */
const DOWN = { field: 'y', type: 'quantitative', scale: null, axis: null } as const;

function horizontally(across: Across | undefined) {
  const scale = across === undefined ? null : { domain: [...across], nice: false, zero: false };
  return { field: 'x', type: 'quantitative', scale, axis: null } as const;
}

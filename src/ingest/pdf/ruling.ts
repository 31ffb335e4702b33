import { cluster, type Extent } from './geometry.js';
import type { Rule } from './page-content.js';

/** Lines nearer than this, in points, are one line (double borders, two halves of a border). */
export const SNAP = 2.5;
/** Two lines touch when their ends come this near, in points. */
const REACH = 3.5;

/** A page with more lines than this is a drawing or a map, and has no tables. */
const MOST_RULES = 6000;

/** Lines that hang together: the borders of one table or frame. */
export interface Ruling {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly extent: Extent;
}

/** Joins pieces of one line that touch or overlap; borders come cell by cell. None for a page that is a drawing. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  if (rules.length > MOST_RULES) return [];
  const joined: Rule[] = [];
  for (const horizontal of [true, false]) {
    const alike = rules.filter((rule) => rule.horizontal === horizontal);
    const places = cluster(
      alike.map((rule) => rule.at),
      SNAP,
    );
    const lanes = new Map(places.map((place): [number, Rule[]] => [place, []]));
    for (const rule of alike) lanes.get(nearest(places, rule.at))?.push(rule);
    for (const [at, lane] of lanes) joined.push(...joinLane(at, horizontal, lane));
  }
  return joined;
}

function joinLane(at: number, horizontal: boolean, lane: readonly Rule[]): Rule[] {
  const joined: { horizontal: boolean; at: number; from: number; to: number }[] = [];
  for (const rule of [...lane].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && rule.from - last.to <= REACH) last.to = Math.max(last.to, rule.to);
    else joined.push({ horizontal, at, from: rule.from, to: rule.to });
  }
  return joined;
}

/** Sorts joined lines into groups that touch or cross one another. Groups without both directions are left out. */
export function connectRules(rules: readonly Rule[]): Ruling[] {
  const horizontal = rules.filter((rule) => rule.horizontal);
  const vertical = rules.filter((rule) => !rule.horizontal);
  const group = new Map<Rule, Set<Rule>>();
  for (const rule of rules) group.set(rule, new Set([rule]));
  for (const across of horizontal)
    for (const down of vertical) {
      if (!touch(across, down)) continue;
      const [one, other] = [group.get(across), group.get(down)];
      if (!one || !other || one === other) continue;
      for (const rule of other) {
        one.add(rule);
        group.set(rule, one);
      }
    }
  return [...new Set(group.values())].flatMap((set) => {
    const across = [...set].filter((rule) => rule.horizontal);
    const down = [...set].filter((rule) => !rule.horizontal);
    return across.length === 0 || down.length === 0
      ? []
      : [{ horizontal: across, vertical: down, extent: reachOf(across, down) }];
  });
}

function touch(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - REACH &&
    down.at <= across.to + REACH &&
    across.at >= down.from - REACH &&
    across.at <= down.to + REACH
  );
}

function reachOf(across: readonly Rule[], down: readonly Rule[]): Extent {
  const xs = [...across.flatMap((rule) => [rule.from, rule.to]), ...down.map((rule) => rule.at)];
  const ys = [...down.flatMap((rule) => [rule.from, rule.to]), ...across.map((rule) => rule.at)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

export function nearest(places: readonly number[], value: number): number {
  return places.reduce(
    (best, place) => (Math.abs(place - value) < Math.abs(best - value) ? place : best),
    places[0] ?? value,
  );
}

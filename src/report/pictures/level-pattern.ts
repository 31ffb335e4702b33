import { LEVELS_OF_INTERVENTION } from '../../model/level.js';
import { levelsNamed, type Row } from './rows.js';

/** A stretch of the four levels that a document describes as one: one level, or several that are joined. */
export interface Stretch {
  /** "C", "C+D". */
  readonly levels: string;
  /** Places among A to D, from 0: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The document's own names for it. */
  readonly names: readonly string[];
  /** 0, or further down where another stretch already covers a part of it. */
  readonly lane: number;
}

/** The stretches that a row of the table `levels-described` tells of, from A to D; none where the document has no levels. */
export function stretchesOf(row: Row): readonly Stretch[] {
  const namesAt = (level: string): readonly string[] =>
    row
      .text(level)
      .split('; ')
      .filter((name) => name !== '');
  const joined = row
    .text('joined')
    .split(', ')
    .flatMap((key) => {
      const levels = levelsNamed(key).filter((level) => level !== 'U');
      if (levels.length < 2) return [];
      const [first = [], ...others] = levels.map(namesAt);
      const names = first.filter((name) => others.every((other) => other.includes(name)));
      return [{ levels: key, parts: levels as readonly string[], names }];
    });
  const alone = LEVELS_OF_INTERVENTION.flatMap((level) => {
    const taken = joined.filter(({ parts }) => parts.includes(level)).flatMap(({ names }) => names);
    const names = namesAt(level).filter((name) => !taken.includes(name));
    return names.length === 0
      ? []
      : [{ levels: level as string, parts: [level] as readonly string[], names }];
  });
  const places = [...joined, ...alone]
    .map(({ levels, parts, names }) => {
      const at = LEVELS_OF_INTERVENTION.flatMap((level, i) => (parts.includes(level) ? [i] : []));
      return { levels, names, from: Math.min(...at), to: Math.max(...at) + 1 };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return inLanes(places);
}

/** How a document divides A to D: "A, B, C+D". */
export function patternOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ levels }) => levels).join(', ');
}

/** Puts what overlaps beneath each other, each as far up as it fits. */
function inLanes(places: readonly Omit<Stretch, 'lane'>[]): readonly Stretch[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => end <= place.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = place.to;
    return { ...place, lane };
  });
}

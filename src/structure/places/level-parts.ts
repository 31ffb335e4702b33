import type { Block, TextDocument } from '../../model/document.js';
import type { LevelNames, LocalName } from '../labels/level-names.js';
import { cuesFor } from '../mapping/level-evidence.js';
import { type Reading, withoutNumbering, wordCount } from '../reading.js';
import type { Placement } from './level-context.js';

const LONGEST_HEADING = 10;
const SETTLES = 3;

type Part = 'C' | 'D';

/**
 * Parts a level in which the document itself tells a child in need from child protection, by sub-headings or by titles of
 * columns and rows. Each part becomes a level of its own behind those that are named.
 */
export function partLevels(
  document: TextDocument,
  placement: Placement,
  names: LevelNames,
  reading: Reading,
): { readonly names: LevelNames; readonly placement: Placement } {
  const kindOf = kindsOfTitles(names, reading);
  const titles = document.blocks.map((block) => partTitle(block, placement, names, kindOf));
  const kinds = new Map<number, Set<Part>>();
  for (const block of document.blocks) {
    const level = placement.places[block.index]?.level ?? null;
    const title = titles[block.index];
    if (level === null || !title) continue;
    kinds.set(level, (kinds.get(level) ?? new Set()).add(title.kind));
  }
  const parted = new Set([...kinds].filter(([, found]) => found.size === 2).map(([level]) => level));
  if (parted.size === 0) return { names, placement };

  const list: LocalName[] = [...names.list];
  const positions = new Map<string, number>();
  const places = placement.places.map((place, i) => {
    const title = titles[i];
    if (place.level === null || !title || !parted.has(place.level)) return place;
    const key = `${place.level}: ${title.kind}`;
    let position = positions.get(key);
    if (position === undefined) {
      position = list.length;
      positions.set(key, position);
      const printed = `${list[place.level]?.printed ?? ''}: ${title.text}`;
      list.push({ key: printed, numbers: [], printed, aliases: [], partOf: place.level });
    }
    return { ...place, level: position };
  });
  return { names: names.with(list), placement: { ...placement, places } };
}

/** The innermost heading or title above a block that says which of the two it is. */
function partTitle(
  block: Block,
  placement: Placement,
  names: LevelNames,
  kindOf: (text: string) => Part | null,
): { text: string; kind: Part } | null {
  const place = placement.places[block.index];
  if (!place || place.level === null || place.role === 'label') return null;
  const label = block.headings.findLastIndex((heading) => names.find(heading)?.position === place.level);
  const inside = label < 0 && block.cell === null ? [] : block.headings.slice(label + 1);
  const own = block.kind === 'heading' ? [block.text] : [];
  for (const text of [...inside, ...place.titles, ...own].reverse()) {
    const kind = kindOf(text);
    if (kind !== null) return { text: withoutNumbering(text), kind };
  }
  return null;
}

function kindsOfTitles(names: LevelNames, reading: Reading): (text: string) => Part | null {
  const known = new Map<string, Part | null>();
  return (text) => {
    let kind = known.get(text);
    if (kind === undefined) {
      kind = names.find(text) === null ? kindOfTitle(text, reading) : null;
      known.set(text, kind);
    }
    return kind;
  };
}

function kindOfTitle(text: string, reading: Reading): Part | null {
  if (wordCount(text) > LONGEST_HEADING) return null;
  const cues = cuesFor([{ text, page: null, block: null, share: 1 }], () => false, reading);
  const kinds = new Set(cues.filter((cue) => cue.weight >= SETTLES).map((cue) => cue.level));
  if (kinds.size !== 1) return null;
  const [kind] = kinds;
  return kind === 'C' || kind === 'D' ? kind : null;
}

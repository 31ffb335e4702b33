import type { Block, TextDocument } from '../../model/document.js';
import type { Indicator } from '../../model/indicator.js';
import type { LevelNames } from '../labels/level-names.js';
import type { Placement } from '../places/level-context.js';
import { sentencesOf } from '../sentences.js';
import type { Statement } from './level-evidence.js';

/** What a definition of the level as a whole, of which this one is a part, counts for. */
const SHARED = 0.3;
/** What a sentence elsewhere that names the level counts for. */
const MENTION = 0.4;

export interface Statements {
  /** What the document says about a level. */
  readonly of: (position: number) => readonly Statement[];
  /** Levels that have text of their own beside their label. */
  readonly defined: ReadonlySet<number>;
}

/** Gathers what a document says about each level: its name, what stands under it and is no indicator, and mentions elsewhere. */
export function statementsOf(
  document: TextDocument,
  placement: Placement,
  names: LevelNames,
  indicators: readonly Indicator[],
): Statements {
  const taken = new Set(indicators.map((indicator) => indicator.block));
  const byLevel = new Map<number, Statement[]>(names.list.map((_, i) => [i, []]));
  const defined = new Set<number>();
  const add = (level: number, text: string, block: Block | null, share: number, besideIndicators = false) =>
    byLevel.get(level)?.push({
      text,
      page: block?.page ?? null,
      block: block?.index ?? null,
      share,
      besideIndicators,
    });
  const matrices = new Set([...taken].map((index) => document.blocks[index]?.cell?.table));
  names.list.forEach((name, i) => {
    add(i, name.printed, null, 1);
  });
  for (const block of document.blocks) {
    const place = placement.places[block.index];
    if (place === undefined || taken.has(block.index) || place.role === 'label') continue;
    const describes = place.level !== null && place.role !== 'title' && block.kind !== 'heading';
    if (describes && place.level !== null && !isExcluded(placement.sections[block.index] ?? null)) {
      const step = place.role === 'body' && block.cell !== null && matrices.has(block.cell.table);
      add(place.level, block.text, block, 1, step);
      defined.add(place.level);
    } else if (block.kind !== 'heading') {
      for (const sentence of sentencesOf(block.text)) {
        const mentioned = names.mentioned(sentence);
        if (mentioned.length > 2) continue;
        for (const level of mentioned)
          add(level, sentence, block, mentioned.length === 1 ? MENTION : MENTION / 2);
      }
    }
  }
  const wholes = (position: number) => {
    const key = names.list[position]?.key ?? '';
    const numbers = names.list[position]?.numbers ?? [];
    return names.list.flatMap((other, i) => {
      if (i === position) return [];
      if (names.list[position]?.partOf === i) return [{ i, share: SHARED }];
      const holds = other.numbers.length === 1 && /^\d[a-d]$/.test(key) && key.startsWith(other.key);
      const part = numbers.length > 1 && numbers.includes(other.key);
      return holds ? [{ i, share: SHARED }] : part ? [{ i, share: 1 }] : [];
    });
  };
  return {
    of: (position) => [
      ...(byLevel.get(position) ?? []),
      ...wholes(position).flatMap(({ i, share }) =>
        (byLevel.get(i) ?? []).map((one) => ({ ...one, share: one.share * share })),
      ),
    ],
    defined,
  };
}

/** Sections whose text says nothing of the response, even under a level. */
function isExcluded(section: string | null): boolean {
  return (
    section !== null && section !== 'response' && section !== 'referral' && section !== 'consent-and-sharing'
  );
}

import type { CodingGuide } from '../../model/coding-guide.js';
import type { LevelLabel } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import type { Draft } from '../draft.js';
import { placeOfBlock, WHOLE_DRAFT } from '../place.js';
import { type Found, rule } from '../rule.js';
import { listed, quoted } from '../wording.js';

/** Structure: a numbered level that has one name here and another there, or that is a "level" here and a "tier" there. */
export const levelNameDiffers = rule({
  id: 'level-name-differs',
  family: 'structure',
  title: 'a level that has different names in different places',
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold',
  options: {},
  find: (draft) => {
    const labels = draft.read.levelLabels.filter((label) => !isDomain(label, draft));
    const names = draft.document.levels.flatMap((level, i) => {
      const own = labels.filter((label) => label.level === i);
      const [first, ...others] = own;
      const differing = others.find((other) => first && !areAlike(first.name, other.name, draft.guide));
      return first && differing ? [finding(level.local, [first, differing], draft)] : [];
    });
    return [...names, ...wordsThatDiffer(labels, draft)];
  },
});

function finding(local: string, [first, other]: readonly [LevelLabel, LevelLabel], draft: Draft): Found {
  return {
    place: placeOfLabel(other, draft),
    anchor: `${plainForm(first.text)} / ${plainForm(other.text)}`,
    found: `${quoted(local)} is called ${quoted(first.name)}${onPage(first)} and ${quoted(other.name)}${onPage(other)}.`,
    expected: 'One name for a level, the same in every heading and table.',
    mend: `Decide for one of the names and use it in all headings, tables and running headers.`,
    references: [],
  };
}

/** "Level 3" here and "Tier 3" there: a reader cannot know that these are one scale. */
function wordsThatDiffer(labels: readonly LevelLabel[], draft: Draft): readonly Found[] {
  const byWord = new Map<string, LevelLabel>();
  for (const label of labels) {
    const words = wordsFor(label.text, draft.guide);
    // "Tier 1/Level 1" says itself that the two are one.
    if (words.length === 1) for (const word of words) if (!byWord.has(word)) byWord.set(word, label);
  }
  const [, second] = [...byWord.values()];
  if (!second) return [];
  const words = [...byWord].map(([word, label]) => `${quoted(word)} (${quoted(label.text)}${onPage(label)})`);
  return [
    {
      place: placeOfLabel(second, draft),
      anchor: [...byWord.keys()].join(' / '),
      found: `The levels are called ${listed(words)}.`,
      expected: 'One word for the levels throughout, so that it is plain that there is one scale.',
      mend: 'Decide for one of the words, or say once that they mean the same.',
      references: [],
    },
  ];
}

function wordsFor(text: string, guide: CodingGuide): readonly string[] {
  const spans = guide.structure['level-words']?.findIn(guide.read(text)) ?? [];
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/s$/, '')))];
}

/** "Level 2 – Health" under each level is a domain, not a name. */
function isDomain({ name, level }: LevelLabel, { read }: Draft): boolean {
  const form = plainForm(name);
  if (read.levelLabels.some((other) => other.level !== level && plainForm(other.name) === form)) return true;
  return read.indicators.some(({ section }) => section.some((heading) => plainForm(heading) === form));
}

/** Whether two names are one: the same but for endings, one part of the other, or one the initials of the other. */
function areAlike(one: string, other: string, guide: CodingGuide): boolean {
  const [a, b] = [one, other].map((name) =>
    guide.read(name).stems.filter((stem) => /[\p{L}\p{N}]/u.test(stem)),
  );
  if (!a || !b) return true;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.every((stem) => many.includes(stem))) return true;
  const initials = (name: string): string =>
    plainForm(name)
      .split(' ')
      .map((word) => word.charAt(0))
      .join('');
  return plainForm(one) === initials(other) || plainForm(other) === initials(one);
}

function placeOfLabel({ block, text }: LevelLabel, { read }: Draft) {
  const stands = read.blocks[block];
  return stands ? placeOfBlock(stands, text) : WHOLE_DRAFT;
}

function onPage({ page }: LevelLabel): string {
  return page === null ? '' : ` on page ${page}`;
}

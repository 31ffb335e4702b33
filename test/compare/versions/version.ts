import type { AnalysedDocument, Reference } from '../../../src/model/analysis.js';
import type { DocumentAnalysis } from '../../../src/model/document-analysis.js';
import { type LevelSet, levelSet } from '../../../src/model/level.js';
import type { VersionComparison } from '../../../src/model/version-comparison.js';
import { codeIndicator } from '../../../src/pipeline.js';
import { builtInGuide } from '../../guide/built-in.js';
import { document, levelsOf, local } from '../../sample.js';

export const guide = builtInGuide();

/** What codeIndicator says of a text; texts recur in many versions of one test. */
const coded = new Map<string, ReturnType<typeof codeIndicator>>();

function codesOf(text: string): ReturnType<typeof codeIndicator> {
  const codes = coded.get(text) ?? codeIndicator(text, guide);
  coded.set(text, codes);
  return codes;
}

/** A version of a document: indicators as "LEVEL words", "-" for no level. It describes U and A to D if nothing else is said. */
export function version(
  id: string,
  lines: readonly string[],
  parts: Partial<AnalysedDocument> = {},
): DocumentAnalysis {
  const references: Reference[] = [];
  const indicators = lines.map((line, block) => {
    const [, key = '-', text = ''] = /^(\S+) (.+)$/.exec(line) ?? [];
    const level: LevelSet = key === '-' ? [] : levelsOf(key);
    const place = { text, page: 1 + Math.floor(block / 10), block, section: ['Signs'], flags: [], level };
    const localLevel = key === '-' ? null : `Level ${key}`;
    const own = codesOf(text).map((codes, i) => ({
      ...place,
      localLevel,
      ...codes,
      id: `${id}:${block}-${i}`,
      document: id,
    }));
    references.push(...own);
    return { ...place, localLevel, references: own.map((one) => one.id) };
  });
  const levels = parts.levels ?? ['U', 'A', 'B', 'C', 'D'].map((key) => local(`Level ${key}`, key));
  const described = levels.flatMap(({ standard }) => standard.filter((one) => one !== 'U'));
  const made = document({
    id,
    file: `${id}.md`,
    levels,
    describes: levelSet(described),
    merges: levels.map(({ standard }) => standard).filter(({ length }) => length > 1),
    indicators: indicators.length,
    ...parts,
  });
  const { file, sha256, format, pages, kind, authority, year, warnings } = made;
  const read = { id, file, sha256, format, pages, kind, authority, year, warnings, levels, title: null };
  return {
    document: made,
    references,
    read: {
      schema: 'thresholds-document/1',
      ...read,
      levelLabels: [],
      blocks: [],
      furniture: [],
      indicators,
    },
  };
}

/** What became of each indicator: "reworded up: A words -> B words". */
export function told({ indicators }: VersionComparison): readonly string[] {
  return indicators.map(({ kind, moved, before, after }) => {
    const words = [before, after].flatMap((one) => (one ? [`${one.level.join('+')} ${one.text}`] : []));
    return `${kind}${moved === null ? '' : ` ${moved}`}: ${words.join(' -> ')}`;
  });
}

/** What became of the thresholds that are told: "housing A risen 3 4". */
export function thresholdsTold({ thresholds }: VersionComparison): readonly string[] {
  return thresholds
    .filter(({ change }) => change !== 'never')
    .map(({ issue, level, change, before, after }) =>
      [issue, level.join('+'), change, before ?? '-', after ?? '-'].join(' '),
    );
}

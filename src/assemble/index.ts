import type { LocatedReference, Reference, Score } from '../model/analysis.js';
import type { CorpusRow } from '../model/corpus-table.js';
import type { TextDocument } from '../model/document.js';
import type { AnalysedSource } from '../model/document-analysis.js';
import type { StructuredDocument } from '../model/indicator.js';
import { type LevelSet, levelSet } from '../model/level.js';
import type { Warning } from '../model/warning.js';

/** What the stages found of one document. */
export interface Findings {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly text: TextDocument;
  readonly structured: StructuredDocument;
  /** For each indicator, what it refers to. */
  readonly coded: readonly (readonly (LocatedReference & Score)[])[];
  readonly known?: CorpusRow;
}

/** Puts what the stages found into the form of results.json and of documents/ID.json, keys in the order they are written. */
export function assemble({ id, file, sha256, text, structured, coded, known }: Findings): AnalysedSource {
  const { kind, levels, levelLabels } = structured;
  const authority = known?.authority ?? structured.authority;
  const year = known?.year ?? structured.year;
  const { format, pages, title } = text;
  const under = (position: number | null) => {
    const level = position === null ? undefined : levels[position];
    return { level: level?.standard ?? [], localLevel: level?.local ?? null };
  };
  const references: Reference[] = [];
  const indicators = structured.indicators.map((indicator, i) => {
    const { text: words, page, block, section, flags } = indicator;
    const { level, localLevel } = under(indicator.level);
    const found = (coded[i] ?? []).map(
      ({ issue, theme, text: quoted, matched, stance, severity, because }, j) => {
        const number = String(references.length + j + 1).padStart(4, '0');
        const what = { id: `${id}:${number}`, document: id, issue, theme, text: quoted, matched, stance };
        return { ...what, level, localLevel, severity, because, page, block, section, flags };
      },
    );
    references.push(...found);
    return {
      text: words,
      page,
      block,
      level,
      localLevel,
      section,
      flags,
      references: found.map((r) => r.id),
    };
  });
  const blocks = text.blocks.map((block, i) => ({ ...block, ...under(structured.blockLevels[i] ?? null) }));
  const warnings = distinct([...text.warnings, ...structured.warnings]);
  const about = { id, file, sha256, format, pages };
  return {
    document: {
      ...about,
      kind,
      authority,
      year,
      features: known?.features ?? {},
      levels,
      describes: levelSet(levels.flatMap((level) => withoutUniversal(level.standard))),
      merges: mergesOf(levels.map((level) => withoutUniversal(level.standard))),
      indicators: indicators.length,
      warnings,
    },
    references,
    readWarnings: distinct(text.warnings).length,
    read: {
      schema: 'thresholds-document/1',
      ...about,
      title,
      kind,
      authority,
      year,
      levels,
      levelLabels,
      blocks,
      furniture: text.furniture,
      indicators,
      warnings,
    },
  };
}

const withoutUniversal = (levels: LevelSet): LevelSet => levels.filter((level) => level !== 'U');

/** The joined levels, each pair once, in the order of the document. */
function mergesOf(levels: readonly LevelSet[]): readonly LevelSet[] {
  const joined = levels.filter((level) => level.length > 1);
  return joined.filter((level, i) => joined.findIndex((other) => other.join() === level.join()) === i);
}

function distinct(warnings: readonly Warning[]): readonly Warning[] {
  const seen = new Set<string>();
  return warnings.filter(({ code, message, page }) => {
    const key = JSON.stringify([code, message, page]);
    return !seen.has(key) && seen.add(key);
  });
}

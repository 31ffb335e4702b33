import type { AnalysedDocument } from '../../model/analysis.js';
import { count, KIND_WORDS, localLevelText } from '../wording.js';

/** What a reader should know of a document, a line each: what it is, its file, its levels, and what to bear in mind. */
export function documentFacts(document: AnalysedDocument): readonly string[] {
  const { kind, authority, year, file, pages, levels, warnings } = document;
  const about = [
    KIND_WORDS[kind].charAt(0).toUpperCase() + KIND_WORDS[kind].slice(1),
    ...(authority === null ? [] : [authority]),
    ...(year === null ? [] : [String(year)]),
    ...(pages === null ? [] : [count(pages, 'page')]),
  ];
  const mapped = levels.map((level) => {
    return `${localLevelText(level)}${level.source === 'corpus-table' ? ' (overruled by a person)' : ''}`;
  });
  return [
    about.join(', '),
    `File: ${file}`,
    ...(mapped.length > 0 ? [`Levels: ${mapped.join('; ')}`] : []),
    ...warnings.map(({ message }) => message),
  ];
}

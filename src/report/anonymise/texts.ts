import type { AnalysedDocument, Features, Reference } from '../../model/analysis.js';
import type { LocalLevel } from '../../model/level.js';
import type { Failure } from '../../model/warning.js';
import { areaName, type Withheld } from './names.js';

/** No document's hash: the real one would lead to the document. */
export const NO_SHA256 = '0'.repeat(64);

type Withhold = (text: string) => Withheld;

/** A document under its new id, without names in what it says. */
export function documentWithoutNames(
  document: AnalysedDocument,
  { id, area }: { readonly id: string; readonly area: number },
  withhold: Withhold,
): AnalysedDocument {
  const shown = (text: string): string => withhold(text).text;
  return {
    ...document,
    id,
    file: `${id}.${document.format}`,
    sha256: NO_SHA256,
    authority: areaName(area),
    features: featuresWithoutNames(document.features, shown),
    levels: document.levels.map((level) => levelWithoutNames(level, shown)),
    warnings: document.warnings.map((warning) => ({ ...warning, message: shown(warning.message) })),
  };
}

function featuresWithoutNames(features: Features, shown: (text: string) => string): Features {
  return Object.fromEntries(
    Object.entries(features).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );
}

function levelWithoutNames(level: LocalLevel, shown: (text: string) => string): LocalLevel {
  return {
    ...level,
    local: shown(level.local),
    evidence: level.evidence.map((evidence) => ({ ...evidence, text: shown(evidence.text) })),
  };
}

/** A reference of a document that has a new id. What was matched, and the words behind the severity, stay the same words. */
export function referenceWithoutNames(reference: Reference, document: string, withhold: Withhold): Reference {
  const { text, span } = withhold(reference.text);
  const shown = (other: string): string => withhold(other).text;
  const wordsOfText = (words: string): string => {
    const start = reference.text.indexOf(words);
    if (words === '' || start < 0) return shown(words);
    const moved = span(start, start + words.length);
    return text.slice(moved.start, moved.end);
  };
  return {
    ...reference,
    id: document + reference.id.slice(reference.id.lastIndexOf(':')),
    document,
    text,
    matched: reference.matched.map((match) => ({ ...match, ...span(match.start, match.end) })),
    localLevel: reference.localLevel === null ? null : shown(reference.localLevel),
    because: reference.because.map((reason) => ({ ...reason, text: wordsOfText(reason.text) })),
    section: reference.section.map(shown),
  };
}

/** A file that could not be read, under a new name: its own may name a place. */
export function failureWithoutNames(failure: Failure, number: number, withhold: Withhold): Failure {
  const { file, message } = failure;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(file)?.[0] ?? '';
  const shownFile = `not-read-${number}${ending.toLowerCase()}`;
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return {
    ...failure,
    file: shownFile,
    message: withhold(message.replaceAll(file, shownFile).replaceAll(name, shownFile)).text,
  };
}

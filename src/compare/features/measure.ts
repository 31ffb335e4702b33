import type { LevelOfIntervention } from '../../model/level.js';
import type { Corpus } from '../corpus.js';
import { entryOf } from '../entry.js';
import { idsOf } from '../labels.js';

/** A figure of each document that is held against the features of its place. */
export interface Measure {
  readonly name: string;
  readonly values: ReadonlyMap<string, MeasuredDocument>;
}

export interface MeasuredDocument {
  readonly value: number;
  readonly references: readonly string[];
}

/** Entry severity at a level for each issue, over the documents that have one; and how many themes each document refers to. */
export function measuresOf(corpus: Corpus, level: LevelOfIntervention): readonly Measure[] {
  const entries = corpus.issues.map(({ id, label }) => {
    const values = corpus.documents.flatMap((document): [string, MeasuredDocument][] => {
      const entry = entryOf(corpus, document, id, [level]);
      return typeof entry === 'string'
        ? []
        : [[document.id, { value: entry.severity, references: idsOf(entry.lowest) }]];
    });
    return { name: `${label}: entry severity at ${level}`, values: new Map(values) };
  });
  const themes = corpus.documents.map(({ id }): [string, MeasuredDocument] => {
    const own = corpus.issues.flatMap((issue) => corpus.referencesTo(id, issue.id));
    const mentioned = new Set(own.map(({ issue, theme }) => `${issue} ${theme}`));
    return [id, { value: mentioned.size, references: idsOf(own) }];
  });
  return [...entries, { name: 'Coverage: themes referred to', values: new Map(themes) }];
}

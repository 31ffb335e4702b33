import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../src/check/draft.js';
import { defaultOptions, type Found, type RuleOptions } from '../../src/check/rule.js';
import { RULES } from '../../src/check/rules/index.js';
import { loadEdition } from '../../src/guide/edition.js';
import { loadPlainWords } from '../../src/guide/plain-words.js';
import type { Analysis } from '../../src/model/analysis.js';
import type { DocumentAnalysis } from '../../src/model/document-analysis.js';
import { guideInBrief } from '../../src/model/guide-in-brief.js';
import { analyseDocument, draftToCheck } from '../../src/pipeline.js';
import { builtInGuide } from '../guide/built-in.js';

const guide = builtInGuide();
const CHECKS = join(import.meta.dirname, '../../coding-guide/checks');

const read = (name: string) => ({ name, text: readFileSync(join(CHECKS, name), 'utf8') });

/** What comes with a draft in a test. */
export interface Beside {
  /** Documents of the corpus in Markdown, by id. */
  readonly corpus?: Readonly<Record<string, string>>;
  /** The previous version in Markdown. */
  readonly previous?: string;
  /** Id of the edition of the statutory guidance; 2018 if not given. */
  readonly edition?: string;
}

/** Analyses a document written in Markdown with the guide of the program. */
export async function analysed(markdown: string, id = 'draft'): Promise<DocumentAnalysis> {
  const bytes = new TextEncoder().encode(markdown);
  return analyseDocument({ id, file: `${id}.md`, bytes }, guide);
}

/** A draft written in Markdown, ready to be checked as the command does. */
export async function draftFrom(markdown: string, beside: Beside = {}): Promise<Draft> {
  const { edition } = loadEdition(read(`${beside.edition ?? 'working-together-2018'}.yaml`), guide);
  const { plainWords } = loadPlainWords(read('plain-words.yaml'), guide);
  if (!edition || !plainWords) throw new Error('the data of the checks cannot be read');
  const corpus = beside.corpus ? await corpusFrom(beside.corpus) : null;
  const previous = beside.previous === undefined ? null : await analysed(beside.previous, 'previous');
  return draftToCheck(await analysed(markdown), { guide, edition, plainWords, corpus, previous });
}

/** An analysis of documents written in Markdown, without situations. */
export async function corpusFrom(documents: Readonly<Record<string, string>>): Promise<Analysis> {
  const all = await Promise.all(Object.entries(documents).map(([id, markdown]) => analysed(markdown, id)));
  return {
    schema: 'thresholds-results/1',
    run: {
      tool: { name: 'threshold-analyser', version: '0.0.0' },
      guide: guideInBrief(guide),
      options: {},
    },
    documents: all.map(({ document }) => document),
    references: all.flatMap(({ references }) => references),
    situations: [],
    failures: [],
  };
}

/** What one rule finds in a draft. */
export function findingsOf(id: string, draft: Draft, options: RuleOptions = {}): readonly Found[] {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new RangeError(`there is no rule "${id}"`);
  return rule.find(draft, { ...defaultOptions(rule), ...options });
}

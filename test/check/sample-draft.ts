import type { Draft } from '../../src/check/draft.js';
import { defaultOptions, type Found, type Rule, type RuleOptions } from '../../src/check/rule.js';
import { draftInCorpus, draftWithinItself } from '../../src/compare/draft/index.js';
import type { PhraseList } from '../../src/model/coding-guide.js';
import type { IndicatorAsRead } from '../../src/model/document-as-read.js';
import { builtInGuide } from '../guide/built-in.js';
import { corpusAnalysis, levelsOf, type SampleDocument } from '../sample.js';

const guide = builtInGuide();
const NO_PHRASES: PhraseList = { phrases: [], findIn: () => [], standsIn: () => false };

/** A draft of a sample: its references, and indicators that speak to no issue. */
export interface SampleDraft extends SampleDocument {
  /** "level text", "-" for a level that could not be told. */
  readonly silent?: readonly string[];
}

/** A draft without a file behind it, held against itself and a corpus of samples by id. */
export function sampleDraft(
  { silent = [], ...sample }: SampleDraft,
  corpus: Readonly<Record<string, SampleDocument>> | null = null,
): Draft {
  const { documents, references } = corpusAnalysis({ draft: { sha256: 'd'.repeat(64), ...sample } });
  const [document] = documents;
  if (!document) throw new RangeError('a sample has one document');
  const placed = references.map((reference, i) => ({ ...reference, block: i }));
  const speaking = references.map(({ id, text, level, localLevel, section }, i) => {
    return indicator({ text, level, localLevel, section, block: i, references: [id] });
  });
  const others = silent.map((line, i) => {
    const [, level = '-', text = ''] = /^(\S+) (.+)$/.exec(line) ?? [];
    const placed = level === '-' ? {} : { level: levelsOf(level), localLevel: `Level ${level}` };
    return indicator({ text, block: references.length + i, ...placed });
  });
  return {
    document,
    read: {
      ...document,
      schema: 'thresholds-document/1',
      title: null,
      levelLabels: [],
      blocks: [],
      furniture: [],
      indicators: [...speaking, ...others],
    },
    references: placed,
    withinItself: draftWithinItself(placed, guide),
    inCorpus: corpus && draftInCorpus({ document, references: placed }, corpusAnalysis(corpus), guide),
    versions: null,
    guide,
    edition: { id: 'none', title: 'None', year: 2018, requirements: [], quotations: NO_PHRASES },
    plainWords: { lists: {}, knownAbbreviations: [] },
  };
}

/** What a rule finds, with its own options but for those given. */
export function foundBy(rule: Rule, draft: Draft, options: RuleOptions = {}): readonly Found[] {
  return rule.find(draft, { ...defaultOptions(rule), ...options });
}

function indicator(parts: Partial<IndicatorAsRead>): IndicatorAsRead {
  return {
    text: '',
    page: null,
    block: 0,
    section: [],
    flags: [],
    level: [],
    localLevel: null,
    references: [],
    ...parts,
  };
}

import type { AnalysedDocument, Analysis, Reference } from '../src/model/analysis.js';
import type { Severity } from '../src/model/coding-guide.js';
import type { IssueInBrief } from '../src/model/guide-in-brief.js';
import { type LevelSet, levelSet, type StandardLevel } from '../src/model/level.js';

/** A reference with what a test does not care about filled in. */
export function reference(parts: Partial<Reference> = {}): Reference {
  return {
    id: 'aldermoor-2015:0001',
    document: 'aldermoor-2015',
    issue: 'housing',
    theme: 'overcrowding',
    text: 'Overcrowded housing',
    matched: [{ term: 'overcrowd*', start: 0, end: 11 }],
    stance: 'asserted',
    level: ['A'],
    localLevel: 'Level 2 – Early Help',
    severity: 3,
    because: [{ rule: 'plain-mention', text: 'Overcrowded', effect: '3' }],
    page: 9,
    block: 212,
    section: ['Indicators of need', 'Housing'],
    flags: [],
    ...parts,
  };
}

export function document(parts: Partial<AnalysedDocument> = {}): AnalysedDocument {
  return {
    id: 'aldermoor-2015',
    file: 'documents/aldermoor-2015.pdf',
    sha256: 'a'.repeat(64),
    format: 'pdf',
    pages: 24,
    kind: 'threshold',
    authority: 'Aldermoor',
    year: 2015,
    features: {},
    levels: [
      {
        local: 'Level 2 – Early Help',
        standard: ['A'],
        source: 'detected',
        evidence: [{ text: 'one agency leads', page: 5, block: 31 }],
      },
      { local: 'Level 4', standard: ['C', 'D'], source: 'corpus-table', evidence: [] },
    ],
    describes: ['A', 'C', 'D'],
    merges: [['C', 'D']],
    indicators: 120,
    warnings: [],
    ...parts,
  };
}

function issue(id: string, label: string, themes: readonly string[]): IssueInBrief {
  const labelled = themes.map((theme) => ({
    id: theme,
    label: theme.charAt(0).toUpperCase() + theme.slice(1),
  }));
  return { id, label, definition: `What ${id} is.`, themes: labelled, terms: [id], criteria: [] };
}

export function analysis(parts: Partial<Analysis> = {}): Analysis {
  return {
    schema: 'thresholds-results/1',
    run: {
      tool: { name: 'threshold-analyser', version: '0.1.0' },
      guide: {
        id: 'sample',
        version: '1.0.0',
        title: 'A sample guide',
        sha256: 'b'.repeat(64),
        scale: [1, 2, 3, 4, 5, 6].map((score) => ({
          score: score as Severity,
          name: `Step ${score}`,
          test: `What makes it a ${score}.`,
          statute: null,
        })),
        rules: [{ id: 'effect-on-child', says: 'an effect on the child that is stated makes it at least 4' }],
        issues: [
          issue('domestic-violence', 'Domestic violence', [
            'conflict',
            'incidents',
            'exposure',
            'coercion',
            'high-risk',
          ]),
          issue('self-harm', 'Self-harm', ['ideation', 'episode', 'repeated', 'suicide']),
          issue('housing', 'Housing', ['quality', 'overcrowding', 'stability', 'homelessness']),
          issue('bullying', 'Bullying', ['victim', 'perpetrator', 'discrimination']),
          issue('physical-abuse', 'Physical abuse', [
            'injury',
            'chastisement',
            'allegation',
            'abuse',
            'fgm-hbv',
          ]),
        ],
      },
      options: { include: [], exclude: [], corpus: null },
    },
    documents: [document()],
    references: [reference()],
    situations: [],
    failures: [],
    ...parts,
  };
}

/** References to housing, one at each level given; small letters are protective. */
export function housingAt(...levels: (LevelSet | 'protective A')[]): Reference[] {
  return levels.map((level, i) => {
    const id = `aldermoor-2015:${String(i + 1).padStart(4, '0')}`;
    if (level === 'protective A')
      return reference({ id, level: ['A'], stance: 'protective', severity: null, because: [] });
    return reference({ id, level });
  });
}

/** A document of a sample corpus: its references as "issue theme severity level text", "-" for a level that could not be told. */
export interface SampleDocument extends Partial<Omit<AnalysedDocument, 'id'>> {
  readonly says?: readonly string[];
  /** Protective references, as "issue theme level text". */
  readonly denies?: readonly string[];
}

/**
 * An analysis of several documents, by id. A document describes A to D if nothing else is said. `same` puts references
 * into situations by their texts.
 */
export function corpusAnalysis(
  documents: Readonly<Record<string, SampleDocument>>,
  same: readonly (readonly string[])[] = [],
): Analysis {
  const ids = Object.keys(documents);
  const references = ids.flatMap((id) => {
    const { says = [], denies = [] } = documents[id] ?? {};
    const asserted = says.map((line) => /^(\S+) (\S+) (\d) (\S+) (.+)$/.exec(line));
    const denied = denies.map((line) => /^(\S+) (\S+)() (\S+) (.+)$/.exec(line));
    return [...asserted, ...denied].map((match, i) => {
      const [, issue = '', theme = '', severity = '', level = '-', text = ''] = match ?? [];
      return reference({
        id: `${id}:${String(i + 1).padStart(4, '0')}`,
        document: id,
        issue,
        theme,
        text,
        matched: [{ term: issue, start: 0, end: text.length }],
        level: level === '-' ? [] : levelsOf(level),
        localLevel: level === '-' ? null : `Level ${level}`,
        stance: severity === '' ? 'protective' : 'asserted',
        severity: severity === '' ? null : (Number(severity) as Severity),
        because: severity === '' ? [] : [{ rule: 'plain-mention', text, effect: severity }],
      });
    });
  });
  return analysis({
    documents: ids.map((id) => {
      const { says, denies, ...parts } = documents[id] ?? {};
      const levels = (['A', 'B', 'C', 'D'] as const).map((level) => ({
        ...{ local: `Level ${level}`, standard: [level], source: 'detected' as const, evidence: [] },
      }));
      const authority = id.charAt(0).toUpperCase() + id.slice(1);
      const described = (parts.levels ?? levels).flatMap(({ standard }) =>
        standard.filter((one) => one !== 'U'),
      );
      const merges = (parts.levels ?? []).map(({ standard }) => standard).filter(({ length }) => length > 1);
      return document({ id, authority, levels, describes: levelSet(described), merges, ...parts });
    }),
    references,
    situations: same.map((texts, i) => {
      const own = references.filter(({ text }) => texts.includes(text));
      const [first] = own;
      return {
        id: `${first?.issue}:${i + 1}`,
        label: first?.text ?? '',
        issue: first?.issue ?? '',
        theme: first?.theme ?? '',
        severity: first?.severity ?? 1,
        words: (first?.text ?? '').toLowerCase().split(' '),
        references: own.map(({ id }) => id),
      };
    }),
  });
}

/** "C+D" as levels. */
export function levelsOf(text: string): LevelSet {
  return levelSet(text.split('+') as StandardLevel[]);
}

/** A local level that stands for what is written: `local('Tier 3', 'C+D')`. */
export function local(name: string, standard: string): AnalysedDocument['levels'][number] {
  return { local: name, standard: levelsOf(standard), source: 'detected', evidence: [] };
}

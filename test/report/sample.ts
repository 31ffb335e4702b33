import type { AnalysedDocument, Analysis, Reference } from '../../src/model/analysis.js';
import type { LevelSet } from '../../src/model/level.js';

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
        evidence: [{ text: 'one agency leads', page: 5 }],
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

export function analysis(parts: Partial<Analysis> = {}): Analysis {
  return {
    schema: 'thresholds-results/1',
    run: {
      tool: { name: 'threshold-analyser', version: '0.1.0' },
      guide: {
        id: 'sample',
        version: '1.0.0',
        sha256: 'b'.repeat(64),
        issues: [
          { id: 'domestic-violence', label: 'Domestic violence' },
          { id: 'self-harm', label: 'Self-harm' },
          { id: 'housing', label: 'Housing' },
          { id: 'bullying', label: 'Bullying' },
          { id: 'physical-abuse', label: 'Physical abuse' },
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

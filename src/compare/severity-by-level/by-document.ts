import type { AnalysedDocument } from '../../model/analysis.js';
import type { LevelSet } from '../../model/level.js';
import { type Cell, type Column, cell, noValue, type Table } from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { entryOf } from '../entry.js';
import { documentCell } from '../labels.js';
import { levelKeys, levelOf, NO_LEVEL } from '../level-columns.js';
import { notCompared } from '../not-compared.js';

/** The severities that each document places at each level, issue by issue: what every other figure is made from (METHOD.md section 5). */
export function severityByDocument(corpus: Corpus): Table {
  const keys = levelKeys(corpus);
  const levels = keys.map(levelOf);
  return {
    name: 'severity-by-document',
    title: 'Severities that each document places at each level',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'issue', label: 'Issue', type: 'text' },
      ...keys.map((key): Column => ({ id: key, label: key, type: 'text' })),
      { id: NO_LEVEL, label: 'No level', type: 'text' },
    ],
    rows: corpus.documents.flatMap((document) =>
      corpus.issues
        .filter(({ id }) => corpus.mention(document.id, id) === 'asserted')
        .map(({ id, label }) => [
          documentCell(corpus, document.id),
          cell(label),
          ...levels.map((level) => severities(corpus, document, id, level)),
          severities(corpus, document, id, []),
        ]),
    ),
    notes: [
      'The severities of all references of a document to an issue at a level, lowest first: “2, 3, 3” are three references. An issue that a document does not refer to, or only says to be absent, has no row.',
      ...notCompared(corpus),
    ],
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: [],
  };
}

function severities(corpus: Corpus, document: AnalysedDocument, issue: string, level: LevelSet): Cell {
  const entry = entryOf(corpus, document, issue, level);
  if (typeof entry === 'string') {
    // A document that has no such joined level, or no reference without a level, lacks nothing.
    const isExtra = level.length === 0 || (level.length > 1 && entry === 'level-not-described');
    return noValue(isExtra ? 'not-applicable' : entry);
  }
  const ascending = entry.placed.map(({ severity }) => severity).sort((a, b) => a - b);
  return cell(
    ascending.join(', '),
    entry.placed.map(({ id }) => id),
  );
}

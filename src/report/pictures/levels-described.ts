import type { Table } from '../../model/table.js';
import { count } from '../wording.js';
import type { Drawing, DrawingMeans } from './drawing.js';
import { MOST_NAMES } from './drawing.js';
import { levelGrid } from './level-grid.js';
import { patternOf, type Stretch, stretchesOf } from './level-pattern.js';
import { type Row, rowsOf } from './rows.js';
import { joined } from './words.js';

/** Patterns shown where documents are counted; a note tells of the rest. */
const MOST_PATTERNS = 30;

/** A document and the levels that it describes. */
interface Described {
  readonly name: string;
  readonly pattern: string;
  readonly stretches: readonly Stretch[];
  /** Levels of which the document may yet speak, on pages that could not be read. */
  readonly unread: readonly string[];
  readonly isOverruled: boolean;
}

/** The documents that divide A to D alike. */
type Group = readonly Described[];

/**
 * A grid of documents by A to D, a joined level one bar across its parts; documents that divide the levels alike stand
 * together. With too many documents to name, a row for each way to divide them and the number of its documents.
 */
export function levelsDescribed(table: Table, means: DrawingMeans): readonly Drawing[] {
  const documents = rowsOf(table).map(describedBy);
  if (documents.every(({ stretches }) => stretches.length === 0)) return [];
  const groups = groupsOf(documents);
  const isCounted = documents.length > MOST_NAMES;
  const shown = isCounted ? groups.slice(0, MOST_PATTERNS) : groups;
  const lines = isCounted
    ? shown.map((group) => ({
        name: count(group.length, 'document'),
        group: '',
        unread: [],
        stretches: (group[0]?.stretches ?? []).map((stretch) => ({ ...stretch, names: [] })),
      }))
    : shown.flatMap((group) =>
        group.map(({ name, isOverruled, stretches, unread }, i) => ({
          name: isOverruled ? `${name} *` : name,
          group: i === 0 ? count(group.length, 'document') : null,
          stretches,
          unread,
        })),
      );
  return [
    {
      name: 'levels-described',
      table: table.name,
      title: 'Levels of intervention that the documents describe',
      subtitle: isCounted
        ? `How ${count(documents.length, 'document')} divide the levels of intervention A to D, and how many divide them so. A dark bar is one local level that joins several.`
        : 'Each document’s own names for its levels, shortened where they do not fit. A dark bar is one local level that joins several; an empty place is a level that is not described. Documents that divide the levels alike stand together.',
      description: describe(documents),
      hasSeverityShades: false,
      notes: notesOf(documents, isCounted, groups.slice(shown.length)),
      ...levelGrid(lines, means),
    },
  ];
}

function describedBy(row: Row): Described {
  const stretches = stretchesOf(row);
  return {
    name: row.text('document'),
    stretches,
    pattern: patternOf(stretches),
    unread: ['A', 'B', 'C', 'D'].filter((level) => row.cell(level).missing === 'not-read'),
    isOverruled: row.text('source').startsWith('overruled'),
  };
}

/** The most frequent way to divide the levels first, documents without levels last. */
function groupsOf(documents: readonly Described[]): readonly Group[] {
  const patterns = [...new Set(documents.map(({ pattern }) => pattern))];
  const groups = patterns.map((pattern) => documents.filter((document) => document.pattern === pattern));
  const isEmpty = (group: Group): number => (group[0]?.pattern === '' ? 1 : 0);
  return groups.toSorted((a, b) => isEmpty(a) - isEmpty(b) || b.length - a.length);
}

function notesOf(
  documents: readonly Described[],
  isCounted: boolean,
  left: readonly Group[],
): readonly string[] {
  const overruled = documents.filter(({ isOverruled }) => isOverruled).length;
  const unread = documents.some(({ unread: levels }) => levels.length > 0);
  const notShown = left.reduce((sum, group) => sum + group.length, 0);
  return [
    ...(overruled > 0 && !isCounted ? ['* The levels of this document were set by a person.'] : []),
    ...(unread && !isCounted ? ['? A page could not be read: the level may be described there.'] : []),
    ...(notShown > 0
      ? [
          `Not shown: ${count(left.length, 'rarer way', 'rarer ways')} to divide the levels, in ${count(notShown, 'document')}.`,
        ]
      : []),
  ];
}

function describe(documents: readonly Described[]): string {
  const keys = [...new Set(documents.flatMap(joinedBy))].sort();
  const joins = keys.map((key) => {
    const n = documents.filter((document) => joinedBy(document).includes(key)).length;
    return `${n.toLocaleString('en-GB')} ${n === 1 ? 'joins' : 'join'} ${key.replaceAll('+', ' and ')}`;
  });
  const apart = documents.filter(({ pattern }) => pattern === 'A, B, C, D').length;
  const without = documents.filter(({ pattern }) => pattern === '').length;
  const parts = [
    `${apart.toLocaleString('en-GB')} ${apart === 1 ? 'describes' : 'describe'} A, B, C and D each by itself`,
    ...joins,
    ...(without === 0
      ? []
      : [`${without.toLocaleString('en-GB')} ${without === 1 ? 'describes' : 'describe'} none of them`]),
  ];
  return `Grid of ${count(documents.length, 'document')} by the levels A to D: ${joined(parts)}.`;
}

function joinedBy({ stretches }: Described): readonly string[] {
  return stretches.map(({ levels }) => levels).filter((levels) => levels.includes('+'));
}

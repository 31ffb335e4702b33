import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import { parseYaml } from '../yaml/parse.js';
import {
  columnName,
  type Levels,
  type RawCell,
  type RawRecord,
  type RawTable,
  readLevels,
} from './raw-record.js';

type Place = Pick<Diagnostic, 'line' | 'column'>;

/** Reads a YAML list with one map for each document; `levels` is a map from local level to letters. */
export function readYamlRecords({
  name: file,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): RawTable {
  const { document, lines, faults } = parseYaml(text);
  const diagnostics: Diagnostic[] = [];
  const wrong = (place: Place, message: string, suggestion: string): void => {
    diagnostics.push({ file, ...place, severity: 'error', message, suggestion });
  };
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (node: Node | null | undefined): Place => placeAt(node?.range?.[0] ?? 0);
  for (const { offset, message } of faults) wrong(placeAt(offset), message, 'mend the YAML at this place');
  if (faults.length > 0) return { records: [], diagnostics };

  const levelsOf = (map: YAMLMap): Levels =>
    map.items.map(({ key, value }) => {
      const letters = isSeq(value)
        ? value.items.map((item) => scalarText(item)).join('+')
        : scalarText(value);
      return { local: scalarText(key), letters, ...placeOf(key as Node) };
    });
  const cellOf = (name: string, key: Node, value: unknown): RawCell | null => {
    const place = placeOf(key);
    if (name === 'levels' && isMap(value)) return { value: levelsOf(value), ...place };
    if (!isScalar(value)) {
      wrong(
        place,
        `"${name}" holds a list or a map`,
        name === 'levels' ? 'write one line "Level 3: B" for each level' : 'write one value',
      );
      return null;
    }
    const written = scalarText(value);
    if (written === '') return null;
    if (name === 'levels') return { value: readLevels(written, place.line, place.column), ...place };
    return { value: typeof value.value === 'number' ? value.value : written, ...place };
  };
  const recordOf = (item: unknown): RawRecord[] => {
    const { line, column } = placeOf(item as Node);
    if (!isMap(item)) {
      wrong(
        { line, column },
        'this entry is no map',
        'write "- file: NAME", and the further columns below it',
      );
      return [];
    }
    const cells = item.items.flatMap(({ key, value }): [string, RawCell][] => {
      const name = columnName(scalarText(key));
      const cell = cellOf(name, key as Node, value);
      return cell ? [[name, cell]] : [];
    });
    return [{ line, cells: new Map(cells) }];
  };
  if (!isSeq(document.contents)) {
    wrong({ line: 1, column: 1 }, 'the table is no list', 'write one entry "- file: NAME" for each document');
    return { records: [], diagnostics };
  }
  return { records: document.contents.items.flatMap(recordOf), diagnostics };
}

function scalarText(node: unknown): string {
  if (!isScalar(node) || node.value === null || node.value === undefined) return '';
  return String(node.value).trim();
}

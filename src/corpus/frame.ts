import type { Features } from '../model/analysis.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { readCsvRecords } from './csv.js';
import type { CorpusFile } from './index.js';
import { featureOf } from './row.js';
import { readYamlRecords } from './yaml.js';

/** A frame as read: the features of every area, and all that is wrong with the table. */
export interface FrameLoading {
  readonly areas: readonly Features[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Columns that name an area and say nothing about it. */
const NAMES = ['file', 'authority', 'levels'];

/**
 * Reads a frame table: a row for every area that the documents are a sample of, with the columns of the corpus table by
 * the same names. Cells that are numbers become numbers, empty cells are absent.
 */
export function readFrame(file: CorpusFile): FrameLoading {
  const isYaml = /\.ya?ml$/i.test(file.name);
  const { records, diagnostics } = isYaml ? readYamlRecords(file) : readCsvRecords(file, false);
  const areas = records.map(({ cells }) =>
    Object.fromEntries(
      [...cells].flatMap(([name, { value }]) =>
        NAMES.includes(name) || typeof value === 'object' ? [] : [[name, featureOf(value)]],
      ),
    ),
  );
  return { areas, diagnostics };
}

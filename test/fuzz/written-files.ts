import type fc from 'fast-check';
import { readConfig } from '../../src/check/config/index.js';
import { readCorpusTable, readFrame } from '../../src/corpus/index.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { TextFile } from '../../src/yaml/file.js';
import { OF_YAML } from './guides.js';
import { brokenText } from './mutations.js';

const CSV = `\uFEFFfile,authority,year,levels,region,rank
a.pdf,Aldermoor,2015,"Level 3=B; Level 4=C+D",North,12
"b ""two"".pdf",Brackenfield,2014,,"South
East",007
`;

const YAML = `- file: a.pdf
  authority: Aldermoor
  year: 2015
  levels: { Level 3: B, Level 4: [C, D] }
  region: North
- file: b.pdf
  levels: Level 3=B
  rank: 3
`;

const CONFIG = `edition: working-together-2023
corpus: corpus.csv
fail-on: error
rules:
  level-not-described: off
  levels-joined:
    severity: error
    joins: [B+C]
ignore:
  - rule: levels-joined
    reason: agreed
`;

const OF_CSV = [
  ...[
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\r',
    '\n',
    '\r\n',
    '"\n',
    '\u0000',
    '=1+1',
    'file',
    'file,file',
    'levels',
    '-0',
    '1e999',
  ],
  ...[
    'Level 1=',
    '=A',
    'A+D',
    'C+D+',
    ';'.repeat(3000),
    ','.repeat(3000),
    '"'.repeat(3000),
    '\n'.repeat(3000),
  ],
];

/** A file that a person writes beside the coding guide, broken in many ways, and what reads it. */
export interface BrokenFile {
  readonly broken: fc.Arbitrary<TextFile>;
  /** What is wrong with the file, in its own eyes. */
  readonly read: (file: TextFile) => readonly Diagnostic[];
}

const named = (name: string, text: fc.Arbitrary<string>) =>
  text.map((one): TextFile => ({ name, text: one }));
const csv = named('table.csv', brokenText(CSV, OF_CSV));
const yaml = named('table.yaml', brokenText(YAML, OF_YAML));

export const BROKEN_FILES: Readonly<Record<string, BrokenFile>> = {
  'a corpus table (.csv)': { broken: csv, read: (file) => readCorpusTable(file).diagnostics },
  'a corpus table (.yaml)': { broken: yaml, read: (file) => readCorpusTable(file).diagnostics },
  'a frame (.csv)': { broken: csv, read: (file) => readFrame(file).diagnostics },
  'a frame (.yaml)': { broken: yaml, read: (file) => readFrame(file).diagnostics },
  'a configuration file': {
    broken: named('thresholds.config.yaml', brokenText(CONFIG, OF_YAML)),
    read: (file) => readConfig(file).diagnostics,
  },
};

/** What is not as it should be with diagnostics: each names a file, and a line and a column in it. Null where all is well. */
export function lostPlace(diagnostics: readonly Diagnostic[], files: readonly TextFile[]): string | null {
  const lines = new Map(files.map(({ name, text }) => [name, text.split('\n').length]));
  const lost = diagnostics.find(
    ({ file, line, column, message }) =>
      !(line >= 1 && line <= (lines.get(file) ?? 1) && column >= 1 && message !== '') ||
      !(lines.has(file) || file === 'guide.yaml'),
  );
  return lost ? JSON.stringify(lost) : null;
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** One law of the layout, and why it is kept. `forbids` says of one import whether it breaks the law. */
interface Law {
  readonly law: string;
  readonly why: string;
  readonly forbids: (from: string, to: string) => boolean;
}

const STAGES = [
  'assemble',
  'check',
  'compare',
  'corpus',
  'guide',
  'ingest',
  'locate',
  'merge',
  'report',
  'score',
  'structure',
];
const CODING_STAGES = ['assemble', 'ingest', 'locate', 'score', 'structure'];

/** Files outside src/cli/files.ts that may touch the disk, and why. */
const TOUCHES_DISK: Readonly<Record<string, string>> = {
  'cli/files.ts': 'it is the place for it',
  'cli/temporary.ts': 'it clears up after it',
};

/** The room of src/ that a path stands in; a file at the top is a room of its own. */
const room = (path: string): string => path.split('/')[0] ?? path;
const isOurs = (to: string): boolean => !to.includes(':') && !to.startsWith('npm/');

const LAWS: readonly Law[] = [
  {
    law: 'model imports nothing but model',
    why: 'every stage stands on it, so whatever it imported would be imported everywhere',
    forbids: (from, to) => room(from) === 'model' && room(to) !== 'model',
  },
  {
    law: 'a stage imports model, the reader of YAML and itself',
    why: 'a stage that knows its neighbour cannot be tested, replaced or reordered without it',
    forbids: (from, to) =>
      STAGES.includes(room(from)) && isOurs(to) && !['model', 'yaml', room(from)].includes(room(to)),
  },
  {
    law: 'the reader of YAML imports model and itself',
    why: 'it serves every stage that reads what a person wrote, whatever it holds',
    forbids: (from, to) => room(from) === 'yaml' && isOurs(to) && !['model', 'yaml'].includes(room(to)),
  },
  {
    law: 'the pipeline imports stages and model',
    why: 'it must run in a script or a worker, where there is no command line',
    forbids: (from, to) => from === 'pipeline.ts' && isOurs(to) && ![...STAGES, 'model'].includes(room(to)),
  },
  {
    law: 'a thread runs the pipeline on one document, with a guide that it compiles for itself',
    why: 'so that as many documents are worked on as there are threads; neither a compiled guide nor a compiled schema can go from one to another',
    forbids: (from, to) =>
      room(from) === 'threads' &&
      isOurs(to) &&
      !['threads', 'pipeline.ts', 'guide', 'model', 'report'].includes(room(to)),
  },
  {
    law: 'the command line leaves the stages that code a document to the pipeline',
    why: 'only one file may know their order',
    forbids: (from, to) => ['cli', 'index.ts'].includes(room(from)) && CODING_STAGES.includes(room(to)),
  },
  {
    law: 'nothing imports the library entry',
    why: 'it only re-exports, so that it stays a list of what is public',
    forbids: (_, to) => to === 'index.ts',
  },
  {
    law: 'only the command line imports the command line',
    why: 'the arrow runs from it downwards; the library entry stands beside it',
    forbids: (from, to) => room(to) === 'cli' && !['cli', 'index.ts'].includes(room(from)),
  },
  {
    law: 'a command imports no other command, and is loaded when it is called',
    why: 'so `--help` loads no reader, and each command can be read alone',
    forbids: (from, to) =>
      to.startsWith('cli/commands/') && !/^cli\/definitions\/\w+\.ts \(lazily\)$/.test(from),
  },
  {
    law: 'only files.ts touches the disk',
    why: 'so that what a run reads and writes can be seen in one place',
    forbids: (from, to) => /^node:fs/.test(to) && !(from in TOUCHES_DISK),
  },
  {
    law: 'nothing uses the network',
    why: 'documents and results stay on the machine of the person who has them',
    forbids: (_, to) => /^node:(https?|http2|net|tls|dns|dgram)\b/.test(to),
  },
  {
    law: 'score knows no level',
    why: 'severity is coded blind to the level: the comparison of the two is the finding',
    forbids: (from, to) =>
      ['score', 'locate'].includes(room(from)) && ['model/level.ts', 'model/indicator.ts'].includes(to),
  },
];

const SRC = join(import.meta.dirname, '../../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

/** Every import of a file: ours as a path below src/, `npm/NAME` for packages, `node:NAME` as it is. */
function importsOf(file: string): readonly (readonly [string, string])[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const fixed = [...text.matchAll(/^(?:import|export)[^;]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    (m) => m[1] ?? m[2] ?? '',
  );
  const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map((m) => m[1] ?? '');
  const target = (to: string): string => {
    if (to.startsWith('.')) return posix.join(dirname(file), to).replace(/\.js$/, '.ts');
    return to.startsWith('node:') ? to : `npm/${to}`;
  };
  return [
    ...fixed.map((to): readonly [string, string] => [file, target(to)]),
    ...lazy.map((to): readonly [string, string] => [`${file} (lazily)`, target(to)]),
  ];
}

const imports = files.flatMap(importsOf);

describe('imports', () => {
  it('finds them', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(imports).toContainEqual(['cli/definitions/analyse.ts (lazily)', 'cli/commands/analyse.ts']);
  });

  for (const { law, why, forbids } of LAWS) {
    it(`${law}, because ${why}`, () => {
      const broken = imports
        .filter(([from, to]) => forbids(from, to))
        .map(([from, to]) => `${from} imports ${to}`);
      expect(broken).toEqual([]);
    });
  }

  it('can tell a broken law', () => {
    const broken = (from: string, to: string) => LAWS.filter(({ forbids }) => forbids(from, to)).length;
    expect(broken('score/rules.ts', 'locate/index.ts')).toBe(1);
    expect(broken('report/csv.ts', 'node:fs/promises')).toBe(1);
    expect(broken('cli/run.ts', 'cli/commands/analyse.ts')).toBe(1);
    expect(broken('model/level.ts', 'npm/yaml')).toBe(1);
    expect(broken('cli/analyse.ts', 'report/csv.ts')).toBe(0);
  });

  it('reaches the command line from bin, and nothing else', () => {
    const text = readFileSync(join(SRC, '../bin/thresholds.js'), 'utf8');
    expect([...text.matchAll(/dist\/[\w/.]+/g)].map(([path]) => path)).toContain('dist/cli/run.js');
    expect([...text.matchAll(/\.\.\/dist\/([\w/]+)\.js/g)].map((m) => m[1])).toEqual(['cli/run']);
    expect(text.split('\n').length).toBeLessThan(25);
  });
});

describe('sizes', () => {
  const sizes = files.map((file) => ({
    file,
    lines: readFileSync(join(SRC, file), 'utf8').split('\n').length - 1,
  }));

  it('keeps every file within 250 lines, so that one look takes it in', () => {
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('keeps the median file within 100 lines', () => {
    const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
  });
});

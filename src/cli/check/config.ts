import { dirname, join, resolve } from 'node:path';
import { type CheckConfig, defaultConfig, type FailOn, readConfig } from '../../check/config/index.js';
import { diagnosticText } from '../diagnostics.js';
import { lookAt, readText, shownPath } from '../files.js';
import { Problem } from '../problem.js';

const CONFIG_FILE = 'thresholds.config.yaml';

/** The paths that a configuration or the command line may name. */
const PATHS = ['edition', 'guide', 'corpus', 'against', 'previous', 'baseline'] as const;

/** What can be chosen on the command line and in the configuration; the command line wins. Paths are taken from `cwd`. */
export type CheckChoices = { readonly [K in (typeof PATHS)[number]]?: string } & { readonly failOn?: FailOn };

/** The configuration that holds for a run. Its paths are absolute, but for the id of an edition. */
export interface SettledConfig extends CheckConfig {
  /** The file as it is shown; null where there is none. */
  readonly file: string | null;
  readonly failOn: FailOn;
}

/**
 * Settles the configuration of drafts: the file named, or the nearest one upward from the drafts, with what the command
 * line says on top.
 * @throws Problem if the file cannot be used, or the drafts have different ones
 */
export async function settleConfig(
  drafts: readonly string[],
  { config: named, ...choices }: CheckChoices & { readonly config?: string },
  cwd: string,
): Promise<SettledConfig> {
  const file = named === undefined ? await nearestTo(drafts, cwd) : resolve(cwd, named);
  const config = file === null ? defaultConfig() : await read(file, cwd);
  const folder = file === null ? cwd : dirname(file);
  const settled = PATHS.map((key) => {
    const chosen = choices[key];
    if (chosen !== undefined) return [key, settledPath(key, chosen, cwd)] as const;
    const written = config[key];
    return [key, written === null ? null : settledPath(key, written, folder)] as const;
  });
  return {
    ...config,
    ...Object.fromEntries(settled),
    failOn: choices.failOn ?? config.failOn ?? 'error',
    file: file === null ? null : shownPath(file, cwd),
  };
}

/** An edition may be an id: a word without a folder or an ending is none of a file. */
function settledPath(key: (typeof PATHS)[number], written: string, folder: string): string {
  return key === 'edition' && !/[/\\]|\.ya?ml$/.test(written) ? written : resolve(folder, written);
}

async function nearestTo(drafts: readonly string[], cwd: string): Promise<string | null> {
  const folders = await Promise.all(drafts.map((draft) => folderOf(resolve(cwd, draft))));
  const found = new Set<string | null>();
  for (const folder of new Set(drafts.length === 0 ? [cwd] : folders)) found.add(await upward(folder));
  const [first = null, second] = found;
  if (second === undefined) return first;
  throw new Problem({
    where: drafts.join(', '),
    found: `the drafts have different configurations: ${[...found].map((one) => (one === null ? 'none' : shownPath(one, cwd))).join(', ')}`,
    expected: 'one configuration for all drafts of a run',
    mend: 'check them one by one, or name the configuration with --config',
  });
}

/** Where to look first: beside a draft, or in a folder of drafts. */
async function folderOf(path: string): Promise<string> {
  return (await lookAt(path)) === 'folder' ? path : dirname(path);
}

async function upward(folder: string): Promise<string | null> {
  const file = join(folder, CONFIG_FILE);
  if ((await readText(file)) !== null) return file;
  const above = dirname(folder);
  return above === folder ? null : upward(above);
}

async function read(path: string, cwd: string): Promise<CheckConfig> {
  const name = shownPath(path, cwd);
  const text = await readText(path);
  if (text === null) {
    throw new Problem({
      where: name,
      found: 'this file cannot be opened',
      expected: `a configuration such as ${CONFIG_FILE}`,
      mend: 'check the path given with --config',
    });
  }
  const { config, diagnostics } = readConfig({ name, text });
  if (config) return config;
  throw new Problem({
    where: name,
    found: `the configuration cannot be used:\n${diagnostics.map((one) => `    ${diagnosticText(one)}`).join('\n')}`,
    expected:
      'what README.md says under "The configuration file"; `thresholds check --explain RULE` shows the options of a rule',
    mend: 'change the file at the places named',
  });
}

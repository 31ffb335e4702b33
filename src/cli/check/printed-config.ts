import { isAbsolute } from 'node:path';
import { stringify } from 'yaml';
import { shownPath } from '../files.js';
import type { SettledConfig } from './config.js';

/** The configuration that holds, as the YAML of a file that says the same; paths from `cwd`. */
export function printedConfig(config: SettledConfig, cwd: string): string {
  const { file, edition, failOn, rules, ignore } = config;
  const shown = (path: string | null): string | null => (path === null ? null : shownPath(path, cwd));
  const said = {
    edition: edition !== null && isAbsolute(edition) ? shown(edition) : edition,
    guide: shown(config.guide),
    corpus: shown(config.corpus),
    against: shown(config.against),
    previous: shown(config.previous),
    baseline: shown(config.baseline),
    'fail-on': failOn,
    rules: Object.fromEntries(
      [...rules].map(([id, { severity, options }]) => [id, { severity, ...options }]),
    ),
    ignore: ignore.map(({ rule, words, reason }) => ({ rule, words, reason })),
  };
  const given = Object.entries(said).filter(([, value]) => value !== null);
  const from = file === null ? 'no configuration file was found' : `from ${file}`;
  return `# ${from}, with what the command line says\n${stringify(Object.fromEntries(given), { lineWidth: 110 })}`;
}

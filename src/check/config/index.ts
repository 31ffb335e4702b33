import type { FindingSeverity } from '../../model/check-report.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { readYaml, type TextFile } from '../../yaml/file.js';
import { validateShape } from '../../yaml/shape.js';
import { defaultOptions, type Rule } from '../rule.js';
import { RULES } from '../rules/index.js';
import type { IgnoredFinding, RuleSetting } from '../settings.js';
import { CONFIG_SCHEMA } from './schema.js';

export { CONFIG_SCHEMA } from './schema.js';

/** The least severity that makes a run fail; `never` for reports only. */
export type FailOn = FindingSeverity | 'never';

/** What a configuration file says. Paths are as written, from the folder of the file; null where it says nothing. */
export interface CheckConfig {
  readonly edition: string | null;
  readonly guide: string | null;
  readonly corpus: string | null;
  readonly against: string | null;
  readonly previous: string | null;
  readonly baseline: string | null;
  readonly failOn: FailOn | null;
  /** For every rule, by id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly ignore: readonly IgnoredFinding[];
}

/** The content of a file that was held against its schema. */
interface RawConfig {
  readonly edition?: string;
  readonly guide?: string;
  readonly corpus?: string;
  readonly against?: string;
  readonly previous?: string;
  readonly baseline?: string;
  readonly 'fail-on'?: FailOn;
  readonly rules?: Readonly<Record<string, RawSetting | RawRule>>;
  readonly ignore?: readonly Omit<IgnoredFinding, 'where'>[];
}

/** YAML knows "on" and "off" as words, and people write "true" and "false". */
type RawSetting = 'on' | 'off' | boolean | FindingSeverity;
type RawRule = { readonly severity?: RawSetting } & Readonly<Record<string, unknown>>;

const MANUAL = 'README.md, "The configuration file",';

/** What holds where there is no configuration file. */
export function defaultConfig(): CheckConfig {
  return configOf({}, () => '');
}

/**
 * Reads a configuration file. Never throws for what it holds: everything wrong is a diagnostic with file, line and column,
 * and unknown keys are errors.
 */
export function readConfig(file: TextFile): {
  readonly config: CheckConfig | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { yaml, diagnostics } = readYaml(file);
  if (diagnostics.length > 0) return { config: null, diagnostics };
  const content = yaml.content ?? {};
  const wrong = validateShape({ ...yaml, content }, CONFIG_SCHEMA, MANUAL);
  if (wrong.length > 0) return { config: null, diagnostics: wrong };
  const whereOf = (i: number): string => `${file.name}:${yaml.lineOf(['ignore', i])}`;
  return { config: configOf(content, whereOf), diagnostics: [] };
}

function configOf(raw: RawConfig, whereOf: (ignored: number) => string): CheckConfig {
  return {
    edition: raw.edition ?? null,
    guide: raw.guide ?? null,
    corpus: raw.corpus ?? null,
    against: raw.against ?? null,
    previous: raw.previous ?? null,
    baseline: raw.baseline ?? null,
    failOn: raw['fail-on'] ?? null,
    rules: new Map(RULES.map((rule) => [rule.id, settingOf(rule, raw.rules?.[rule.id])])),
    ignore: (raw.ignore ?? []).map((entry, i) => ({ ...entry, where: whereOf(i) })),
  };
}

function settingOf(rule: Rule, raw: RawSetting | RawRule | undefined): RuleSetting {
  const { severity = 'on', ...options } = typeof raw === 'object' ? raw : { severity: raw ?? 'on' };
  return {
    severity: severityOf(severity, rule),
    options: { ...defaultOptions(rule), ...options },
  };
}

function severityOf(written: RawSetting, { severity }: Rule): FindingSeverity | 'off' {
  switch (written) {
    case 'on':
    case true:
      return severity;
    case 'off':
    case false:
      return 'off';
    default:
      return written;
  }
}

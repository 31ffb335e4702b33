import { NO_SHA256 } from './texts.js';

/**
 * The options of a run without names and without the hashes of files, and with a word that names were withheld. A text that
 * holds a name in any form (a pattern such as "*aldermoor*") is left out whole.
 */
export function optionsWithoutNames(
  options: Readonly<Record<string, unknown>>,
  withheld: (text: string) => string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const shown = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value === 'string') return shownText(value, withheld, names);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shown(part)]));
  };
  return {
    ...Object.fromEntries(Object.entries(options).map(([name, part]) => [name, shown(part)])),
    names: 'withheld',
  };
}

function shownText(text: string, withheld: (text: string) => string, names: readonly string[]): string {
  if (/^[0-9a-f]{64}$/.test(text)) return NO_SHA256;
  const compact = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return names.some((name) => compact.includes(name)) ? 'withheld' : withheld(text);
}

import type { Diagnostic } from '../model/diagnostic.js';
import type { YamlFile, YamlPath } from '../yaml/file.js';
import { readsAs } from './phrase.js';
import type { RawSituations } from './raw.js';

/** A phrase that stands under two meanings of a file: only one of them would ever count. */
export function duplicateMeanings(yaml: YamlFile): readonly Diagnostic[] {
  const { situations = {} } = yaml.content as { situations?: RawSituations };
  const seen = new Map<string, string>();
  const check = (phrases: readonly string[], stands: string, path: YamlPath): readonly Diagnostic[] =>
    phrases.flatMap((phrase, i) => {
      const key = readsAs(phrase);
      const first = seen.get(key);
      seen.set(key, first ?? stands);
      if (first === undefined) return [];
      return [
        yaml.complain(['situations', ...path, i], `"${phrase}" stands under "${first}" already`, {
          suggestion: 'a phrase can have one meaning: remove one of the two',
        }),
      ];
    });
  const named = (key: 'degrees' | 'same-meaning'): readonly Diagnostic[] =>
    Object.entries(situations[key] ?? {}).flatMap(([name, phrases]) => check(phrases, name, [key, name]));
  const nothing = check(situations['adds-nothing'] ?? [], 'adds-nothing', ['adds-nothing']);
  return [...nothing, ...named('degrees'), ...named('same-meaning')];
}

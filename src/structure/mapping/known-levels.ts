import type { CorpusRow } from '../../model/corpus-table.js';
import type { LocalLevel } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import type { Warning } from '../../model/warning.js';
import type { LocalName } from '../labels/level-names.js';

/** A level as a person names it, where the document's own labels were not found. */
export function knownName(printed: string): LocalName {
  const parts = printed
    .split(/\s*[:–—(/)]\s*/)
    .map(plainForm)
    .filter((part) => part !== '');
  const key = plainForm(printed);
  return { key, numbers: [], printed, aliases: [...new Set([key, ...parts])] };
}

/** Puts what a person says each level stands for in the place of what was found. Names match without regard to case, dashes or a missing name. */
export function overrule(
  levels: readonly LocalLevel[],
  known: CorpusRow | undefined,
): { levels: readonly LocalLevel[]; warnings: readonly Warning[] } {
  if (known === undefined || known.levels.size === 0) return { levels, warnings: [] };
  const unused = new Set(known.levels.keys());
  const changes: string[] = [];
  const overruled = levels.map((level): LocalLevel => {
    const name = bestMatch(level.local, [...known.levels.keys()]);
    const standard = name === null ? undefined : known.levels.get(name);
    if (name === null || standard === undefined) return level;
    unused.delete(name);
    const found = level.standard.join('+') || 'nothing';
    changes.push(`"${level.local}" as ${standard.join('+')} (found: ${found})`);
    return { ...level, standard, source: 'corpus-table' };
  });
  const warnings: Warning[] = [];
  if (changes.length > 0) {
    const message = `The corpus table says what the levels stand for: ${changes.join('; ')}.`;
    warnings.push({ code: 'mapping-overruled', message });
  }
  for (const name of unused) {
    const names = levels.map(({ local }) => `"${local}"`).join(', ') || 'none that were found';
    const message = `The corpus table names a level "${name}" that the document does not have, so it overrules nothing. Its levels are ${names}; write one of these.`;
    warnings.push({ code: 'overruled-level-unknown', message });
  }
  return { levels: overruled, warnings };
}

/** The name that is the same as the label, or says the same number, or is part of it. */
function bestMatch(local: string, names: readonly string[]): string | null {
  const form = plainForm(local);
  const same = names.find((name) => plainForm(name) === form);
  if (same !== undefined) return same;
  const number = numberIn(form);
  const numbered = names.filter((name) => number !== null && numberIn(plainForm(name)) === number);
  if (numbered.length === 1) return numbered[0] ?? null;
  const parts = names.filter(
    (name) => ` ${form} `.includes(` ${plainForm(name)} `) || ` ${plainForm(name)} `.includes(` ${form} `),
  );
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

function numberIn(form: string): string | null {
  return /(?<![\p{L}\p{N}])(\d[a-d]?)(?![\p{L}\p{N}])/u.exec(form)?.[1] ?? null;
}

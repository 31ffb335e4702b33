import { createHash } from 'node:crypto';
import type {
  CodingGuide,
  Cue,
  GuideExample,
  Issue,
  PhraseList,
  RuleEffect,
  Severity,
  SeverityRule,
  WordList,
} from '../model/coding-guide.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { TextFile, YamlFile, YamlPath } from '../yaml/file.js';
import { negationTest } from './negation.js';
import { compilePhrases, readPhrase } from './phrase.js';
import { type ParsedPhrase, PhraseError, parseList, type WordLists } from './phrase-grammar.js';
import type { RawCue, RawGuide, RawIssue, RawRule, RawSituations } from './raw.js';
import { type MeaningAsParsed, meaningsOf, situationWords } from './situation-words.js';
import { readWords } from './words.js';

/** Turns the phrases of one file into patterns and notes those that cannot be read. */
export class Compiler {
  readonly diagnostics: Diagnostic[] = [];
  private readonly yaml: YamlFile;
  private lists: WordLists;

  constructor(yaml: YamlFile, lists: WordLists) {
    this.yaml = yaml;
    this.lists = lists;
  }

  /** Word lists see the lists above them in the file, and those of guide.yaml. */
  wordLists(raw: Readonly<Record<string, readonly string[]>> | undefined): WordLists {
    const lists = new Map(this.lists);
    for (const [name, entries] of Object.entries(raw ?? {})) {
      this.attempt(['words', name], () => lists.set(name, parseList(entries, lists)));
    }
    this.lists = lists;
    return lists;
  }

  phrases(sources: readonly string[] | undefined, path: YamlPath): PhraseList {
    return compilePhrases(this.parsed(sources, path));
  }

  meanings(raw: RawSituations | undefined): readonly MeaningAsParsed[] {
    return meaningsOf(raw ?? {}, (sources, path) => this.parsed(sources, ['situations', ...path]));
  }

  cue(raw: RawCue, path: YamlPath): Cue {
    return {
      id: raw.id,
      phrases: this.phrases(raw.phrases, [...path, 'phrases']),
      unless: this.phrases(raw.unless, [...path, 'unless']),
    };
  }

  private parsed(sources: readonly string[] | undefined, path: YamlPath): readonly ParsedPhrase[] {
    return (sources ?? []).flatMap((source, i) => {
      return this.attempt([...path, i], () => readPhrase(source, this.lists)) ?? [];
    });
  }

  private attempt<T>(path: YamlPath, compile: () => T): T | null {
    try {
      return compile();
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      this.diagnostics.push(
        this.yaml.complain(
          path,
          `the phrase cannot be read at character ${error.offset + 1}: ${error.message}`,
          {
            suggestion: 'coding-guide/README.md lists what a phrase may hold',
          },
        ),
      );
      return null;
    }
  }
}

export interface Compilation {
  readonly guide: CodingGuide;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles files that passed the check of their shape. */
export function compileGuide(
  main: YamlFile,
  issueFiles: readonly YamlFile[],
  files: readonly TextFile[],
): Compilation {
  const raw = main.content as RawGuide;
  const compiler = new Compiler(main, new Map());
  const lists = compiler.wordLists(raw.words);
  const negation = {
    reaches: negationTest({
      cues: compiler.phrases(raw.negation.cues, ['negation', 'cues']),
      after: compiler.phrases(raw.negation.after, ['negation', 'after']),
      ends: compiler.phrases(raw.negation.ends, ['negation', 'ends']),
      exceptions: compiler.phrases(raw.negation.exceptions, ['negation', 'exceptions']),
    }),
    termReach: raw.negation.reach,
    detailReach: raw.negation['detail-reach'],
  };
  const meanings = compiler.meanings(raw.situations);
  const issues = issueFiles.map((yaml) => compileIssue(yaml, lists, meanings));
  const guide: CodingGuide = {
    id: raw.id,
    version: raw.version,
    title: raw.title,
    source: {
      sha256: hashOf(files),
      files,
      contents: Object.fromEntries([main, ...issueFiles].map(({ name, content }) => [name, content])),
    },
    sha256: hashOf(files),
    scale: raw.scale.map((step) => ({ ...step, statute: step.statute ?? null })),
    words: wordListsOf(raw),
    levelCues: raw.levels.cues.map((cue, i) => ({
      ...compiler.cue(cue, ['levels', 'cues', i]),
      level: cue.level,
      weight: cue.weight,
    })),
    sections: raw.sections.map((cue, i) => compiler.cue(cue, ['sections', i])),
    structure: Object.fromEntries(
      Object.entries(raw.structure ?? {}).map(([name, list]) => [
        name,
        compiler.phrases(list, ['structure', name]),
      ]),
    ),
    negation,
    oneThing: compiler.phrases(raw['one-thing'], ['one-thing']),
    rules: raw.rules.map((rule, i) => compileRule(rule, compiler.cue(rule, ['rules', i]))),
    situations: {
      meanings,
      asides: compiler.phrases(raw.situations?.asides, ['situations', 'asides']),
    },
    issues: issues.map((compiled) => compiled.issue),
    read: readWords,
  };
  return {
    guide,
    diagnostics: [...compiler.diagnostics, ...issues.flatMap((compiled) => compiled.diagnostics)],
  };
}

function compileIssue(
  yaml: YamlFile,
  lists: WordLists,
  meaningsOfAll: readonly MeaningAsParsed[],
): { issue: Issue; diagnostics: readonly Diagnostic[] } {
  const raw = yaml.content as RawIssue;
  const compiler = new Compiler(yaml, lists);
  compiler.wordLists(raw.words);
  // The line is looked for when it is asked for: a run that only analyses asks for none.
  const example = (path: YamlPath, coded: Omit<GuideExample, 'file' | 'line'>): GuideExample => ({
    ...coded,
    file: yaml.name,
    get line() {
      return yaml.lineOf(path);
    },
  });
  const criteria = raw.severity.criteria.map((criterion, i) => ({
    ...compiler.cue(criterion, ['severity', 'criteria', i]),
    severity: criterion.severity,
    says: criterion.says,
    scope: criterion.scope ?? 'alternative',
  }));
  const issue: Issue = {
    id: raw.id,
    label: raw.label,
    definition: raw.definition.trim(),
    scope: { in: raw.scope.in.trim(), out: raw.scope.out.trim() },
    words: wordListsOf(raw),
    themes: raw.themes.map((theme, i) => ({
      ...compiler.cue(theme, ['themes', i]),
      label: theme.label,
      criteria: criteria.filter(({ id }) => theme.criteria?.includes(id)),
    })),
    terms: compiler.phrases(raw.terms, ['terms']),
    protective: compiler.phrases(raw.protective, ['protective']),
    exclusions: compiler.phrases(raw.exclusions, ['exclusions']),
    plain: raw.severity.plain,
    criteria,
    situations: situationWords(compiler.meanings(raw.situations), meaningsOfAll),
    examples: raw.examples.map(({ text, theme, stance, severity }, i) =>
      example(['examples', i], {
        text,
        theme: theme ?? null,
        stance: stance ?? 'asserted',
        severity: severity ?? null,
      }),
    ),
    counterExamples: raw['counter-examples'].map((text, i) =>
      example(['counter-examples', i], { text, theme: null, stance: 'asserted', severity: null }),
    ),
  };
  return { issue, diagnostics: compiler.diagnostics };
}

function wordListsOf({ words }: RawGuide | RawIssue): readonly WordList[] {
  return Object.entries(words ?? {}).map(([name, entries]) => ({ name, entries }));
}

function compileRule(raw: RawRule, cue: Cue): SeverityRule {
  return {
    ...cue,
    says: raw.says,
    effect: effectOf(raw),
    except: raw.except ?? [],
    unlessCriteria: raw['unless-criteria'] ?? [],
  };
}

function effectOf(raw: RawRule): RuleEffect {
  const severity = Number(raw.effect.slice(-1)) as Severity;
  if (raw.effect.startsWith('>=')) return { kind: 'at-least', severity };
  if (raw.effect.startsWith('<=')) return { kind: 'at-most', severity };
  const by = raw.effect === '+1' ? 1 : -1;
  return { kind: 'step', by, from: raw.from ?? 1, until: raw.until ?? (by > 0 ? 6 : 1) };
}

/** A hash of the content of guide files, whatever their order. */
export function hashOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${file.name}\0${file.text}\0`);
  }
  return hash.digest('hex');
}

import type { Analysis, MatchedTerm, Reason, Reference } from '../../model/analysis.js';
import type { BlockFlag } from '../../model/document.js';
import { documentNames } from '../../model/document-names.js';
import type { IssueInBrief } from '../../model/guide-in-brief.js';
import { levelText } from '../../model/level.js';
import { inPieces } from '../pieces.js';
import { effectWords, ruleWords } from '../rule-words.js';
import { documentFacts } from './document-facts.js';

/** What each flag says to whoever reads the reference. */
export const FLAG_WORDS: Readonly<Record<BlockFlag, string>> = {
  'layout-doubtful': 'the place of these words on the page is doubtful',
  'ocr-doubtful': 'the words were read from a scan and may be wrong',
};

/**
 * All references and documents, for the script of the page. References are columns, not rows, and a text that many
 * share ("Level 3", the words of a rule) stands once, in `texts`; columns of words hold its number. Issue and document
 * are places in their lists; a severity of 0 is that of a protective reference, a page of 0 that of a format without pages.
 * `texts` is whole when the columns have been gone through.
 */
export function referenceData({ documents, references, run }: Analysis) {
  const texts = new Numbered();
  const placeOf = new Map(documents.map(({ id }, place) => [id, place]));
  const issuePlaceOf = new Map(run.guide.issues.map(({ id }, place) => [id, place]));
  const issueOf = ({ issue }: Reference): IssueInBrief | undefined =>
    run.guide.issues[issuePlaceOf.get(issue) ?? -1];
  const names = documentNames(documents);
  const themeOf = (reference: Reference): string =>
    issueOf(reference)?.themes.find(({ id }) => id === reference.theme)?.label ?? reference.theme;
  // Each column is made while it is written: together they would take as much memory as the references.
  const column = <T>(pick: (reference: Reference) => T): Iterable<T> =>
    inPieces(function* () {
      for (const reference of references) yield pick(reference);
    });
  return {
    issues: run.guide.issues.map(({ id, label }) => ({ id, label })),
    documents: documents.map((document) => ({
      id: document.id,
      name: names.get(document.id) ?? document.id,
      facts: documentFacts(document),
    })),
    care: flagTexts(references, texts),
    steps: ['', ...run.guide.scale.map(({ score, name }) => `${score}: ${name}`)],
    references: {
      id: column(({ id }) => id),
      document: column(({ document }) => placeOf.get(document) ?? -1),
      issue: column(({ issue }) => issuePlaceOf.get(issue) ?? -1),
      theme: column((reference) => texts.numberOf(themeOf(reference))),
      level: column(({ level }) => texts.numberOf(levelText(level))),
      localLevel: column(({ localLevel }) => texts.numberOf(localLevel ?? '')),
      severity: column(({ severity }) => severity ?? 0),
      page: column(({ page }) => page ?? 0),
      section: column(({ section }) => texts.numberOf(section.join(' › '))),
      text: column(({ text }) => texts.numberOf(text)),
      marks: column(({ matched }) => texts.numberOf(marksOf(matched))),
      because: column((reference) =>
        reference.because.map((reason) => texts.numberOf(reasonWords(reason, issueOf(reference), run.guide))),
      ),
      flags: column(({ flags }) => flags.map((flag) => texts.numberOf(FLAG_WORDS[flag]))),
    },
    texts: texts.all,
  };
}

/** The number of the words of each flag that references have, by which a filter finds them. */
function flagTexts(references: readonly Reference[], texts: Numbered): Readonly<Record<string, number>> {
  const flags = new Set(references.flatMap(({ flags }) => flags));
  return Object.fromEntries([...flags].map((flag) => [flag, texts.numberOf(FLAG_WORDS[flag])]));
}

/** Texts by number, each once. */
class Numbered {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

/** Where the words that matched stand, as stretches that neither overlap nor touch: "0-11,14-20". */
export function marksOf(matched: readonly MatchedTerm[]): string {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of [...matched].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => `${start}-${end}`).join(',');
}

/** One step to a severity, in words: "Is 3: the issue is named, without words of degree (“Overcrowded”)". */
function reasonWords(
  { rule, text, effect }: Reason,
  issue: IssueInBrief | undefined,
  guide: Analysis['run']['guide'],
): string {
  const words = effectWords(effect);
  const quotation = text === '' ? '' : ` (“${text}”)`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${ruleWords(rule, issue, guide)}${quotation}`;
}

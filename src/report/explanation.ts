import type { AnalysedDocument, Reference } from '../model/analysis.js';
import type { CodingGuide } from '../model/coding-guide.js';
import type { LocalLevel } from '../model/level.js';
import { levelText } from '../model/level.js';
import { plainTexts } from './plain-line.js';
import { effectText, ruleWords } from './rule-words.js';
import { type Look, paint, wrap } from './terminal.js';
import { count, localLevelText, shorten } from './wording.js';

/** What `explanation` tells of: one document, and those of its references that were asked for. */
export interface Explained {
  readonly document: AnalysedDocument;
  readonly references: readonly Reference[];
  /** How many references the document has in all. */
  readonly all: number;
  /** What was asked for, in words ("housing, page 4"); "" for everything. */
  readonly asked: string;
}

const MOST_EVIDENCE = 3;
const LONGEST_EVIDENCE = 160;

/** A document as the analyser sees it: its levels with the words they rest on, and each reference with the reasons for its severity. */
export function explanation(told: Explained, guide: CodingGuide, look: Look): string {
  const explained = plainTexts(told);
  const parts = [
    headLines(explained, look),
    levelLines(explained.document, look),
    warningLines(explained.document, look),
    ...explained.references.map((reference) => referenceLines(reference, guide, look)),
    closingLine(explained, look),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const KINDS = {
  threshold: 'A threshold document',
  framework: 'A threshold document without tiers',
  other: 'No threshold document: it is in no comparison',
} as const;

function headLines({ document, all }: Explained, look: Look): string {
  const { id, file, kind, authority, year, format, pages, indicators } = document;
  const of = authority === null ? 'authority not told' : `authority: ${authority}`;
  const from = year === null ? 'year not told' : `year: ${year}`;
  const length = pages === null ? '' : `, ${count(pages, 'page')}`;
  const about = `${KINDS[kind]}; ${of}; ${from}; ${format}${length}; ${count(indicators, 'indicator')}, ${count(all, 'reference')}.`;
  return [paint(look).bold(id), paint(look).dim(file), wrap(about, look.width)].join('\n');
}

function levelLines({ levels }: AnalysedDocument, look: Look): string {
  if (levels.length === 0) return '';
  return [
    paint(look).bold('Levels, and the words that they rest on'),
    ...levels.flatMap((level) => oneLevel(level, look)),
  ].join('\n');
}

function oneLevel(level: LocalLevel, look: Look): readonly string[] {
  const overruled = level.source === 'corpus-table' ? ' (from the corpus table)' : '';
  const evidence = level.evidence.slice(0, MOST_EVIDENCE).map(({ text, page }) => {
    const where = page === null ? '' : ` (page ${page})`;
    return paint(look).dim(
      wrap(`“${shorten(text, LONGEST_EVIDENCE)}”${where}`, look.width, '      ', '     '),
    );
  });
  return [wrap(`${localLevelText(level)}${overruled}`, look.width, '    ', '  '), ...evidence];
}

function warningLines({ warnings }: AnalysedDocument, look: Look): string {
  if (warnings.length === 0) return '';
  const lines = warnings.map(({ code, message, page }) => {
    const where = page === undefined ? '' : ` (page ${page})`;
    return wrap(`${code}${where}: ${message}`, look.width, '    ', '  ');
  });
  return [paint(look).bold('Warnings'), ...lines].join('\n');
}

function referenceLines(reference: Reference, guide: CodingGuide, look: Look): string {
  const { page, localLevel, level, theme, stance, severity, section, because, flags } = reference;
  const issue = guide.issues.find(({ id }) => id === reference.issue);
  const label = issue?.label ?? reference.issue;
  const themeLabel = issue?.themes.find(({ id }) => id === theme)?.label ?? theme;
  const where = [
    page === null ? '' : `page ${page}`,
    localLevel === null ? 'under no level' : `${localLevel} = ${levelText(level) || '?'}`,
  ];
  const step = guide.scale.find(({ score }) => score === severity);
  const scored =
    stance === 'protective'
      ? 'protective, not scored'
      : `severity ${severity}${step ? ` (${step.name})` : ''}`;
  const what = `${label}: ${themeLabel}, ${scored}`;
  const lines = [
    paint(look).bold(wrap(what, look.width)),
    paint(look).dim(wrap(where.filter((part) => part !== '').join(' · '), look.width, '  ')),
    ...(section.length > 0
      ? [paint(look).dim(wrap(`under: ${section.join(' > ')}`, look.width, '    ', '  '))]
      : []),
    wrap(`“${withMarks(reference, look)}”`, look.width, '   ', '  '),
    ...because.map((reason) => {
      const words = reason.text === '' ? '' : `: “${reason.text}”`;
      const says = `${effectText(reason.effect)}  ${ruleWords(reason.rule, issue, guide)}${words}`;
      return wrap(says, look.width, ' '.repeat(19), '    ');
    }),
    ...flags.map((flag) => paint(look).yellow(`    read with care: ${flag}`)),
    paint(look).dim(`    ${reference.id}`),
  ];
  return lines.join('\n');
}

/** The quotation with the words that matched marked: by colour, or by «» where there is none. */
function withMarks({ text, matched }: Reference, look: Look): string {
  const mark = (words: string): string => {
    // Word by word, so that a line may end inside a marked stretch.
    return look.colour
      ? words
          .split(' ')
          .map((word) => paint(look).yellow.bold(word))
          .join(' ')
      : `«${words}»`;
  };
  let marked = '';
  let done = 0;
  for (const { start, end } of [...matched].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    marked += text.slice(done, from) + mark(text.slice(from, end));
    done = end;
  }
  return marked + text.slice(done);
}

function closingLine({ document, references, all, asked }: Explained, look: Look): string {
  if (document.indicators === 0) {
    const hint =
      'No indicator was found. If the document does list signs of need, run `thresholds analyse FILE --out DIR` and look in DIR/documents at the blocks as they were read; `--corpus` can say which local level stands for what.';
    return wrap(hint, look.width);
  }
  if (all === 0) return wrap('None of its indicators speaks to an issue of the guide.', look.width);
  if (asked === '') return '';
  const hint = document.pages === null && asked.includes('page') ? ' This format has no pages.' : '';
  return wrap(`${references.length} of ${count(all, 'reference')} shown (${asked}).${hint}`, look.width);
}

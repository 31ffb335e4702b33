import type { AnalysedDocument, Analysis } from '../model/analysis.js';
import type { Failure, FailureCode, Warning, WarningCode } from '../model/warning.js';
import { isShortened, listed } from './listed.js';
import { pagesOf } from './pages-of.js';
import { plainLine } from './plain-line.js';
import { type Look, paint, wrap } from './terminal.js';
import { count } from './wording.js';

/** Warnings of a page that was not read, or not whole, though its document was; and how many such pages are told. */
const PAGES = {
  'no-text-on-page': (n, ocr) =>
    `${number(n)} ${n === 1 ? 'is a picture' : 'are pictures'} ${ocr ? 'in which --ocr found no words' : '(run again with --ocr, which reads them)'}`,
  'unreadable-page': (n) => `${number(n)} cannot be read`,
  'unreadable-text': (n) =>
    `${number(n)} ${n === 1 ? 'has' : 'have'} words in letters that the file does not tell`,
} as const satisfies Partial<Record<WarningCode, (pages: number, ocr: boolean) => string>>;

type UnreadPage = keyof typeof PAGES;
/** The warnings that stand under "Not read". */
export type UnreadWithin = UnreadPage | 'unreadable-part';

/** Of more files than these, those of one code are put together. */
const MOST_FILES = 10;

/**
 * What was not read and why, for a terminal: files, each with the reason and how to mend it, and pages and parts of documents
 * that were read; "" where everything was read. Stays short however many there are, and then says where all of them stand.
 * @param saved the folder of the results as one would write it; null where they were not written
 */
export function notReadLines(
  { documents, failures, run }: Analysis,
  look: Look,
  saved: string | null,
): string {
  const isMany = failures.length > MOST_FILES;
  const files = isMany ? filesByCode(failures, look) : filesByReason(failures, look);
  const pages = unreadPages(documents, run.options.ocr === true);
  const parts = unreadParts(documents);
  const within = [pages, parts].filter((one) => one !== null);
  if (files.length + within.length === 0) return '';
  const heading = isMany
    ? `Not read: ${number(failures.length)} of ${count(documents.length + failures.length, 'file')}`
    : 'Not read';
  const isCut = isMany || within.some(({ names }) => isShortened(names));
  const more =
    isCut || within.length > 0 ? [paint(look).dim(wrap(inFull(isCut, saved), look.width, '  '))] : [];
  return [
    paint(look).bold(heading),
    ...files,
    ...within.flatMap(({ told, names }) => [
      wrap(told, look.width, '    ', '  '),
      wrap(listed(names, '; '), look.width, '      '),
    ]),
    ...more,
  ].join('\n');
}

function inFull(isCut: boolean, saved: string | null): string {
  if (saved !== null) return `\`thresholds table not-read ${saved}\` gives each in full.`;
  if (isCut) return 'With --out DIR, `thresholds table not-read DIR` gives each in full.';
  return '`thresholds explain FILE` gives each in full.';
}

/** Each file on a line of its own, those with the same reason together. */
function filesByReason(failures: readonly Failure[], look: Look): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { file, code, message } of failures) {
    const reason = plainLine(`${code}: ${message}`);
    reasons.set(reason, [...(reasons.get(reason) ?? []), file]);
  }
  return [...reasons].flatMap(([reason, files]) => [
    ...files.map((file) => `  ${paint(look).red(plainLine(file))}`),
    wrap(reason, look.width, '      '),
  ]);
}

/** For each code, the commonest first: how many files, the commonest reason and the first files. */
function filesByCode(failures: readonly Failure[], look: Look): readonly string[] {
  const codes = new Map<FailureCode, Failure[]>();
  for (const failure of failures) {
    const before = codes.get(failure.code);
    if (before) before.push(failure);
    else codes.set(failure.code, [failure]);
  }
  return [...codes]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([code, own]) => [
      `  ${paint(look).red(`${code}: ${count(own.length, 'file')}`)}`,
      wrap(plainLine(commonestReason(own)), look.width, '      '),
      wrap(listed(own.map(({ file }) => plainLine(file))), look.width, '      '),
    ]);
}

function commonestReason(failures: readonly Failure[]): string {
  const times = new Map<string, number>();
  for (const { message } of failures) times.set(message, (times.get(message) ?? 0) + 1);
  const [[reason, most] = ['', 0]] = [...times].sort(([, a], [, b]) => b - a);
  const others = failures.length - most;
  return others === 0 ? reason : `${reason} (${count(others, 'file')} for other reasons)`;
}

/** A sentence, and the documents that it is of. */
interface Told {
  readonly told: string;
  readonly names: readonly string[];
}

function unreadPages(documents: readonly AnalysedDocument[], ocr: boolean): Told | null {
  const concerned = withWarnings(documents, isUnreadPage);
  if (concerned.length === 0) return null;
  const codes = Object.keys(PAGES).filter(isUnreadPage);
  const reasons = codes.flatMap((code) => {
    const pages = concerned.flatMap(({ warnings }) => warnings.filter((one) => one.code === code));
    return pages.length === 0 ? [] : [PAGES[code](pages.length, ocr)];
  });
  const pages = concerned.reduce((sum, { warnings }) => sum + pagesIn(warnings), 0);
  return {
    told: `${missing(pages, 'page', concerned.length)}, whole or in part: ${reasons.join(', ')}`,
    names: concerned.map(({ id, warnings }) => `${plainLine(id)}${pagesOf(warnings)}`),
  };
}

function unreadParts(documents: readonly AnalysedDocument[]): Told | null {
  const concerned = withWarnings(documents, (code) => code === 'unreadable-part');
  if (concerned.length === 0) return null;
  const parts = concerned.reduce((sum, { warnings }) => sum + warnings.length, 0);
  return {
    told: missing(parts, 'part', concerned.length),
    names: concerned.map(({ id }) => plainLine(id)),
  };
}

/** "2 pages of 1 document that was read are missing from the figures". */
function missing(n: number, what: string, documents: number): string {
  const of = `${count(documents, 'document')} that ${documents === 1 ? 'was' : 'were'} read`;
  return `${count(n, what)} of ${of} ${n === 1 ? 'is' : 'are'} missing from the figures`;
}

function withWarnings(documents: readonly AnalysedDocument[], isWanted: (code: string) => boolean) {
  return documents
    .map(({ id, warnings }) => ({ id, warnings: warnings.filter(({ code }) => isWanted(code)) }))
    .filter(({ warnings }) => warnings.length > 0);
}

function isUnreadPage(code: string): code is UnreadPage {
  return Object.hasOwn(PAGES, code);
}

/** How many pages warnings speak of: a page may have several. */
function pagesIn(warnings: readonly Warning[]): number {
  return new Set(warnings.map(({ page, message }) => page ?? message)).size;
}

function number(n: number): string {
  return n.toLocaleString('en-GB');
}

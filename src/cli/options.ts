import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_OPTIONS } from '../compare/corpus.js';
import { LEVELS_OF_INTERVENTION } from '../model/level.js';
import { FORMAT_NAMES, type FormatName } from '../report/formats/index.js';

/** Options that several commands share, and how what is written after them is understood. */

export const noColor = (): Option =>
  new Option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are heeded too)');
export const guideOption = (): Option =>
  new Option('--guide <dir>', 'a coding guide of your own (default: the one of this program)');
export const corpusOption = (): Option =>
  new Option('--corpus <file>', 'corpus table, .csv or .yaml: file, authority, year, levels');
const formatsOption = (): Option =>
  new Option(
    '--format <names>',
    `reports to write, parted by commas: ${FORMAT_NAMES.join(', ')} (default: all)`,
  ).argParser(formatNames);
const titleOption = (): Option => new Option('--title <text>', 'title of the reports');
const levelOption = (): Option =>
  new Option('--level <letter>', 'level by whose entry severity documents are ordered')
    .choices(LEVELS_OF_INTERVENTION)
    .default(DEFAULT_OPTIONS.level);
const frameOption = (): Option =>
  new Option('--frame <file>', 'table of all areas that the documents are a sample of, .csv or .yaml');
const seedOption = (): Option =>
  new Option('--seed <n>', 'seed of permutations and bootstrap')
    .argParser(wholeNumber)
    .default(DEFAULT_OPTIONS.seed);
const anonymiseOption = (): Option =>
  new Option('--anonymise', '"Local authority area 1, 2 …" in place of names');
/** How a table is printed. */
const TABLE_FORMATS = ['table', 'csv', 'md', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export const tableFormatOption = (): Option =>
  new Option('--format <name>', 'how to print it').choices(TABLE_FORMATS).default('table');
/** What can be chosen of the comparisons. */
export const comparisonOptions = (): readonly Option[] => [
  levelOption(),
  frameOption(),
  seedOption(),
  anonymiseOption(),
];
/** What can be chosen of the reports. */
export const reportOptions = (): readonly Option[] => [
  formatsOption(),
  titleOption(),
  ...comparisonOptions(),
];
/** Adds several options to a command. */
export const withOptions = (command: Command, options: readonly Option[]): Command =>
  options.reduce((extended, option) => extended.addOption(option), command);
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

function formatNames(value: string): readonly FormatName[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  const known = FORMAT_NAMES.filter((name) => names.includes(name));
  const unknown = names.filter((name) => !FORMAT_NAMES.some((one) => one === name));
  if (unknown.length === 0) return known;
  throw new InvalidArgumentError(
    `There is no format ${unknown.join(', ')}; there are ${FORMAT_NAMES.join(', ')}.`,
  );
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isSafeInteger(number) && number >= 0) return number;
  throw new InvalidArgumentError('A seed is a whole number from 0.');
}

export function positiveNumber(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isSafeInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('Write a whole number from 1.');
}

export function pageNumber(value: string): number {
  const page = Number(value);
  if (Number.isInteger(page) && page >= 1) return page;
  throw new InvalidArgumentError('A page is a whole number from 1.');
}

import type { ComparisonTables, Table } from '../../model/table.js';
import type { Picture } from '../report.js';
import { findingsHtml } from './findings.js';
import { escaped } from './markup.js';
import { pictureHtml } from './picture.js';
import type { Sources } from './sources.js';
import { tableHtml } from './table.js';

/** What a section needs of the whole report: pictures, the numbers of tables and figures, and where figures came from. */
export interface Surroundings {
  readonly pictures: readonly Picture[];
  readonly sources: Sources;
  /** From 1, in the order of the report. */
  readonly numberOfTable: (table: Table) => number;
  readonly numberOfPicture: (picture: Picture) => number;
}

/** A comparison: its question, and for each table the findings, the picture and the table itself. A piece for each table. */
export function* comparisonHtml(comparison: ComparisonTables, around: Surroundings): Generator<string> {
  const { name, title, question, tables } = comparison;
  yield `<section id="comparison-${name}">\n<h2>${escaped(title)}</h2>\n`;
  yield `<p class="question">${escaped(question)}</p>\n${jumps(tables)}\n`;
  for (const table of tables) yield `${tableBlock(table, title, around)}\n`;
  yield '</section>\n';
}

/** The tables at the end of a report, that say how it was made. */
export function annexHtml(tables: readonly Table[], around: Surroundings): string {
  return [
    '<section id="annex">',
    '<h2>How this report was made</h2>',
    '<p class="question">What was read and what was not, what each level was taken for, and by which rules references were found and scored.</p>',
    jumps(tables),
    ...tables.map((table) => tableBlock(table, '', around)),
    '</section>',
  ].join('\n');
}

/** A table with what belongs to it, under a heading where the section does not bear the same title. */
function tableBlock(table: Table, sectionTitle: string, around: Surroundings): string {
  const { name, title, findings } = table;
  const heading = title === sectionTitle ? '' : `<h3>${escaped(title)}</h3>`;
  return [
    `<div class="block" id="table-${name}">${heading}`,
    findingsHtml(findings, around.sources),
    ...around.pictures
      .filter((picture) => picture.table === name)
      .map((picture) => pictureHtml(picture, around.numberOfPicture(picture))),
    tableHtml(table, around.numberOfTable(table), around.sources),
    '</div>',
  ].join('\n');
}

/** Links to the tables of a section that has several. */
function jumps(tables: readonly Table[]): string {
  if (tables.length < 2) return '';
  const links = tables.map(({ name, title }) => `<li><a href="#table-${name}">${escaped(title)}</a></li>`);
  return `<ul class="jumps">${links.join('')}</ul>`;
}

import { createHash } from 'node:crypto';
import type { Table } from '../../model/table.js';
import type { Picture, Report } from '../report.js';
import { contentsHtml } from './contents.js';
import { escaped, scriptJsonPieces } from './markup.js';
import { overviewHtml } from './overview.js';
import { referenceBrowserHtml } from './reference-browser.js';
import { referenceData } from './reference-data.js';
import { SCRIPT } from './script/index.js';
import { annexHtml, comparisonHtml, type Surroundings } from './section.js';
import { sourcesOf } from './sources.js';
import { STYLE } from './style/index.js';

/**
 * What the page may do: nothing but show itself. No address is ever asked, and of scripts only our own runs, known by
 * its hash. Styles are free because drawn pictures carry some.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Without a script nothing is hidden, and nothing is offered that would not work. */
const WITHOUT_SCRIPT =
  'tbody[hidden]{display:table-row-group}.needs-script,.shown,.to-source{display:none!important}[data-source]{all:unset}';

/** The whole report as one HTML page, in pieces. Takes time and memory in line with its tables and references. */
export function* pageHtml(report: Report): Generator<string> {
  const { title, subtitle, analysis, sections, annex, pictures } = report;
  const sources = sourcesOf(analysis);
  const tables = [...sections.flatMap((section) => section.tables), ...annex];
  const around: Surroundings = { sources, pictures, ...numbers(tables, pictures) };
  const { tool, guide } = analysis.run;
  yield `${[
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    `<noscript><style>${WITHOUT_SCRIPT}</style></noscript>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the report</a>',
    `<header><h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p></header>`,
    '<div class="columns">',
    contents(report),
    `<main id="main" tabindex="-1">`,
    overviewHtml(report, sources),
  ].join('\n')}\n`;
  for (const section of sections) yield* comparisonHtml(section, around);
  yield `${referenceBrowserHtml(analysis)}\n`;
  yield `${[
    annexHtml(annex, around),
    '</main>',
    '</div>',
    `<footer><p>Made with ${escaped(`${tool.name} ${tool.version}`)} and the coding guide “${escaped(guide.title)}”, version ${escaped(guide.version)}.</p></footer>`,
    '<dialog id="panel" aria-labelledby="panel-title"><div class="inside"><div class="panel-head"><h2 id="panel-title"></h2><button id="panel-close" type="button">Close</button></div><p id="panel-count"></p><div id="panel-list"></div></div></dialog>',
    '<script type="application/json" id="data">',
  ].join('\n')}`;
  // Last, when every figure has said where it came from.
  yield* scriptJsonPieces({ ...referenceData(analysis), sources: sources.lists });
  yield ['</script>', `<script>${SCRIPT}</script>`, '</body>', '</html>', ''].join('\n');
}

function contents({ sections }: Report): string {
  const links: readonly (readonly [string, string])[] = [
    ['overview', 'Overview'],
    ...sections.map(({ name, title }) => [`comparison-${name}`, title] as const),
    ['references', 'All references'],
    ['annex', 'How this report was made'],
  ];
  return contentsHtml(links.map(([id, text]) => ({ id, html: escaped(text) })));
}

/** Tables and pictures count from 1 through the report, in the order in which they stand. */
function numbers(
  tables: readonly Table[],
  pictures: readonly Picture[],
): Pick<Surroundings, 'numberOfTable' | 'numberOfPicture'> {
  const ofTable = new Map(tables.map((table, i) => [table, i + 1]));
  const placeOf = new Map(tables.map(({ name }, i) => [name, i]));
  const inOrder = [...pictures].sort(
    (a, b) => (placeOf.get(a.table) ?? tables.length) - (placeOf.get(b.table) ?? tables.length),
  );
  const ofPicture = new Map(inOrder.map((picture, i) => [picture, i + 1]));
  return {
    numberOfTable: (table) => ofTable.get(table) ?? 0,
    numberOfPicture: (picture) => ofPicture.get(picture) ?? 0,
  };
}

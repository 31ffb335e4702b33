import type { CheckReport } from '../../../model/check-report.js';
import { contentsHtml } from '../../html/contents.js';
import { escaped } from '../../html/markup.js';
import type { CheckView } from '../format.js';
import { draftHtml, draftId } from './draft.js';
import { filterStyle } from './filters.js';
import { overviewHtml } from './overview.js';
import { rulesHtml } from './rules.js';
import { STYLE } from './style.js';
import { textHtml } from './text.js';

/** What the page may do: nothing but show itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const TITLE = 'Check of threshold documents';

/** A check as one HTML page. */
export function pageHtml(report: CheckReport, view: CheckView): string {
  const { tool, guide, edition } = report.run;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${TITLE}</title>`,
    `<style>${STYLE}${filterStyle(report, view)}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the check</a>',
    `<header><h1>${TITLE}</h1><p>Held against ${textHtml(edition.title)}</p></header>`,
    '<div class="columns">',
    contents(report),
    '<main id="main" tabindex="-1">',
    overviewHtml(report, view),
    ...report.drafts.map((draft, i) => draftHtml(draft, i, report, view)),
    rulesHtml(report),
    '</main>',
    '</div>',
    `<footer><p>Made with ${escaped(`${tool.name} ${tool.version}`)} and the coding guide ${escaped(`${guide.id} ${guide.version}`)}.</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contents({ drafts }: CheckReport): string {
  const links: readonly (readonly [string, string])[] = [
    ['overview', 'Overview'],
    ...drafts.map(({ document }, i) => [draftId(i), document.file] as const),
    ['rules', 'Rules'],
  ];
  return contentsHtml(links.map(([id, text]) => ({ id, html: textHtml(text) })));
}

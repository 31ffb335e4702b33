import type { AnalysedDocument } from '../../model/analysis.js';
import { documentNames } from '../../model/document-names.js';
import { LEVEL_RESPONSES, STANDARD_LEVELS } from '../../model/level.js';
import { unreadOf } from '../../model/warning.js';
import { mainFindings } from '../main-findings.js';
import type { Report } from '../report.js';
import { count } from '../wording.js';
import { findingHtml } from './findings.js';
import { escaped } from './markup.js';
import type { Sources } from './sources.js';

/** What the report rests on, what it found, what could not be read, and how to read it. */
export function overviewHtml(report: Report, sources: Sources): string {
  return [
    '<section id="overview">',
    '<h2>Overview</h2>',
    restsOn(report),
    mostImportant(report, sources),
    notRead(report),
    howToRead(report),
    '</section>',
  ].join('\n');
}

function restsOn({ analysis: { documents, references, failures } }: Report): string {
  const kinds = (kind: AnalysedDocument['kind']) =>
    documents.filter((document) => document.kind === kind).length;
  const compared = new Set(documents.filter(({ kind }) => kind !== 'other').map(({ id }) => id));
  const ofCompared = references.filter(({ document }) => compared.has(document));
  const asserted = ofCompared.filter(({ stance }) => stance === 'asserted').length;
  const figures: readonly (readonly [number, string])[] = [
    [kinds('threshold'), 'documents with levels'],
    [kinds('framework'), 'documents without levels'],
    [kinds('other'), 'other documents, in no comparison'],
    [asserted, 'references to an issue'],
    [ofCompared.length - asserted, 'references that only say that it is absent'],
    [failures.length, 'files that could not be read'],
  ];
  const shown = figures.filter(([n]) => n > 0);
  const items = shown.map(([n, what]) => `<div><dt>${what}</dt><dd>${n.toLocaleString('en-GB')}</dd></div>`);
  return `<dl class="figures">${items.join('')}</dl>`;
}

function mostImportant({ sections }: Report, sources: Sources): string {
  const parts = sections.flatMap((section) => {
    const { name, title } = section;
    const findings = mainFindings(section);
    if (findings.length === 0) return [];
    const items = findings.map((finding) => `<li>${findingHtml(finding, sources)}</li>`);
    return [
      `<h4><a href="#comparison-${name}">${escaped(title)}</a></h4><ul class="findings">${items.join('')}</ul>`,
    ];
  });
  return parts.length === 0 ? '' : `<h3>Most important findings</h3>\n${parts.join('\n')}`;
}

function notRead({ analysis: { documents, failures } }: Report): string {
  const names = documentNames(documents);
  const files = failures.map(({ file, message }) => `<li><b>${escaped(file)}</b>: ${escaped(message)}</li>`);
  const partly = documents.flatMap((document) => {
    const { id } = document;
    const unread = unreadOf(document);
    if (unread.length === 0) return [];
    return [
      `<li><b>${escaped(names.get(id) ?? id)}</b>: ${escaped(unread.map(({ message }) => message).join(' '))}</li>`,
    ];
  });
  const others = documents.filter(({ kind }) => kind === 'other');
  const left = others.map(({ id }) => `<li><b>${escaped(names.get(id) ?? id)}</b></li>`);
  const lists = [
    list(`${count(files.length, 'file')} could not be read at all`, files),
    list(`${count(partly.length, 'document')} could be read in part only`, partly),
    list(`${count(left.length, 'document')} left out, being no threshold documents`, left),
  ];
  const nothing = lists.every((part) => part === '') ? '<p>Every file was read whole.</p>' : '';
  return `<h3>What could not be read</h3>${nothing}${lists.join('')}`;
}

function list(summary: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `<details${items.length > 10 ? '' : ' open'}><summary>${summary}</summary><ul>${items.join('')}</ul></details>`;
}

function howToRead({ analysis }: Report): string {
  const levels = STANDARD_LEVELS.map(
    (level) => `<div><dt>${level}</dt><dd>${escaped(LEVEL_RESPONSES[level])}</dd></div>`,
  );
  const steps = analysis.run.guide.scale.map(
    ({ score, name, test }) =>
      `<div><dt>${score}</dt><dd><b>${escaped(name)}.</b> ${escaped(test)}</dd></div>`,
  );
  return [
    '<h3>How to read this report</h3>',
    '<p class="needs-script">Every underlined figure opens the references that it was made from: the words of the document, the page, the level that they stand under, and why they were given their severity. <a href="#references">All references</a> can be searched and filtered. A click on the heading of a column sorts its table.</p>',
    `<h4>Levels of intervention</h4><dl class="key">${levels.join('')}</dl>`,
    '<p>A level that a document joins with its neighbour, as “C+D”, is shown as joined and never shared out.</p>',
    `<h4>Severity of the situation that an indicator describes</h4><dl class="key">${steps.join('')}</dl>`,
    '<p>Severity is told from the words of the indicator alone, blind to the level that it stands under.</p>',
  ].join('');
}

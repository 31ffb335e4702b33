import type { Finding } from '../../model/table.js';
import { count } from '../wording.js';
import { escaped } from './markup.js';
import type { Sources } from './sources.js';

/** Findings that are seen at once; the rest open on demand. */
const FIRST = 5;

/** Findings as a list, each with a button to what it rests on; "" where there are none. */
export function findingsHtml(findings: readonly Finding[], sources: Sources): string {
  if (findings.length === 0) return '';
  const rest = findings.slice(FIRST);
  const more =
    rest.length === 0
      ? ''
      : `<details><summary>${count(rest.length, 'more finding')}</summary>${findingList(rest, sources)}</details>`;
  return findingList(findings.slice(0, FIRST), sources) + more;
}

function findingList(findings: readonly Finding[], sources: Sources): string {
  const items = findings.map((finding) => `<li>${findingHtml(finding, sources)}</li>`);
  return `<ul class="findings">${items.join('')}</ul>`;
}

/** A finding and the button to what it rests on: its references, or the documents where it rests on none. */
export function findingHtml(finding: Finding, sources: Sources): string {
  const source = sources.numberOf(finding);
  const sentence = `<span class="sentence">${escaped(finding.text)}</span>`;
  if (source === null) return sentence;
  const { references, documents } = finding;
  const label =
    references.length > 0 ? count(references.length, 'reference') : count(documents.length, 'document');
  return `${sentence} <button class="to-source" data-source="${source}">${label}</button>`;
}

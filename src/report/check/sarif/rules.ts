import type { AppliedRule } from '../../../model/check-report.js';

/** What GitHub shows of a description. */
const LONGEST_DESCRIPTION = 1000;

/** Rules as SARIF describes them, with their documentation as help. */
export function ruleDescriptors(rules: readonly AppliedRule[]) {
  return rules.map(({ id, family, title, severity, documentation }) => ({
    id,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: firstParagraph(documentation) || sentence(title) },
    ...(documentation === '' ? {} : { help: { text: documentation, markdown: documentation } }),
    defaultConfiguration:
      severity === 'off' ? { enabled: false, level: 'none' } : { enabled: true, level: severity },
    properties: { tags: [family] },
  }));
}

function sentence(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}.`;
}

/** The first paragraph that is no heading, as one line. */
function firstParagraph(markdown: string): string {
  const paragraphs = markdown.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const first = paragraphs.find((paragraph) => paragraph !== '' && !paragraph.startsWith('#')) ?? '';
  return first.replace(/\s+/g, ' ').slice(0, LONGEST_DESCRIPTION);
}

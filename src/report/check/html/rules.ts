import MarkdownIt from 'markdown-it';
import { type AppliedRule, type CheckReport, RULE_FAMILIES } from '../../../model/check-report.js';
import { count } from '../../wording.js';
import { allFindings, newFindings } from '../counts.js';
import { notAppliedText } from '../wording.js';
import { FAMILY_WORDS } from './filters.js';
import { textHtml } from './text.js';

/** The id of a rule on the page. */
export function ruleId(rule: string): string {
  return `rule-${encodeURIComponent(rule)}`;
}

/** Every rule, by family, with what it found and its documentation. */
export function rulesHtml(report: CheckReport): string {
  const found = newFindings(allFindings(report));
  const families = RULE_FAMILIES.map((family) => {
    const rules = report.rules.filter((rule) => rule.family === family);
    if (rules.length === 0) return '';
    const items = rules.map((rule) => {
      return ruleHtml(rule, found.filter((finding) => finding.rule === rule.id).length);
    });
    return `<h3>${FAMILY_WORDS[family]}</h3>\n${items.join('\n')}`;
  });
  return [
    '<section id="rules">',
    '<h2>Rules</h2>',
    '<p>What each rule finds, why it matters and how to mend it.</p>',
    ...families,
    '</section>',
  ].join('\n');
}

function ruleHtml(rule: AppliedRule, findings: number): string {
  const { id, title, documentation } = rule;
  const came = notAppliedText(rule) ?? (findings === 0 ? 'No findings.' : `${count(findings, 'finding')}.`);
  return `<details class="rule folded" id="${ruleId(id)}"><summary><b>${textHtml(id)}</b>: ${textHtml(title)}. <span class="facts">${textHtml(came)}</span></summary>${documentationHtml(documentation)}</details>`;
}

const MARKDOWN = new MarkdownIt({ html: false }).disable('image');

/** Documentation as HTML, without its title, which stands above it; its headings are those of the fourth level and below. */
function documentationHtml(documentation: string): string {
  const tokens = MARKDOWN.parse(documentation, {});
  const body = tokens[0]?.tag === 'h1' ? tokens.slice(3) : tokens;
  for (const token of body) {
    const level = /^h([1-6])$/.exec(token.tag)?.[1];
    if (level !== undefined) token.tag = `h${Math.min(6, Number(level) + 2)}`;
  }
  return MARKDOWN.renderer.render(body, MARKDOWN.options, {});
}

import { PAGE_STYLE } from '../../html/style/page.js';
import { PRINT_STYLE } from '../../html/style/print.js';

/** Style of findings, the checklist and rules. The colours of severities have a contrast of 4.5 or more on their ground. */
const CHECK_STYLE = `
:root { --error: #9b1c1c; --warning: #7a4300; --note: #1b4f7f; --on-severity: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --error: #ffb3ad; --warning: #f5c06f; --note: #a9cdf5; --on-severity: #161616; }
}
.error { --severity: var(--error); }
.warning { --severity: var(--warning); }
.note { --severity: var(--note); }
.finding { max-width: 50rem; margin: 0 0 1.5rem; padding: .1rem 0 .1rem 1rem; border-left: .3rem solid var(--severity); }
.finding h4 { margin: 0 0 .3rem; line-height: 1.5; text-wrap: wrap; }
.severity { display: inline-block; padding: 0 .5rem; margin-right: .2rem; border-radius: .2rem; color: var(--on-severity); background: var(--severity); }
.place, .facts { color: var(--quiet); font-size: .95rem; font-weight: 400; }
.finding p { margin: 0 0 .6rem; }
.finding blockquote { margin: 0 0 .6rem; font-size: 1.1rem; }
.finding dl { margin: 0 0 .6rem; }
.finding dl > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); padding: .1rem 0; }
.finding dt { color: var(--quiet); }
.finding dd { margin: 0; }
.finding details { margin: 0; }
.checklist { list-style: none; padding: 0; max-width: 50rem; }
.checklist > li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); padding: .5rem 0; border-top: 1px solid var(--line); max-width: none; }
.checklist ul { margin: .3rem 0 0; padding-left: 1.2rem; }
.unmet .answer { color: var(--error); }
.choices { max-width: 50rem; margin: 0 0 1rem; padding: .5rem 1rem; border: 1px solid var(--strong-line); border-radius: .2rem; }
.choices p { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .25rem 0; max-width: none; }
.choices label { display: inline-flex; gap: .4rem; align-items: center; min-height: 2rem; }
.choices input { width: 1.2rem; height: 1.2rem; margin: 0; accent-color: var(--accent); }
.rule { max-width: 50rem; margin: 0 0 .5rem; }
.rule summary { color: inherit; text-decoration: none; width: auto; }
.rule summary b { color: var(--accent); text-decoration: underline; text-underline-offset: .18em; }
.rule[open] { padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.rule h4 { margin-top: 1.2rem; }
.rule pre { padding: .75rem 1rem; background: var(--tint); font-size: .9rem; white-space: pre-wrap; overflow-wrap: anywhere; }
nav a, h2, .finding a { overflow-wrap: anywhere; }
@media (max-width: 30rem) { .finding dl > div, .checklist > li { grid-template-columns: minmax(0, 1fr); } }
@media (forced-colors: active) { .severity { outline: 1px solid; } }
@media print {
  .choices, .columns > nav { display: none; }
  #overview { break-before: auto; }
  .finding, .checklist > li { break-inside: avoid; }
  .severity { border: 1px solid #000; color: #000; background: none; }
}
`;

/** The style of the page, with that of the report of an analysis where they show the same things. */
export const STYLE = [PAGE_STYLE, PRINT_STYLE, CHECK_STYLE].join('');

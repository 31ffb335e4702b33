import { type Element, elements, type Node, textOf } from '../markup.js';

/** Elements that never hold words of the body. `header`, `aside` are settled by where they stand. */
const NO_BODY = new Set(
  'head title script style template noscript nav footer svg math iframe object canvas select datalist textarea del dialog'.split(
    ' ',
  ),
);

const NO_BODY_ROLE = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
]);

const PAGE_PART = /\b(?:breadcrumbs?|skip-?(?:links?|to-content|nav)|cookie[\w-]*|site-?nav|sr-only-nav)\b/i;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * The part of a page that is its body: without navigation, page header and footer, scripts, and what is hidden.
 * Where a `main` holds most of the text, it is the body.
 */
export function visibleBody(root: Element): Element {
  const controlled = new Set(idsControlled(root));
  const body = prune(root, controlled, false);
  const main = find(body, (element) => element.name === 'main' || element.attributes.role === 'main');
  return main !== undefined && textOf(main).trim().length * 2 >= textOf(body).trim().length ? main : body;
}

function prune(element: Element, controlled: ReadonlySet<string>, article: boolean): Element {
  const inside =
    article || element.name === 'main' || element.name === 'article' || element.attributes.role === 'main';
  const children = element.children
    .filter((node) => typeof node === 'string' || isBody(node, controlled, inside))
    .map((node): Node => (typeof node === 'string' ? node : prune(node, controlled, inside)));
  return { ...element, children };
}

function isBody(element: Element, controlled: ReadonlySet<string>, inArticle: boolean): boolean {
  const { id, class: names, role } = element.attributes;
  if (NO_BODY.has(element.name) || (role !== undefined && NO_BODY_ROLE.has(role))) return false;
  if ((element.name === 'header' || element.name === 'aside') && !inArticle) return false;
  // LibreOffice writes the running header and footer of a document so.
  if (element.name === 'div' && /^(?:header|footer)$/.test(element.attributes.title ?? '')) return false;
  if (PAGE_PART.test(`${id ?? ''} ${names ?? ''}`) && !inArticle) return false;
  return !isHidden(element) || isPanel(element, controlled);
}

function isHidden({ attributes }: Element): boolean {
  const { hidden } = attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return attributes['aria-hidden'] === 'true' || HIDDEN_STYLE.test(attributes.style ?? '');
}

/** A closed panel of an accordion or of tabs: hidden only until its button is pressed. */
function isPanel({ attributes }: Element, controlled: ReadonlySet<string>): boolean {
  return attributes.role === 'tabpanel' || controlled.has(attributes.id ?? '');
}

function idsControlled(element: Element): string[] {
  const here = (element.attributes['aria-controls'] ?? '').split(/\s+/).filter((id) => id !== '');
  return [...here, ...elements(element).flatMap(idsControlled)];
}

/** The first element in document order that passes the test. */
export function find(element: Element, test: (element: Element) => boolean): Element | undefined {
  for (const each of elements(element)) {
    const found = test(each) ? each : find(each, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import type { Drawing } from './drawing.js';
import type { Page } from './page.js';
import { PAPER } from './shades.js';

/** Attributes by which Vega describes its own groups to scripts and screen readers: within one image they only disturb. */
const INNER_ATTRIBUTES = [
  'class',
  'role',
  'aria-roledescription',
  'aria-hidden',
  'aria-label',
  'pointer-events',
];

/**
 * Draws a page as an SVG document: titled and described, without script, style or anything from outside. Every id begins with
 * the picture's name, so that several pictures can stand in one HTML page. Vega is loaded when the first one is drawn.
 */
export async function svgOf(
  { name, title, description }: Pick<Drawing, 'name' | 'title' | 'description'>,
  page: Page,
): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const { spec } = vegaLite.compile(page.spec);
  const { width, height, padding } = page;
  const inner = {
    width: width - padding.left - padding.right,
    height: height - padding.top - padding.bottom,
  };
  const runtime = vega.parse({ ...spec, ...inner, padding, autosize: 'none', background: PAPER });
  const view = new vega.View(runtime, { renderer: 'none', logLevel: vega.Error });
  const drawn = await view.toSVG();
  view.finalize();
  return described(drawn, name, title, description);
}

function described(svg: string, name: string, title: string, description: string): string {
  const document = parseDocument(svg, { xmlMode: true });
  const elements = DomUtils.getElementsByTagName('*', document);
  for (const element of elements) {
    for (const attribute of INNER_ATTRIBUTES) delete element.attribs[attribute];
    const isUnseen =
      element.name === 'path' && !('fill' in element.attribs) && !('stroke' in element.attribs);
    if (isUnseen) DomUtils.removeElement(element);
  }
  const [root] = elements;
  if (root === undefined) throw new RangeError('Vega drew nothing');
  root.attribs = {
    ...root.attribs,
    role: 'img',
    'aria-labelledby': `${name}-title ${name}-description`,
  };
  const words = parseDocument(`<title id="${name}-title">.</title><desc id="${name}-description">.</desc>`, {
    xmlMode: true,
  });
  const texts = [title, description];
  for (const [i, element] of DomUtils.getChildren(words).entries()) {
    for (const child of DomUtils.getChildren(element))
      if (child.type === ElementType.Text) child.data = texts[i] ?? '';
  }
  const [first] = root.children;
  for (const element of [...words.children]) if (first) DomUtils.prepend(first, element);
  return DomUtils.getOuterHTML(document, { xmlMode: true });
}

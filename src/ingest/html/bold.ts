import type { Element, Node } from '../markup.js';

const BOLD_STYLE = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i;
const LIGHT_STYLE = /font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i;

/** Whether the element sets its text in bold, or the weight that it takes over from outside. */
export function weight(element: Element, outside: boolean): boolean {
  const style = element.attributes.style ?? '';
  if (BOLD_STYLE.test(style)) return true;
  if (LIGHT_STYLE.test(style)) return false;
  return outside || element.name === 'b' || element.name === 'strong' || /^h[1-6]$/.test(element.name);
}

/** Whether all words below the node are bold; true of a node without words. */
export function isBold(node: Node): boolean {
  return boldThroughout(node, false);
}

function boldThroughout(node: Node, outside: boolean): boolean {
  if (typeof node === 'string') return outside || node.trim() === '';
  const bold = weight(node, outside);
  return node.children.every((child) => boldThroughout(child, bold));
}

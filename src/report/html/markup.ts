import { plainText } from '../plain-line.js';

/** A text as it stands in HTML, inside or outside an attribute: it can neither open a tag, close a quotation mark nor turn the text around it. */
export function escaped(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** JSON inside a script element: nothing in it can end the script, begin a comment or turn the text around it. */
export function scriptJson(value: unknown): string {
  return plainText(JSON.stringify(value)).replaceAll('<', '\\u003c');
}

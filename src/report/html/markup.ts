import { inParts } from '../pieces.js';
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

function scriptJson(value: unknown): string {
  return plainText(JSON.stringify(value)).replaceAll('<', '\\u003c');
}

/** Items of a list that are put into words at a time. */
const ITEMS = 1000;

/**
 * JSON inside a script element: nothing in it can end the script, begin a comment or turn the text around it. In pieces,
 * as its text would fill the memory; a list may be anything that gives its items one by one. No property is undefined.
 */
export function* scriptJsonPieces(value: unknown): Generator<string> {
  if (isList(value)) {
    yield '[';
    let before = '';
    for (const part of inParts(value, ITEMS)) {
      yield before + scriptJson(part).slice(1, -1);
      before = ',';
    }
    yield ']';
  } else if (typeof value === 'object' && value !== null) {
    yield '{';
    for (const [i, [name, one]] of Object.entries(value).entries()) {
      yield `${i === 0 ? '' : ','}${scriptJson(name)}:`;
      yield* scriptJsonPieces(one);
    }
    yield '}';
  } else yield scriptJson(value);
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

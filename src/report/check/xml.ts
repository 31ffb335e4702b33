import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** A new XML document. Characters that XML 1.0 does not allow become "�". */
export function xmlDocument(): XMLBuilder {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' });
}

/** Adds an element with attributes and text to another, and returns it. */
export function addElement(
  parent: XMLBuilder,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): XMLBuilder {
  const values = Object.entries(attributes).map(([key, value]) => [key, xmlText(String(value))]);
  const element = parent.ele(name, Object.fromEntries(values));
  return text === '' ? element : element.txt(xmlText(text));
}

/**
 * A text as it is handed to xmlbuilder2, which escapes all signs of XML but an ampersand that looks like an entity: of
 * "&lt;" it would make "<", and of "&#0;" a file that nobody can read. Ampersands that are entities already it leaves.
 */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;');
}

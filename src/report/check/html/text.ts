import { escaped } from '../../html/markup.js';
import { plainLine } from '../../plain-line.js';

/** A text of a draft or of a finding as it stands in HTML: one line that opens no tag and turns no text around it. */
export function textHtml(text: string): string {
  return escaped(plainLine(text));
}

/** A list with its items as they are, in HTML; "" where there are none. */
export function listHtml(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

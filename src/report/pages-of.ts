import type { Warning } from '../model/warning.js';

const MOST_PAGES = 6;

/** " p. 3, 4, 9 …": the first pages that warnings of a document speak of; "" where they speak of none. */
export function pagesOf(warnings: readonly Warning[]): string {
  const pages = [...new Set(warnings.flatMap(({ page }) => (page === undefined ? [] : [page])))];
  if (pages.length === 0) return '';
  const more = pages.length > MOST_PAGES ? ' …' : '';
  return ` p. ${pages.slice(0, MOST_PAGES).join(', ')}${more}`;
}

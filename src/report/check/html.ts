import type { CheckFormat } from './format.js';
import { pageHtml } from './html/page.js';

/** One page for a browser, or for paper. It opens from disk, asks no address for anything and runs no script. */
export const html: CheckFormat = { name: 'html', write: pageHtml };

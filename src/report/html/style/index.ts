import { PAGE_STYLE } from './page.js';
import { PRINT_STYLE } from './print.js';
import { REFERENCE_STYLE } from './references.js';
import { TABLE_STYLE } from './tables.js';

/** The style of the page: fonts of the system, one column on a phone, two on a laptop, black on white on paper. */
export const STYLE = [PAGE_STYLE, TABLE_STYLE, REFERENCE_STYLE, PRINT_STYLE].join('');

import { FILTERS } from './filters.js';
import { PAGES } from './pages.js';
import { PANEL } from './panel.js';
import { REFERENCES } from './references.js';
import { TABLES } from './tables.js';

/**
 * The script of the page, in plain JavaScript. It is kept as text because a report is made of text alone; a test parses
 * it, and Chromium runs it in others.
 */
export const SCRIPT = `'use strict';\n${[REFERENCES, PAGES, PANEL, FILTERS, TABLES].join('')}`;

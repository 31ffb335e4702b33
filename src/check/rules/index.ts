import type { Rule } from '../rule.js';
import { levelNotDescribed } from './level-not-described.js';

/** Every rule, in the order of families. A new one is a file, its documentation beside it, and a line here. */
export const RULES: readonly Rule[] = [levelNotDescribed];

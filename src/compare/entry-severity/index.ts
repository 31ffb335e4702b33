import type { Comparison } from '../corpus.js';
import { entrySeverityTable } from './at-level.js';
import { entrySeverityByLevel } from './by-level.js';
import { lowestAndHighest } from './lowest-and-highest.js';
import { thresholdOrders } from './threshold-order.js';
import { thresholdOrderTable } from './threshold-order-table.js';

/** How badly off a child must be to get a level, and in which order that puts the documents (METHOD.md section 5, point 3). */
export const entrySeverity: Comparison = (corpus, { level }) => {
  const orders = thresholdOrders(corpus, level);
  return {
    name: 'entry-severity',
    title: `Entry severity: the thresholds of level ${level}`,
    question: `How badly off must a child be to get level ${level}, and where is that threshold low or high?`,
    tables: [
      entrySeverityTable(corpus, orders, level),
      thresholdOrderTable(corpus, orders, level),
      lowestAndHighest(corpus, orders, level),
      entrySeverityByLevel(corpus),
    ],
  };
};

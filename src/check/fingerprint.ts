import { createHash } from 'node:crypto';
import { plainForm } from '../model/plain-form.js';

const LENGTH = 32;

/**
 * What a finding is known by: a hash of its rule and the words that it rests on, without case, marks, page or heading, so
 * that text that moves brings no finding back. `time` counts from 1 where one draft has the same finding more than once.
 */
export function fingerprintOf(rule: string, anchor: string, time: number): string {
  const words = plainForm(anchor) || anchor;
  return createHash('sha256').update(`${rule}\n${words}\n${time}`).digest('hex').slice(0, LENGTH);
}

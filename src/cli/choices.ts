import { closest, distance } from 'fastest-levenshtein';
import type { CodingGuide, Issue } from '../model/coding-guide.js';
import { Problem } from './problem.js';

/** The issue of a guide by its id. Throws `Problem` with the ids that there are. */
export function issueOf(id: string, guide: CodingGuide): Issue {
  const issue = guide.issues.find((one) => one.id === id.toLowerCase());
  if (issue) return issue;
  const ids = guide.issues.map((one) => one.id);
  throw new Problem({
    where: `--issue ${id}`,
    found: `the guide ${guide.id} has no such issue`,
    expected: ids.join(', '),
    mend: nearest(id, ids),
  });
}

/** What to do about a name that is none of those there are. */
export function nearest(name: string, names: readonly string[]): string {
  const near = closest(name.toLowerCase(), [...names]);
  const most = Math.min(4, Math.ceil(name.length / 2));
  return distance(name.toLowerCase(), near) <= most ? `did you mean ${near}?` : 'choose one of these';
}

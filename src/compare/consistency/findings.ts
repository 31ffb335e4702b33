import type { Finding } from '../../model/table.js';
import type { Interval } from '../statistics/bootstrap.js';
import { count, decimal, inSentence, inWords, sentence, verb } from '../wording.js';
import { type Consistency, FEWEST_SITUATIONS } from './measure.js';

/** A consistency that could be told. */
type Told = Consistency & { readonly alpha: number };

/** All issues together, with joined levels and without; then the issues on which documents are most and least alike. */
export function consistencyFindings(
  measures: readonly Consistency[],
  documentsOf: (placements: Consistency['placements']) => readonly string[],
): readonly Finding[] {
  const finding = (text: string, { placements }: Consistency): Finding => ({
    text,
    references: placements.flatMap(({ references }) => references.map(({ id }) => id)),
    documents: documentsOf(placements),
  });
  const all = measures.find(({ issue, joined }) => issue === null && joined);
  const unjoined = measures.find(({ issue, joined }) => issue === null && !joined);
  if (all === undefined) return [];
  if (!isTold(all)) return [finding(whyNot(all), all)];
  const documents = documentsOf(all.placements).length;
  const overall = `Over all issues the consistency between documents is ${inFigures(all)}: ${count(documents, 'document')} ${verb(documents, 'makes', 'make')} ${count(all.placements.length, 'placement')} of ${count(all.situations, 'situation')}.`;
  const without = unjoined && isTold(unjoined) ? ` Without joined levels it is ${inFigures(unjoined)}.` : '';
  const byIssue = measures
    .filter(({ issue, joined }) => issue !== null && joined)
    .filter(isTold)
    .sort((a, b) => b.alpha - a.alpha);
  const [most, least] = [byIssue[0], byIssue.at(-1)];
  const findings = [finding(overall + without, all)];
  if (most && least && most !== least) {
    findings.push(finding(`It is highest for ${ofIssue(most)}.`, most));
    findings.push(finding(`It is lowest for ${ofIssue(least)}.`, least));
  }
  return findings;
}

function isTold(measure: Consistency): measure is Told {
  return measure.alpha !== null;
}

function ofIssue(measure: Told): string {
  return `${inSentence(measure.issue?.label ?? '')}: ${inFigures(measure)}, from ${count(measure.situations, 'situation')}`;
}

/** "0.42 (ordinal alpha; 95% interval 0.31 to 0.52 by bootstrap, 0.30 to 0.54 by jackknife)". */
function inFigures({ alpha, bootstrap, jackknife }: Told): string {
  const ends = ({ low, high }: Interval): string => `${decimal(low)} to ${decimal(high)}`;
  const intervals = [
    bootstrap === null ? [] : `${ends(bootstrap)} by bootstrap`,
    jackknife === null ? [] : `${ends(jackknife)} by jackknife`,
  ].flat();
  const told = intervals.length === 0 ? 'no interval' : `95% interval ${intervals.join(', ')}`;
  return `${decimal(alpha)} (ordinal alpha; ${told})`;
}

function whyNot({ situations }: Consistency): string {
  if (situations >= FEWEST_SITUATIONS) {
    return `Documents place all ${count(situations, 'situation')} at one and the same level, so that their consistency cannot be measured.`;
  }
  const placed = `${count(situations, 'situation')} ${verb(situations, 'is', 'are')} placed by two documents or more`;
  return `${sentence(placed)}; consistency between documents is not given for fewer than ${inWords(FEWEST_SITUATIONS)}.`;
}

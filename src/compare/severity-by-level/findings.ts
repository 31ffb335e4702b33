import type { LevelOfIntervention } from '../../model/level.js';
import type { Finding } from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { atLevel } from '../labels.js';
import { documentsOf, isLevelOfIntervention } from '../level-columns.js';
import { FEWEST_FOR_MEDIAN, quantilesOfCounts } from '../statistics/quantiles.js';
import { count, inSentence, list, sentence } from '../wording.js';
import type { Placement } from './placements.js';

/** The severity of a mention without words of degree (METHOD.md section 4, rule 2). */
const PLAIN_MENTION = 3;

/**
 * How severe a thing must be to stand at a level: for each issue at the level asked for, those with the highest bar first;
 * then every other level, U aside, at which the plain mention of an issue never stands.
 */
export function placementFindings(
  corpus: Corpus,
  placements: readonly Placement[],
  level: LevelOfIntervention,
): readonly Finding[] {
  const ofIssues = placements.filter(({ issue, references }) => issue !== null && references.length > 0);
  const asked = ofIssues.filter((placement) => placement.level === level);
  const others = ofIssues.filter(
    (placement) =>
      placement.level !== level &&
      placement.level !== 'U' &&
      placement.references.length >= FEWEST_FOR_MEDIAN &&
      lowest(placement) > PLAIN_MENTION,
  );
  const highestBarFirst = (a: Placement, b: Placement): number => lowest(b) - lowest(a);
  return [...asked.sort(highestBarFirst), ...others.sort(highestBarFirst)].map((placement) =>
    findingOf(corpus, placement),
  );
}

const lowest = ({ counts }: Placement): number => counts.findIndex((n) => n > 0) + 1;
const highest = ({ counts }: Placement): number => counts.findLastIndex((n) => n > 0) + 1;

/** "At level D every reference to housing has severity 6 (critical): 12 references of nine documents." */
function findingOf(corpus: Corpus, placement: Placement): Finding {
  const { issue, references } = placement;
  const [first] = references;
  const documents = documentsOf(references);
  const where = sentence(atLevel(first?.level ?? []));
  const says = severitiesInWords(corpus, placement, inSentence(issue?.label ?? ''));
  const n = `${count(references.length, 'reference')} of ${count(documents.length, 'document')}`;
  return { text: `${where} ${says}: ${n}.`, references: references.map(({ id }) => id), documents };
}

function severitiesInWords({ analysis }: Corpus, placement: Placement, to: string): string {
  const name = (severity: number): string => {
    const step = analysis.run.guide.scale.find(({ score }) => score === severity);
    return step === undefined ? String(severity) : `${severity} (${inSentence(step.name)})`;
  };
  const low = lowest(placement);
  const high = highest(placement);
  const n = placement.references.length;
  if (low === high && n === 1) return `the only reference to ${to} has severity ${name(low)}`;
  if (low === high && n === 2) return `both references to ${to} have severity ${name(low)}`;
  if (low === high) return `every reference to ${to} has severity ${name(low)}`;
  if (low > PLAIN_MENTION) return `no reference to ${to} is less severe than ${name(low)}`;
  return `references to ${to} run from severity ${name(low)} to ${name(high)}`;
}

/** "Housing: the median severity is 3 at level A, 3 at B, 4 at C and 5 at D; 3 at A+B and 5 at C+D." All issues together come first. */
export function medianFindings(placements: readonly Placement[]): readonly Finding[] {
  const known = placements.filter(
    ({ references, level }) => references.length >= FEWEST_FOR_MEDIAN && level !== 'U',
  );
  const byIssue = [...groupedBy(known, ({ issue }) => issue)];
  return byIssue
    .sort(([a], [b]) => Number(a !== null) - Number(b !== null))
    .map(([issue, own]) => {
      const references = own.flatMap((placement) => placement.references);
      return {
        text: `${issue?.label ?? 'All issues together'}: the median severity is ${mediansInWords(own)}.`,
        references: references.map(({ id }) => id),
        documents: documentsOf(references),
      };
    });
}

function mediansInWords(placements: readonly Placement[]): string {
  const joined = placements.filter(({ level }) => !isLevelOfIntervention(level));
  const alone = placements.filter(({ level }) => isLevelOfIntervention(level));
  const median = ({ counts }: Placement): string => String(quantilesOfCounts(counts)?.median);
  return [
    list(alone.map((one, i) => `${median(one)} at ${i === 0 ? 'level ' : ''}${one.level}`)),
    list(joined.map((one) => `${median(one)} at ${one.level}`)),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

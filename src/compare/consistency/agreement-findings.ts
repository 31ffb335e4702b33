import { LEVELS_OF_INTERVENTION } from '../../model/level.js';
import type { Finding } from '../../model/table.js';
import { documentsOf } from '../level-columns.js';
import { count, decimal, inWords, list, quoted, sentence, share, verb } from '../wording.js';
import { at, FEWEST_DOCUMENTS, type SituationAgreement } from './agreement-measure.js';

/** So many of the situations on which documents agree least are named. */
const NAMED = 3;

type Measured = SituationAgreement & { readonly measured: NonNullable<SituationAgreement['measured']> };

/**
 * On how many situations documents agree fully and on how many they are split; then those with the least agreement.
 * @param situations least agreement first
 */
export function agreementFindings(situations: readonly SituationAgreement[]): readonly Finding[] {
  const measured = situations.filter(isMeasured);
  if (measured.length === 0) return [];
  const full = measured.filter(({ measured: { agreement } }) => agreement === 1);
  const split = measured.filter(({ measured: { agreement } }) => agreement < 0);
  const parted = measured.filter(({ measured: { agreement } }) => agreement < 1).slice(0, NAMED);
  const agreed = `${share(full.length, measured.length, 'situation')} that at least ${inWords(FEWEST_DOCUMENTS)} documents place at a level of A to D ${verb(full.length, 'has', 'have')} all documents at one level`;
  const camps = 'nearer to two opposite camps than to an even spread (A below 0)';
  const divided =
    split.length === 0
      ? `none has them ${camps}`
      : `${inWords(split.length)} ${verb(split.length, 'has', 'have')} them ${camps}`;
  const whole = full.length === measured.length ? agreed : `${agreed}; ${divided}`;
  return [finding(`${sentence(whole)}.`, measured), ...parted.map((one) => finding(leastAgreed(one), [one]))];
}

function isMeasured(situation: SituationAgreement): situation is Measured {
  return situation.measured !== null;
}

function leastAgreed({ situation, placements, measured }: Measured): string {
  const { agreement, withErrors, consensus } = measured;
  const levels = LEVELS_OF_INTERVENTION.map((level) => ({ level, n: at(placements, level).length }))
    .filter(({ n }) => n > 0)
    .map(({ level, n }, i) => `at level ${level} in ${i === 0 ? count(n, 'document') : inWords(n)}`);
  return `${quoted(situation.label)} is ${list(levels)}: agreement ${decimal(agreement)} (${decimal(withErrors.low)} to ${decimal(withErrors.high)} with coding errors), consensus ${decimal(consensus)}.`;
}

function finding(text: string, situations: readonly Measured[]): Finding {
  const references = situations.flatMap(({ placements }) => placements.flatMap((one) => one.references));
  return { text, references: references.map(({ id }) => id), documents: documentsOf(references) };
}

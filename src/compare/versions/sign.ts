import type { Reference } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { IndicatorAsRead } from '../../model/document-as-read.js';
import { levelText } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import { isScored, situationKey } from '../situations/key.js';
import type { Reduced } from '../situations/reduce.js';
import { type WordsThatCount, wordsThatCount } from './words-that-count.js';

/** An indicator of one version, with all that tells whether one of the other version is the same. */
export interface Sign extends WordsThatCount {
  readonly indicator: IndicatorAsRead;
  readonly references: readonly Reference[];
  /** Its words without case, marks and space. */
  readonly plain: string;
  /** The section that it stands in, in plain form. */
  readonly section: string;
  /** Issues that it speaks to, and whether it asserts or denies them. */
  readonly subjects: ReadonlySet<string>;
  /** How it speaks to them: issue, theme, stance and severity. */
  readonly codes: ReadonlySet<string>;
  /** The situations that it describes (METHOD section 5). */
  readonly situations: ReadonlySet<string>;
  /** The same for two indicators that nothing tells apart but their place in the list. */
  readonly key: string;
}

/** The indicators of a version, in its order. */
export function signsOf(
  { references, read }: Pick<DocumentAnalysis, 'references' | 'read'>,
  guide: CodingGuide,
  reduced: (reference: Reference) => Reduced,
): readonly Sign[] {
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  return read.indicators.map((indicator) => {
    const { text, level, section } = indicator;
    const own = indicator.references.flatMap((id) => byId.get(id) ?? []);
    return {
      indicator,
      references: own,
      plain: plainForm(text) || text,
      section: plainForm(section.join(' ')),
      subjects: new Set(own.map(({ issue, stance }) => `${issue} ${stance}`)),
      codes: new Set(
        own.map(({ issue, theme, stance, severity }) => [issue, theme, stance, severity].join(' ')),
      ),
      situations: new Set(own.filter(isScored).map((one) => situationKey(one, reduced(one)))),
      key: [text, levelText(level), ...section].join('\n'),
      ...wordsThatCount(text, guide),
    };
  });
}

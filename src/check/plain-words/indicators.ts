import type { Reference } from '../../model/analysis.js';
import type { IndicatorAsRead } from '../../model/document-as-read.js';
import type { Draft } from '../draft.js';

/**
 * The indicators that must carry a criterion: all but those of the universal level, which describe that nothing is
 * needed, and lines that only open a list ("Concerns that:").
 */
export function indicatorsOfNeed({ read }: Draft): readonly IndicatorAsRead[] {
  return read.indicators.filter(({ level, text }) => level.join() !== 'U' && !text.endsWith(':'));
}

/** The references that were found in indicators. */
export function referencesIn(indicators: readonly IndicatorAsRead[], draft: Draft): readonly Reference[] {
  const ids = new Set(indicators.flatMap(({ references }) => references));
  return draft.references.filter(({ id }) => ids.has(id));
}

import type { Reference } from '../../model/analysis.js';
import type { ScoredReference } from '../corpus.js';
import type { Reduced } from './reduce.js';

/** Whether a reference can belong to a situation: it is asserted and has a severity. */
export function isScored(reference: Reference): reference is ScoredReference {
  return reference.stance === 'asserted' && reference.severity !== null;
}

/** The same for two references that describe one situation: issue, theme, severity and what their wordings reduce to. */
export function situationKey({ issue, theme, severity }: ScoredReference, { key }: Reduced): string {
  return [issue, theme, severity, key].join('\n');
}

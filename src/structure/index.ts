import type { CodingGuide } from '../model/coding-guide.js';
import type { CorpusRow } from '../model/corpus-table.js';
import type { TextDocument } from '../model/document.js';
import type { StructuredDocument } from '../model/indicator.js';
import type { Warning } from '../model/warning.js';
import { contentsOf, withContentsBesideTheRest } from './contents.js';
import { kindWithoutLevels, presentationOf, saysNoTiers } from './document-kind.js';
import { authorityOf, yearOf } from './identity.js';
import { signsWithoutLevels } from './indicators/signs.js';
import { definingSections } from './labels/defining-sections.js';
import { findLevels } from './levels.js';
import { Reading } from './reading.js';

/**
 * Finds the levels of a document, what each stands for, and its indicators, each under its level.
 *
 * Pure: the same document, guide and row give the same result. Never throws for what a document holds: what could not
 * be told is in the warnings. `known` is what a person knows of the document; it overrules what is found.
 */
export function structure(text: TextDocument, guide: CodingGuide, known?: CorpusRow): StructuredDocument {
  const contents = contentsOf(text);
  const first = new Reading(guide, contents);
  const document = withContentsBesideTheRest(
    text,
    contents,
    (heading) => first.section(heading) === 'contents',
  );
  const reading = first.withLevelsUnder(definingSections(document, first));
  const presentation = presentationOf(document, reading);
  const authority = known?.authority ?? authorityOf(document);
  const year = known?.year ?? yearOf(document);
  const levels = findLevels(document, reading, presentation, known);
  if (levels !== null) return { kind: 'threshold', authority, year, ...levels };

  const signs = signsWithoutLevels(document, reading);
  const kind = kindWithoutLevels(presentation, saysNoTiers(document, reading), authority, signs.length);
  const blockLevels = document.blocks.map(() => null);
  const indicators = kind === 'framework' ? signs : [];
  return {
    kind,
    authority,
    year,
    levels: [],
    levelLabels: [],
    blockLevels,
    indicators,
    warnings: [warningFor(kind)],
  };
}

function warningFor(kind: 'framework' | 'other'): Warning {
  return kind === 'framework'
    ? {
        code: 'no-tiers',
        message:
          'The document sorts needs into no levels. Its indicators are listed without a level and enter no comparison of levels.',
      }
    : {
        code: 'not-a-threshold-document',
        message:
          'No levels with indicators were found, and the document does not present itself as threshold guidance. It enters no comparison. If it is a threshold document, name its levels in the corpus table.',
      };
}

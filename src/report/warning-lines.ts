import type { AnalysedDocument } from '../model/analysis.js';
import type { WarningCode } from '../model/warning.js';
import { listed } from './listed.js';
import type { UnreadWithin } from './not-read-lines.js';
import { pagesOf } from './pages-of.js';
import { plainLine } from './plain-line.js';
import { type Look, paint, wrap } from './terminal.js';
import { count } from './wording.js';

/** What each warning means for the figures, in the order in which they are told. What was not read is told by itself. */
const MEANING: Readonly<Record<Exclude<WarningCode, UnreadWithin>, string>> = {
  'blank-page': 'blank pages; nothing is lost',
  'text-recognised': 'pages read by text recognition (OCR); references with doubtful words carry a flag',
  'layout-doubtful': 'layout that is doubtful; their references carry a flag',
  'not-a-threshold-document': 'no threshold document; in no comparison',
  'no-tiers': 'no tiers; references without levels',
  'level-not-mapped': 'local levels that could not be mapped',
  'level-evidence-thin': 'levels mapped on thin evidence',
  'level-without-indicators': 'levels under which no indicator was found',
  'mapping-overruled': 'mapping overruled by the corpus table',
  'overruled-level-unknown': 'levels of the corpus table that the document does not have; nothing overruled',
};

/** The warnings of all documents by what they mean, with the documents that each concerns; "" where there are none. */
export function warningLines(documents: readonly AnalysedDocument[], look: Look): string {
  const lines = Object.entries(MEANING).flatMap(([code, meaning]) => {
    const concerned = documents
      .map(({ id, warnings }) => ({ id, warnings: warnings.filter((warning) => warning.code === code) }))
      .filter(({ warnings }) => warnings.length > 0);
    if (concerned.length === 0) return [];
    const names = concerned.map(({ id, warnings }) => `${plainLine(id)}${pagesOf(warnings)}`);
    const told = `${meaning} (${count(concerned.length, 'document')}): ${listed(names, '; ')}`;
    return [wrap(told, look.width, '    ', '  ')];
  });
  if (lines.length === 0) return '';
  const more = paint(look).dim('  `thresholds explain FILE` gives each warning in full.');
  return [paint(look).bold.yellow('To bear in mind'), ...lines, more].join('\n');
}

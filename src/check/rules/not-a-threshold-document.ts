import { WHOLE_DRAFT } from '../place.js';
import { rule } from '../rule.js';

/** Structure: a draft in which no levels with indicators were found; nothing else can be asked of it. */
export const notAThresholdDocument = rule({
  id: 'not-a-threshold-document',
  family: 'structure',
  title: 'a draft that does not read as a threshold document',
  severity: 'error',
  needs: null,
  appliesTo: 'all',
  options: {},
  find: ({ document }) =>
    document.kind === 'other'
      ? [
          {
            place: WHOLE_DRAFT,
            anchor: 'the draft',
            found:
              'No levels with indicators were found, and the draft does not present itself as threshold guidance. No other rule was applied.',
            expected:
              'A document that names levels of need, says which response each gets, and lists the signs of need that lead there.',
            mend: 'Check that this is the right file. If it is, give each level a heading with its name and list its indicators below it, or name the levels in a corpus table (--corpus).',
            references: [],
          },
        ]
      : [],
});

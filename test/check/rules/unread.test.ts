import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/check/draft.js';
import type { Warning } from '../../../src/model/warning.js';
import { draftFrom, findingsOf } from '../draft-from.js';

const DRAFT = `# Threshold guidance

## Level 2: Early help
One agency, such as the school or health visitor, leads and completes an early help assessment.

- Overcrowded housing

## Level 4: Child protection
Section 47 enquiries: the child is suffering or likely to suffer significant harm.
`;
const PREVIOUS = `${DRAFT}\n- Non-accidental injury\n`.replace(
  'Overcrowded housing',
  'Late for school every day',
);

const warnings: readonly Warning[] = [{ code: 'no-text-on-page', message: 'Page 3 is a picture.', page: 3 }];

describe('a finding on something missing', () => {
  it.each(['level-not-described', 'level-without-indicators', 'issue-not-mentioned', 'indicator-dropped'])(
    'of %s says where the draft was not read',
    async (rule) => {
      const read = await draftFrom(DRAFT, { previous: PREVIOUS });
      const unread: Draft = { ...read, document: { ...read.document, warnings } };
      const said = (draft: Draft) => findingsOf(rule, draft).map(({ found }) => found);
      expect(said(read).length).toBeGreaterThan(0);
      expect(said(unread)).toEqual(
        said(read).map((text) => `${text} Page 3 of the file could not be read, so it may stand there.`),
      );
    },
  );

  it('of indicator-added says where the previous version was not read', async () => {
    const read = await draftFrom(DRAFT, { previous: PREVIOUS });
    if (read.versions === null) throw new Error('the draft has a previous version');
    const before = { ...read.versions.before, warnings };
    const [finding] = findingsOf('indicator-added', { ...read, versions: { ...read.versions, before } });
    expect(finding?.found).toBe(
      '“Overcrowded housing” is new at “Level 2: Early help” (A): the previous version has no such indicator. Page 3 of that version could not be read, so it may stand there.',
    );
  });
});

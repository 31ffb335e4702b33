import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUZZ_TIME, fuzzRuns } from '../fuzz/settings.js';
import { BROKEN_FILES, lostPlace } from '../fuzz/written-files.js';

describe.each(Object.entries(BROKEN_FILES))('%s', (_, { broken, read }) => {
  it('that is broken is read, or refused with the place', FUZZ_TIME, () => {
    fc.assert(
      fc.property(broken, (file) => {
        expect(lostPlace(read(file), [file])).toBeNull();
      }),
      fuzzRuns(2),
    );
  });
});

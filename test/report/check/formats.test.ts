import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_FORMAT_NAMES, CHECK_FORMATS } from '../../../src/report/check/index.js';
import { checkedDraft, checkReport, finding, PLAIN_VIEW, sampleCheck } from './sample-check.js';

const FOLDER = join(import.meta.dirname, '../../../src/report/check');

describe('every format of a check', () => {
  it('is a file of its name', () => {
    const files = readdirSync(FOLDER);
    for (const name of CHECK_FORMAT_NAMES) expect(files).toContain(`${name}.ts`);
  });

  for (const name of CHECK_FORMAT_NAMES) {
    describe(name, async () => {
      const format = await CHECK_FORMATS[name].load();

      it('has its public name, and says what it is', () => {
        expect(format.name).toBe(name);
        expect(CHECK_FORMATS[name].what).toMatch(/\w/);
      });

      it('gives the same text for the same report', () => {
        expect(format.write(sampleCheck(), PLAIN_VIEW)).toBe(format.write(sampleCheck(), PLAIN_VIEW));
      });

      it('draws a report without drafts, and one without findings', () => {
        for (const drafts of [[], [checkedDraft({ findings: [], lines: [] })]])
          expect(() => format.write(checkReport({ drafts }), PLAIN_VIEW)).not.toThrow();
      });

      it('shows what counts, and what does not only where that is told apart', () => {
        const said = (status: 'new' | 'known' | 'ignored') => {
          const reason = status === 'ignored' ? 'Agreed.' : null;
          const findings = [finding({ status, reason, found: 'Zebra crossing.' })];
          return format.write(checkReport({ drafts: [checkedDraft({ findings })] }), PLAIN_VIEW);
        };
        expect(said('new')).toContain('Zebra crossing.');
        const keepsAll = ['json', 'sarif', 'html'].includes(name);
        expect(said('known').includes('Zebra crossing.')).toBe(keepsAll);
        expect(said('ignored').includes('Zebra crossing.')).toBe(keepsAll);
      });
    });
  }
});

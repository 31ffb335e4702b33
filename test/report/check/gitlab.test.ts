import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/model/check-report.js';
import { gitlab } from '../../../src/report/check/gitlab.js';
import { document } from '../../sample.js';
import { anyText } from './any-text.js';
import { checkedDraft, checkReport, draftSaying, PLAIN_VIEW, sampleCheck } from './sample-check.js';

/** What GitLab asks for: docs.gitlab.com, "Code Quality report format". */
const validate = new Ajv2020().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^./]' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

const written = (report: CheckReport = sampleCheck()) => JSON.parse(gitlab.write(report, PLAIN_VIEW));

describe('the format gitlab', () => {
  it('has what GitLab asks for', () => {
    expect(validate(written()), JSON.stringify(validate.errors)).toBe(true);
    expect(written()).toHaveLength(11);
    expect(written()[2]).toMatchObject({
      description:
        'page 9 · Indicators of need › Housing: The draft places “Overcrowded housing” at A and at C. Expected: One level for one situation. To mend it: Say at one of the two places what makes the difference.',
      check_name: 'level-at-odds',
      severity: 'major',
      location: { path: 'drafts/Aldermoor thresholds, 2015.pdf', lines: { begin: 1 } },
    });
  });

  it('gives each finding a fingerprint of its own, also where two drafts say the same', () => {
    const drafts = ['a.md', 'b.md'].map((file) => checkedDraft({ document: document({ file, id: file }) }));
    const prints = written(checkReport({ drafts })).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
    expect(new Set(prints).size).toBe(2);
    const all = written().map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(all).size).toBe(all.length);
  });

  it('keeps every word, whatever a draft says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [entry] = written(checkReport({ drafts: [draftSaying([text])] }));
        expect(entry.description).toContain(`Do not say “${text}”.`);
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/model/check-report.js';
import type { CheckView } from '../../../src/report/check/format.js';
import { extractedTexts } from '../../../src/report/check/lines.js';
import { sarif } from '../../../src/report/check/sarif.js';
import { document } from '../../sample.js';
import { bytesOf } from '../file-bytes.js';
import { anyText } from './any-text.js';
import { checkReport, draftSaying, NASTY_TEXTS, PLAIN_VIEW, sampleCheck } from './sample-check.js';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0.schema.json'), 'utf8'));
const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const BESIDE: Partial<CheckView> = { texts: 'out/check-text' };

function runOf(report: CheckReport = sampleCheck(), view: Partial<CheckView> = {}) {
  const log = JSON.parse(sarif.write(report, { ...PLAIN_VIEW, ...view }));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

/** A message as a reader of SARIF shows it (sections 3.11.5 and 3.11.6). */
const shown = (text: string): string =>
  text.replace(/\{\{|\}\}/g, (two) => two.charAt(0)).replaceAll('\\](', '](');

describe('the format sarif', () => {
  it('keeps to the schema of SARIF 2.1.0, with the texts beside it or in it', () => {
    expect(runOf().results).toHaveLength(13);
    expect(runOf(sampleCheck(), BESIDE).results).toHaveLength(13);
    expect(runOf(checkReport({ drafts: [], rules: [] })).results).toEqual([]);
  });

  it('has a schema that refuses what breaks it', () => {
    const log = JSON.parse(sarif.write(sampleCheck(), PLAIN_VIEW));
    expect(validate({ ...log, extra: 1 })).toBe(false);
    log.runs[0].artifacts[1].location.uri = 'not a URI';
    expect(validate(log)).toBe(false);
  });

  it('describes every rule, with its documentation as help', () => {
    const { rules } = runOf().tool.driver;
    expect(rules[0]).toEqual({
      id: 'level-not-described',
      shortDescription: { text: 'A level of intervention that the draft does not describe.' },
      fullDescription: {
        text: 'It finds a level of intervention that the draft does not describe, wherever it stands.',
      },
      help: {
        text: expect.stringContaining('## Why it matters'),
        markdown: expect.stringContaining('Choose *one*.'),
      },
      defaultConfiguration: { enabled: true, level: 'error' },
      properties: { tags: ['structure'] },
    });
    expect(rules[7].defaultConfiguration).toEqual({ enabled: false, level: 'none' });
    for (const { ruleId, ruleIndex } of runOf().results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  it('places a finding on the words in the extracted text, and relates it to the draft', () => {
    const [, , found] = runOf(sampleCheck(), BESIDE).results;
    expect(found.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'out/check-text/aldermoor-2015.txt', index: 0 },
          region: { startLine: 4, startColumn: 16, endColumn: 35, snippet: { text: 'Overcrowded housing' } },
        },
        logicalLocations: [
          { name: 'page 9', kind: 'page' },
          { name: 'Housing', fullyQualifiedName: 'Indicators of need › Housing', kind: 'heading' },
          { name: 'A', kind: 'level' },
        ],
      },
    ]);
    expect(found.relatedLocations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'drafts/Aldermoor%20thresholds%2C%202015.pdf', index: 1 },
        },
        message: { text: 'page 9 · Indicators of need › Housing' },
      },
    ]);
    expect(found.properties).toMatchObject({ page: 9, level: ['A'], words: 'Overcrowded housing' });
    expect(found.properties.references).toHaveLength(2);
  });

  it('places what speaks of the draft as a whole in the first line', () => {
    const [whole] = runOf().results;
    expect(whole.locations[0].physicalLocation.region).toEqual({ startLine: 1 });
    expect(whole.locations[0].logicalLocations).toEqual([]);
  });

  it('cuts the snippet out of the extracted text that is written', () => {
    for (const view of [{}, BESIDE]) {
      const { results, artifacts } = runOf(sampleCheck(), view);
      const files = new Map(
        extractedTexts(sampleCheck()).map((file) => [file.path, bytesOf(file).toString()]),
      );
      for (const { locations } of results) {
        const { artifactLocation, region } = locations[0].physicalLocation;
        const artifact = artifacts[artifactLocation.index];
        expect(artifact.location.uri).toBe(artifactLocation.uri);
        const text: string =
          artifact.contents?.text ?? files.get(artifactLocation.uri.replace('out/check-text/', ''));
        const line = text.split('\n')[region.startLine - 1] ?? '';
        if (!region.snippet) continue;
        const { startColumn = 1, endColumn = line.length + 1 } = region;
        // Bytes hold no half of a character.
        expect(line.slice(startColumn - 1, endColumn - 1).replace(/\p{Cs}/gu, '\ufffd')).toBe(
          region.snippet.text.replace(/\p{Cs}/gu, '\ufffd'),
        );
      }
    }
  });

  it('holds the extracted text where none is written, and only there', () => {
    expect(runOf().artifacts[0].contents.text).toContain('Level 2: Early help\n');
    expect(runOf(sampleCheck(), BESIDE).artifacts[0]).not.toHaveProperty('contents');
  });

  it('knows findings by rule and words, and says which are known or ignored', () => {
    const { results } = runOf();
    expect(results[2].partialFingerprints).toEqual({
      'thresholds/v1': 'aaaa000000000003',
      primaryLocationLineHash: 'aaaa000000000003',
    });
    expect(results.slice(2, 6).map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      ...['new', 'new', 'unchanged', undefined],
    ]);
    expect(results[5].suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Agreed by the board in May; see "minutes" <4>.',
      },
    ]);
    expect(results[2].suppressions).toEqual([]);
    for (const result of runOf(checkReport()).results) expect(result).not.toHaveProperty('baselineState');
  });

  it('tells what was not read, not applied, and no longer occurs', () => {
    const [invocation] = runOf().invocations;
    expect(invocation.executionSuccessful).toBe(false);
    const ids = (list: readonly { descriptor: { id: string }; level: string }[]) =>
      list.map(({ descriptor, level }) => `${level} ${descriptor.id}`);
    expect(ids(invocation.toolExecutionNotifications)).toEqual([
      'error encrypted',
      'warning no-text-on-page',
    ]);
    expect(ids(invocation.toolConfigurationNotifications)).toEqual([
      ...['note rule-not-applied', 'note rule-not-applied', 'warning stale-ignore', 'warning stale-baseline'],
    ]);
    expect(runOf(checkReport()).invocations[0].executionSuccessful).toBe(true);
  });

  it('keeps the limits of GitHub', () => {
    const { tool, results } = runOf();
    for (const { properties } of tool.driver.rules) expect(properties.tags.length).toBeLessThanOrEqual(10);
    for (const { locations } of results) expect(locations).toHaveLength(1);
  });

  it('is valid and keeps every word, whatever a draft and its name say', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, name) => {
        const file = `drafts/${name}.pdf`;
        const draft = draftSaying([text], { document: document({ file }) });
        const { results, artifacts } = runOf(checkReport({ drafts: [draft] }));
        const [{ message, properties }] = results;
        expect(properties.words).toBe(text);
        expect(shown(message.text)).toContain(`Do not say “${text}”.`);
        const uri: string = artifacts[1].location.uri;
        expect(uri).toMatch(/^[\w.!~*'()/%-]+$/);
        expect(decodeURIComponent(uri)).toBe(file.replace(/\p{Cs}/gu, '\ufffd'));
      }),
      { numRuns: 100 },
    );
  });

  it('makes no link and no placeholder of what a draft says', () => {
    const { results } = runOf();
    const said = results.map(({ message }: { message: { text: string } }) => message.text).join('\n');
    expect(NASTY_TEXTS.join()).toMatch(/\[home\]\(.*\{0\}/s);
    expect(said).not.toMatch(/[^\\]\]\(/);
    expect(said.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
  });
});

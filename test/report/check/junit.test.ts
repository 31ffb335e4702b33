import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { CheckReport } from '../../../src/model/check-report.js';
import { junit } from '../../../src/report/check/junit.js';
import { plainLine } from '../../../src/report/plain-line.js';
import { document } from '../../sample.js';
import { anyText } from './any-text.js';
import { checkedDraft, checkReport, draftSaying, finding, PLAIN_VIEW, sampleCheck } from './sample-check.js';

const schema = readFileSync(join(import.meta.dirname, 'schemas/jenkins-junit.xsd'), 'utf8');
const written = (report: CheckReport = sampleCheck()) => junit.write(report, PLAIN_VIEW);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Element[];
}

/** The XML as another library reads it. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, text: '', children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  expect(open).toEqual([root]);
  return root.children[0] ?? root;
}

const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** What XML 1.0 does not allow, and what every reader of XML makes one. */
const inXml = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');

describe('the format junit', () => {
  it('keeps to the XML Schema of Jenkins', async () => {
    const { valid, errors } = await validateXML({
      xml: { fileName: 'check.xml', contents: written() },
      schema,
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has a schema that refuses what breaks it', async () => {
    const contents = written().replaceAll('classname=', 'class-name=');
    expect((await validateXML({ xml: { fileName: 'check.xml', contents }, schema })).valid).toBe(false);
  });

  it('has a suite for each draft and a test case for each rule, and one for a draft that was not read', () => {
    const root = parsed(written());
    const suites = all(root, 'testsuite');
    expect(suites.map(({ attributes }) => attributes.name)).toEqual([
      'drafts/Aldermoor thresholds, 2015.pdf',
      'drafts/ünïcode & <b>: 100% [x].docx',
      'drafts/clean.md',
      'drafts/referral-policy.pdf',
      'drafts/locked 100%.pdf',
    ]);
    expect(suites.map((suite) => all(suite, 'testcase').length)).toEqual([8, 8, 8, 8, 1]);
    const [error] = all(root, 'error');
    expect(error?.attributes).toEqual({
      type: 'encrypted',
      message: 'The file is encrypted: remove the password.',
    });
  });

  it('counts what it holds', () => {
    const root = parsed(written());
    for (const counted of [root, ...all(root, 'testsuite')]) {
      for (const [attribute, name] of [
        ['tests', 'testcase'],
        ['failures', 'failure'],
        ['errors', 'error'],
      ] as const)
        expect(counted.attributes[attribute], attribute).toBe(String(all(counted, name).length));
      if (counted !== root) expect(counted.attributes.skipped).toBe(String(all(counted, 'skipped').length));
    }
  });

  it('fails for errors only, and keeps warnings and notes from vanishing', () => {
    const [suite] = all(parsed(written()), 'testsuite');
    const cases = new Map((suite?.children ?? []).map((one) => [one.attributes.name, one]));
    const kinds = [...cases].map(([name, one]) => `${name}: ${one.children.map((child) => child.name)}`);
    expect(kinds).toEqual([
      'level-not-described: failure',
      'statutory-content: failure',
      'issue-not-mentioned: ',
      'level-at-odds: system-out',
      'placed-apart: skipped',
      'threshold-risen: skipped',
      'vague-words: system-out',
      'long-indicator: skipped',
      'undefined: ',
    ]);
    const [told] = cases.get('level-at-odds')?.children ?? [];
    expect(told?.text).toBe(
      [
        'warning: page 9 · Indicators of need › Housing',
        '“Overcrowded housing”',
        'The draft places “Overcrowded housing” at A and at C.',
        'Expected: One level for one situation.',
        'To mend it: Say at one of the two places what makes the difference.',
        '',
        'Left out: 1 finding that the baseline knows, 1 finding that the configuration ignores.',
      ].join('\n'),
    );
    expect(suite?.children.at(-1)?.text).toBe('Page 7 has no text: it may be a scan.');
  });

  it('lists every error of a rule in one failure', () => {
    const findings = [1, 2, 3].map((n) => finding({ severity: 'error', found: `Fault ${n}.` }));
    const [failure] = all(parsed(written(checkReport({ drafts: [checkedDraft({ findings })] }))), 'failure');
    expect(failure?.attributes.message).toBe('Fault 1. (and 2 more errors)');
    expect(failure?.text.match(/Fault \d/g)).toEqual(['Fault 1', 'Fault 2', 'Fault 3']);
  });

  it('skips the rules that say nothing of a draft that is no threshold document', () => {
    const other = all(parsed(written()), 'testsuite')[3];
    expect(other?.attributes.skipped).toBe('8');
  });

  it('keeps every word that XML can hold, whatever a draft and its name say', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('error', 'note'), (text, severity) => {
        const said = draftSaying([text], { document: document({ file: text, id: text }) });
        const findings = said.findings.map((one) => ({ ...one, severity }) as const);
        const root = parsed(written(checkReport({ drafts: [{ ...said, findings }] })));
        const [suite] = all(root, 'testsuite');
        expect(suite?.attributes.name).toBe(plainLine(text));
        const [told] = all(root, severity === 'error' ? 'failure' : 'system-out');
        expect(told?.text).toContain(inXml(`Do not say “${text}”.`));
        if (severity === 'error') expect(told?.attributes.message).toBe(inXml(`The draft says “${text}”.`));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckReport, FINDING_SEVERITIES } from '../../../src/model/check-report.js';
import { github } from '../../../src/report/check/github.js';
import { plainLine } from '../../../src/report/plain-line.js';
import { document } from '../../sample.js';
import { anyText } from './any-text.js';
import { checkedDraft, checkReport, draftSaying, finding, PLAIN_VIEW, sampleCheck } from './sample-check.js';

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Commands as the runner of GitHub Actions reads them (actions/runner, ActionCommand.TryParseV2). */
function commandsOf(log: string): readonly Command[] {
  const undone = (text: string, property: boolean): string =>
    (property ? text.replaceAll('%3A', ':').replaceAll('%2C', ',') : text)
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  return log.split('\n').flatMap((line) => {
    const match = /^\s*::([a-z]+)(?: (.*?))?::(.*)$/su.exec(line);
    if (!match) return [];
    const [, command = '', properties = '', message = ''] = match;
    const pairs = properties.split(',').map((pair): [string, string] => {
      const cut = pair.indexOf('=');
      return [pair.slice(0, cut), undone(pair.slice(cut + 1), true)];
    });
    return [{ command, properties: Object.fromEntries(pairs), message: undone(message, false) }];
  });
}

const written = (report: CheckReport = sampleCheck()) => github.write(report, PLAIN_VIEW);

describe('the format github', () => {
  it('writes a command for each finding, the drafts that were not read first', () => {
    const lines = written().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '::error file=drafts/locked 100%25.pdf,title=not read::The file is encrypted: remove the password.',
      '::error file=drafts/Aldermoor thresholds%2C 2015.pdf,title=level-not-described::the draft as a whole%0ANo level of the draft stands for B. Its levels are “Level 2” (A), “Level 4” (D).%0AExpected: A level whose response is: early help with a service of the authority.%0ATo mend it: Describe a level with this response and list its indicators.',
      '::error file=drafts/Aldermoor thresholds%2C 2015.pdf,title=statutory-content::the draft as a whole%0AThe draft does not set out clear procedures for cases of exploitation.%0AExpected: Working Together (2018), chapter 1, paragraph 18.%0ATo mend it: Say what is done in cases of exploitation.',
      '::warning file=drafts/Aldermoor thresholds%2C 2015.pdf,title=level-at-odds::page 9 · Indicators of need › Housing%0AThe draft places “Overcrowded housing” at A and at C.%0AExpected: One level for one situation.%0ATo mend it: Say at one of the two places what makes the difference.',
    ]);
    expect(lines.slice(-2)).toEqual([
      '::notice title=thresholds check::In all 2 errors, 8 warnings, 1 note; 2 known or ignored that no longer occur. --format markdown tells all of them in the job summary, --format pretty in the log.',
      '',
    ]);
  });

  it('leaves out what is known or ignored, and what is less severe than is to be shown', () => {
    const commands = commandsOf(written());
    expect(commands.filter(({ command }) => command === 'error')).toHaveLength(3);
    expect(commands.filter(({ command }) => command === 'warning')).toHaveLength(8);
    const errors = commandsOf(github.write(sampleCheck(), { ...PLAIN_VIEW, shown: 'error' }));
    expect(errors.map(({ command }) => command)).toEqual(['error', 'error', 'error', 'notice']);
  });

  it('says nothing where there is nothing to say', () => {
    expect(written(checkReport({ drafts: [checkedDraft({ findings: [] })] }))).toBe('');
  });

  it('never goes beyond what GitHub keeps, and counts every finding that it leaves out', () => {
    const severities = fc.array(fc.constantFrom(...FINDING_SEVERITIES), {
      maxLength: 40,
      size: 'max',
    });
    fc.assert(
      fc.property(severities, severities, (first, second) => {
        const draftOf = (all: typeof first) =>
          checkedDraft({ findings: all.map((severity) => finding({ severity })) });
        const report = checkReport({ drafts: [draftOf(first), draftOf(second)] });
        const commands = commandsOf(written(report));
        const of = (kind: string) => commands.filter(({ command }) => command === kind).length;
        for (const kind of ['error', 'warning', 'notice']) expect(of(kind)).toBeLessThanOrEqual(10);
        const count = (kind: string) => [...first, ...second].filter((severity) => severity === kind).length;
        expect(of('error')).toBe(Math.min(count('error'), 10));
        expect(of('warning')).toBe(Math.min(count('warning'), 10));
        const summary = commands.find(({ properties }) => properties.title === 'thresholds check');
        const left = Number(/(\d+) more than/.exec(summary?.message ?? '')?.[1] ?? 0);
        expect(commands.length - (summary ? 1 : 0) + left).toBe(first.length + second.length);
      }),
    );
  });

  it('is read by the runner as it was meant, whatever a draft and its name say', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = draftSaying([text], { document: document({ file: text }) });
        const log = written(checkReport({ drafts: [draft] }));
        expect(log.trimEnd().split('\n')).toHaveLength(1);
        const [command] = commandsOf(log);
        expect(command?.properties).toEqual({ file: plainLine(text), title: 'level-at-odds' });
        expect(command?.message.split('\n')).toEqual([
          expect.stringContaining('Housing'),
          plainLine(`The draft says “${text}”.`),
          plainLine(`Expected: Not “${text}”.`),
          plainLine(`To mend it: Do not say “${text}”.`),
        ]);
      }),
    );
  });

  it('keeps a message within what the runner keeps', () => {
    for (const { message } of commandsOf(written())) expect(message.length).toBeLessThan(4096);
  });
});

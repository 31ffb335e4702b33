import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { CONFIG_SCHEMA, defaultConfig, readConfig } from '../../src/check/config/index.js';
import { RULES } from '../../src/check/rules/index.js';

const read = (text: string) => readConfig({ name: 'thresholds.config.yaml', text });
const complaints = (text: string) =>
  read(text).diagnostics.map(
    ({ line, column, message, suggestion }) => `${line}:${column} ${message} (${suggestion})`,
  );

describe('a configuration file', () => {
  it('that says nothing leaves every rule at its own severity', () => {
    const { config, diagnostics } = read('');
    expect(diagnostics).toEqual([]);
    expect(config).toEqual(defaultConfig());
    expect([...(config?.rules ?? [])].map(([id, { severity }]) => [id, severity])).toEqual(
      RULES.map(({ id, severity }) => [id, severity]),
    );
  });

  it('turns rules off and on, weighs them and sets their options', () => {
    const { config } = read(
      'rules:\n  level-not-described: off\n  levels-joined:\n    severity: error\n    joins: [B+C]\n  issue-not-mentioned: on\n',
    );
    expect(config?.rules.get('level-not-described')?.severity).toBe('off');
    expect(config?.rules.get('levels-joined')).toEqual({ severity: 'error', options: { joins: ['B+C'] } });
    expect(config?.rules.get('issue-not-mentioned')?.severity).toBe('warning');
  });

  it('sets options and leaves the severity', () => {
    const { config } = read('rules:\n  levels-joined:\n    joins: []\n');
    expect(config?.rules.get('levels-joined')).toEqual({ severity: 'warning', options: { joins: [] } });
  });

  it('whose aliases lead nowhere or multiply without end is refused with the place', () => {
    expect(complaints('edition: a\nagainst: *nowhere\n')[0]).toMatch(
      /^2:10 not readable as YAML: Unresolved alias/,
    );
    const ten = (alias: string) => `[${Array(10).fill(alias).join(', ')}]`;
    const bomb = `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`;
    expect(complaints(bomb)[0]).toMatch(/^2:8 not readable as YAML: Excessive alias count/);
  });

  it('says where an ignored finding stands', () => {
    const { config } = read(
      'fail-on: warning\nignore:\n  - rule: levels-joined\n    words: Level 4\n    reason: agreed by the board\n',
    );
    expect(config?.failOn).toBe('warning');
    expect(config?.ignore).toEqual([
      {
        rule: 'levels-joined',
        words: 'Level 4',
        reason: 'agreed by the board',
        where: 'thresholds.config.yaml:3',
      },
    ]);
  });

  it('with a key or a rule that there is none of is refused, with the place and a suggestion', () => {
    expect(complaints('edition: x\nfailon: error\n')).toEqual([
      '2:1 unknown key "failon" in the file (did you mean "fail-on"?)',
    ]);
    expect(complaints('rules:\n  level-not-decribed: off\n')).toEqual([
      '2:3 unknown key "level-not-decribed" in "rules" (did you mean "level-not-described"?)',
    ]);
    expect(complaints('rules:\n  levels-joined:\n    join: [C+D]\n')).toEqual([
      '3:5 unknown key "join" in "rules.levels-joined" (did you mean "joins"?)',
    ]);
  });

  it('with a value that is none is refused, with the place and a suggestion', () => {
    expect(complaints('rules:\n  levels-joined: eror\n')).toEqual([
      '2:18 "rules.levels-joined" is "eror" (did you mean "error"?)',
    ]);
    expect(complaints('rules:\n  levels-joined:\n    joins: [A+D]\n')).toEqual([
      '3:13 "rules.levels-joined.joins.0" is "A+D" (did you mean "A+B"?)',
    ]);
    expect(complaints('ignore:\n  - rule: levels-joined\n    words: x\n')[0]).toContain(
      '2:5 "ignore.0" lacks "reason"',
    );
    expect(complaints('rules: [\n')[0]).toContain('not readable as YAML');
  });

  it('reads what is written of any rules and severities', () => {
    const setting = fc.record({
      rule: fc.constantFrom(...RULES.map(({ id }) => id)),
      severity: fc.constantFrom('off', 'error', 'warning', 'note'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(setting, { selector: ({ rule }) => rule }), (settings) => {
        const rules = Object.fromEntries(settings.map(({ rule, severity }) => [rule, severity]));
        const { config } = read(stringify({ rules }));
        for (const { rule, severity } of settings) expect(config?.rules.get(rule)?.severity).toBe(severity);
      }),
    );
  });

  it('has its schema published as it is', () => {
    const published = readFileSync(join(import.meta.dirname, '../../docs/schema/config.schema.json'), 'utf8');
    expect(parse(published)).toEqual(JSON.parse(JSON.stringify(CONFIG_SCHEMA)));
  });
});

import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/compare/versions/index.js';
import { versionTables } from '../../../src/compare/versions/tables.js';
import type { AnalysedDocument } from '../../../src/model/analysis.js';
import type { Table } from '../../../src/model/table.js';
import { local } from '../../sample.js';
import { sentencesOf, tableOf, valuesOf } from '../table-reader.js';
import { guide, version } from './version.js';

const OLD = [
  'U Attends school',
  'A Overcrowded housing',
  'A Late for school',
  'B Parents refuse treatment',
  'C Homeless family',
  'D Isolated',
];
const NEW = [
  'U Attends school',
  'A Homeless family',
  'B Late for school',
  'B Parents refuse any treatment',
  'D Isolated',
  'D Gang member',
];

function tables(
  before: readonly string[] = OLD,
  after: readonly string[] = NEW,
  older: Partial<AnalysedDocument> = {},
  newer: Partial<AnalysedDocument> = {},
) {
  return versionTables(
    compareVersions(version('old', before, older), version('new', after, newer), guide),
    guide.issues,
  );
}

const figures = (table: Table): readonly string[] =>
  table.rows.map((row) => row.map(({ value, missing }) => value ?? `missing: ${missing}`).join(' '));

describe('changes', () => {
  const table = tableOf(tables(), 'changes');

  it('are an account by level', () => {
    expect(figures(table)).toEqual([
      'in the older version 1 2 1 1 1 6',
      'dropped 0 1 0 0 0 1',
      'moved up from here 0 1 0 0 0 1',
      'moved down from here 0 0 0 1 0 1',
      'moved up to here 0 0 1 0 0 1',
      'moved down to here 0 1 0 0 0 1',
      'added 0 0 0 0 1 1',
      'in the newer version 1 1 2 0 2 6',
      'of these reworded 0 0 1 0 0 1',
    ]);
  });

  it('are told in a sentence', () => {
    expect(sentencesOf(table)).toEqual([
      'Of six indicators in the older version: two unchanged, one reworded in place, one moved up, one moved down and one dropped. The newer version adds one.',
    ]);
  });

  it('balance at every level, also where levels are joined or missing', () => {
    const joined = { levels: [local('Early', 'A+B'), local('Statutory', 'C+D')] };
    const odd = tableOf(
      tables(OLD, ['A+B Late for school', 'C+D Isolated', '- Homeless family'], {}, joined),
      'changes',
    );
    for (let column = 1; column < odd.columns.length; column++) {
      const sum = (says: RegExp): number =>
        odd.rows
          .filter(([first]) => says.test(String(first?.value)))
          .reduce((all, row) => all + Number(row[column]?.value), 0);
      const gone = sum(/^(dropped|moved .* from here|left .*)$/);
      const come = sum(/^(added|moved .* to here|came .*)$/);
      expect(sum(/^in the older/) - gone + come).toBe(sum(/^in the newer/));
    }
    expect(figures(odd)).toContain('left as the level was joined or parted 0 1 0 0 0 0 1 0 2');
  });
});

describe('thresholds-changed', () => {
  it('says of every issue and level what became of it, with the references', () => {
    const table = tableOf(tables(), 'thresholds-changed');
    expect(valuesOf(table, 'Housing', 'A')).toMatchObject({ before: 3, after: 4, change: 'risen' });
    expect(valuesOf(table, 'Housing', 'C')).toMatchObject({
      before: 4,
      after: 'missing: not-at-level',
      change: 'closed',
    });
    expect(sentencesOf(table)).toEqual([
      'Of one threshold that both versions set (an issue at a level), one has risen, none has fallen and none has stayed. One has been closed.',
      'The threshold for housing at level A has risen from 3 to 4: it began with “Overcrowded housing” (3) and begins now with “Homeless family” (4).',
      'The threshold for housing at level C has been closed: the newer version places nothing there; the older began with “Homeless family” (4).',
    ]);
  });

  it('has no row for a level that neither version describes, nor for the parts of one that both join', () => {
    const levels = [local('Early', 'A'), local('Statutory', 'C+D')];
    const table = tableOf(
      tables(['C+D Homeless family'], ['C+D Homeless family'], { levels }, { levels }),
      'thresholds-changed',
    );
    expect(new Set(table.rows.map((row) => row[1]?.value))).toEqual(new Set(['A', 'C+D']));
    expect(table.notes.join(' ')).toContain('Neither version describes level B');
    expect(table.notes.join(' ')).toContain('Both versions join C and D');
  });

  it('has no rows where a version has no levels', () => {
    const table = tableOf(
      tables(OLD, ['- Homeless family'], {}, { kind: 'framework', levels: [] }),
      'thresholds-changed',
    );
    expect(table.rows).toEqual([]);
    expect(sentencesOf(table)).toEqual(['No threshold can be compared: the newer version has no levels.']);
  });
});

describe('levels-changed', () => {
  const levels = (...own: readonly (readonly [string, string])[]) => ({
    levels: own.map(([name, standard]) => local(name, standard)),
  });

  it('tells what was renamed, joined, parted, described for the first time and no longer', () => {
    const older = levels(['Tier 1', 'U'], ['Tier 2', 'A'], ['Tier 3', 'C+D']);
    const newer = levels(
      ['Tier 1', 'U'],
      ['Tier 2: Help', 'A'],
      ['Tier 3', 'B'],
      ['Tier 4', 'C'],
      ['Tier 5', 'D'],
    );
    const table = tableOf(tables([], [], older, newer), 'levels-changed');
    expect(figures(table)).toEqual([
      'U “Tier 1” “Tier 1” same name',
      'A “Tier 2” “Tier 2: Help” renamed',
      'B missing: level-not-described “Tier 3” only in the newer',
      'C “Tier 3” (C+D) “Tier 4” joined otherwise',
      'D “Tier 3” (C+D) “Tier 5” joined otherwise',
    ]);
    expect(sentencesOf(table)).toEqual([
      'Level A was called “Tier 2” and is now “Tier 2: Help”.',
      'Only the newer version describes level B: “Tier 3”.',
      'The older version joins C and D, which the newer does not.',
    ]);
    expect(sentencesOf(tableOf(tables([], [], newer, older), 'levels-changed'))).toContain(
      'The newer version no longer describes level B; the older had “Tier 3”.',
    );
  });

  it('has one row for a level that both versions join', () => {
    const table = tableOf(
      tables(
        [],
        [],
        levels(['Early', 'A+B'], ['Social care', 'C+D']),
        levels(['Early', 'A+B'], ['Statutory', 'C+D']),
      ),
      'levels-changed',
    );
    expect(figures(table).slice(1)).toEqual([
      'A+B “Early” (A+B) “Early” (A+B) same name',
      'C+D “Social care” (C+D) “Statutory” (C+D) renamed',
    ]);
  });

  it('says so where nothing has changed, and which levels could not be told', () => {
    const same = levels(
      ['Tier 1', 'U'],
      ['One', 'A'],
      ['Two', 'B'],
      ['Three', 'C'],
      ['Four', 'D'],
      ['Purple', ''],
    );
    const table = tableOf(tables([], [], same, same), 'levels-changed');
    expect(sentencesOf(table)).toEqual(['Both versions describe the same levels by the same names.']);
    expect(table.notes).toContain(
      'What these levels of the newer version stand for could not be told: “Purple”.',
    );
  });
});

describe('indicators-changed', () => {
  const table = tableOf(tables(), 'indicators-changed');

  it('lists what moved, was dropped, added and reworded, with the words of both versions', () => {
    expect(table.rows.map((row) => row.slice(0, 6).map(({ value }) => value))).toEqual([
      ['moved up', null, 'A', 'B', 'Late for school', 'Late for school'],
      ['moved down', 'Housing', 'C', 'A', 'Homeless family', 'Homeless family'],
      ['dropped', 'Housing', 'A', null, 'Overcrowded housing', null],
      ['added', null, null, 'D', null, 'Gang member'],
      ['reworded', null, 'B', 'B', 'Parents refuse treatment', 'Parents refuse any treatment'],
    ]);
  });

  it('tells each kind in a sentence', () => {
    expect(sentencesOf(table)).toEqual([
      'One indicator has moved up: “Late for school” (A to B).',
      'One indicator has moved down: “Homeless family” (C to A).',
      'One indicator has been dropped: “Overcrowded housing” (A).',
      'One indicator has been added: “Gang member” (D).',
      'One indicator has been reworded: “Parents refuse treatment” to “Parents refuse any treatment”.',
    ]);
  });

  it('quotes three of many, those that speak to an issue first', () => {
    const many = tableOf(
      tables([], ['A Late', 'A Tired', 'A Hungry', 'A Cold', 'B Homeless family']),
      'indicators-changed',
    );
    expect(sentencesOf(many)).toEqual([
      'Five indicators have been added: “Homeless family” (B), “Late” (A), “Tired” (A) and two others.',
    ]);
  });
});

describe('every table of two versions', () => {
  const before = version('old', OLD);
  const after = version('new', NEW);
  const known = new Set([
    'old',
    'new',
    ...[before, after].flatMap(({ references }) => references.map(({ id }) => id)),
  ]);

  for (const table of versionTables(compareVersions(before, after, guide), guide.issues).tables) {
    it(`leads to references or documents that are there: ${table.name}`, () => {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      const sources = [...table.rows.flat(), ...table.findings].flatMap(
        ({ references = [], documents = [] }) => [...references, ...documents],
      );
      expect(sources.filter((one) => !known.has(one))).toEqual([]);
      const isFigure = (i: number): boolean =>
        table.columns[i]?.type === 'count' && !table.columns[i]?.id.startsWith('page');
      const astray = table.rows.flatMap((row) =>
        row.filter(
          (one, i) =>
            isFigure(i) &&
            one.value !== null &&
            one.value !== 0 &&
            !one.references?.length &&
            !one.documents?.length,
        ),
      );
      expect(astray).toEqual([]);
    });
  }
});

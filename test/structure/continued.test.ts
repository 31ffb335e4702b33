import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import {
  DEFINITIONS as D,
  documentOf,
  h,
  indicatorsOf,
  levelsOf,
  type Part,
  p,
  page,
  projectGuide,
  table,
} from './document-builder.js';

const guide = projectGuide();
const read = (...parts: readonly (Part | readonly Part[])[]) =>
  structure(documentOf(h(1, 'Thresholds of need'), ...parts), guide);

const areas = ['health', 'school', 'home'];
const row = (name: string, sign: string, area: string) => [
  name,
  `- ${sign} at ${area}\n- Very ${sign} at ${area}\n- Often ${sign} at ${area}`,
  'Keep listening.',
];
const head = ['', 'What you might see', 'What to do'];

/** Each area on two pages, two levels on each. */
const overTwoPages = (names: readonly [string, string, string, string], headed = true) =>
  areas.flatMap((area) => [
    page(),
    h(2, `The child’s ${area}`),
    table(head, row(names[0], 'late', area), row(names[1], 'tired', area)),
    page(),
    ...(headed ? [h(2, `The child’s ${area} (continued)`)] : []),
    table(...(headed ? [head] : []), row(names[2], 'hungry', area), row(names[3], 'hurt', area)),
  ]);

const defined = (names: readonly string[], mark: string) =>
  [D.early, D.targeted, D.need, D.protection].map((text, i) => p(`${names[i]}${mark} ${text}`));

const KNOWN = ['Low needs', 'Additional needs', 'Complex needs', 'Critical needs'] as const;
const UNKNOWN = ['Breeze', 'Swell', 'Rough sea', 'Storm'] as const;
const mapped = (names: readonly string[]) => names.map((name, i) => `${name} = ${'ABCD'[i]}`);

describe('levels whose table goes on over the page', () => {
  it.each([
    ['known words, run-in definitions', KNOWN, '.'],
    ['known words, a colon', KNOWN, ':'],
    ['known words, a dash', KNOWN, ' –'],
    ['unknown words, run-in definitions', UNKNOWN, '.'],
    ['unknown words, a colon', UNKNOWN, ':'],
  ] as const)('are rows: %s', (_, names, mark) => {
    const found = read(h(2, 'Who responds'), defined(names, mark), overTwoPages([...names]));
    expect(levelsOf(found)).toEqual(mapped(names));
    expect(found.indicators).toHaveLength(36);
    expect(indicatorsOf(found)).toContain(`late at school @ ${names[0]}`);
    expect(indicatorsOf(found)).toContain(`hurt at home @ ${names[3]}`);
  });

  it('are rows whose header is printed once', () => {
    const found = read(h(2, 'Who responds'), defined(KNOWN, '.'), overTwoPages([...KNOWN], false));
    expect(levelsOf(found)).toEqual(mapped(KNOWN));
    expect(indicatorsOf(found)).toContain('hurt at home @ Critical needs');
  });

  it('are columns of facing pages', () => {
    const found = read(
      h(2, 'Who responds'),
      defined(KNOWN, '.'),
      areas.flatMap((area) => [
        page(),
        h(2, `The child’s ${area}`),
        table([KNOWN[0], KNOWN[1]], [`- late at ${area}\n- lost at ${area}`, `- tired at ${area}`]),
        page(),
        table([KNOWN[2], KNOWN[3]], [`- hungry at ${area}`, `- hurt at ${area}\n- sore at ${area}`]),
      ]),
    );
    expect(levelsOf(found)).toEqual(mapped(KNOWN));
    expect(indicatorsOf(found)).toContain('hurt at home @ Critical needs');
  });

  it('are one to a page', () => {
    const found = read(
      h(2, 'Who responds'),
      defined(KNOWN, '.'),
      areas.flatMap((area) =>
        KNOWN.flatMap((name, i) => [
          page(),
          table(head, row(name, `${['late', 'sad', 'cold', 'hurt'][i]}`, area)),
        ]),
      ),
    );
    expect(levelsOf(found)).toEqual(mapped(KNOWN));
    expect(indicatorsOf(found)).toContain('hurt at home @ Critical needs');
  });

  it('are not joined by a directory of as many columns', () => {
    const found = read(
      h(2, 'Who responds'),
      defined(KNOWN, '.'),
      overTwoPages([...KNOWN]),
      h(2, 'Local services'),
      table(
        ['Service', 'What it offers', 'Telephone'],
        ['Family support', 'Parenting groups', '01632 960001'],
        ['Housing Options', 'Advice', '01632 960002'],
      ),
    );
    expect(levelsOf(found)).toEqual(mapped(KNOWN));
    expect(found.indicators).toHaveLength(36);
  });
});

describe('the steps of a matrix beside the definition of the level', () => {
  it('do not join a level to the next', () => {
    const found = read(
      h(2, 'Who responds'),
      defined(KNOWN, '.'),
      areas.map((area) =>
        table(
          head,
          [KNOWN[0], `- late at ${area}`, 'Ask the Family Hub of the council.'],
          [KNOWN[1], `- tired at ${area}`, 'Speak with a social worker for advice.'],
          [KNOWN[2], `- hungry at ${area}`, 'Child protection medical where advised.'],
          [KNOWN[3], `- hurt at ${area}`, 'Joint social work assessment under s.17 afterwards.'],
        ),
      ),
    );
    expect(levelsOf(found)).toEqual(mapped(KNOWN));
  });
});

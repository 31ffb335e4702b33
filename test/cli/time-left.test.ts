import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLeft, timeLeftText } from '../../src/cli/time-left.js';

/** What is told, and what was truly left, every tenth of a second of a run whose documents take so many milliseconds. */
function watched(durations: readonly number[]) {
  const left = timeLeft();
  let end = 0;
  const ends = durations.map((one) => {
    end += one;
    return end;
  });
  const told: { readonly left: number; readonly truly: number; readonly done: number }[] = [];
  for (let now = 100; now < end; now += 100) {
    const done = ends.filter((one) => one <= now).length;
    left.note(done, durations.length, now);
    const at = left.at(now);
    if (at !== null) told.push({ left: at, truly: end - now, done });
  }
  return told;
}

describe('timeLeft', () => {
  it('says nothing before it can tell', () => {
    const left = timeLeft();
    expect(left.at(0)).toBeNull();
    left.note(4, 100, 20_000);
    left.note(4, 100, 60_000);
    expect(left.at(60_000)).toBeNull();
  });

  it('tells it of steady work, however long it took to begin', () => {
    const told = watched([9000, ...Array<number>(200).fill(300)]);
    expect(told.length).toBeGreaterThan(400);
    for (const { left, truly } of told) expect(Math.abs(left - truly)).toBeLessThan(2000);
  });

  it('is told of work that becomes slower', () => {
    const told = watched([...Array<number>(300).fill(50), ...Array<number>(300).fill(500)]);
    for (const { left, truly } of told.filter(({ done }) => done > 450))
      expect(left / truly).toBeGreaterThan(0.8);
  });

  it('never jumps up, and comes near the truth, whatever single documents take', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 50, max: 1500 }), { minLength: 100, maxLength: 200 }),
        (durations) => {
          const told = watched(durations);
          told.forEach(({ left, truly }, i) => {
            const before = told[i - 1]?.left;
            // In a tenth of a second no more than a tenth of what is told, in minutes a reader would see it as steady.
            if (before !== undefined) expect(left - before).toBeLessThan(Math.max(before / 10, 3000));
            expect(left).toBeLessThan(3 * truly + 10_000);
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('goes on rising while a document takes long', () => {
    const left = timeLeft();
    for (let done = 0; done <= 50; done++) left.note(done, 100, done * 200);
    const before = left.at(10_000) ?? 0;
    for (let now = 10_000; now <= 40_000; now += 100) left.note(50, 100, now);
    expect(left.at(40_000)).toBeGreaterThan(before);
  });
});

describe('timeLeftText', () => {
  it('rounds the more, the longer it is', () => {
    const minutes = [0, 0.7, 0.8, 3.4, 9.4, 12, 33, 58, 62, 95, 130];
    expect(minutes.map((one) => timeLeftText(one * 60_000))).toEqual([
      'less than a minute left',
      'less than a minute left',
      'about 1 min left',
      'about 3 min left',
      'about 9 min left',
      'about 10 min left',
      'about 35 min left',
      'about 1 h left',
      'about 1 h left',
      'about 1 h 30 min left',
      'about 2 h 15 min left',
    ]);
  });
});

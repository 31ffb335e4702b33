import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, type ProgressLine, underProgressLine } from '../../src/cli/progress.js';
import { readingLine, stageLine } from '../../src/cli/progress-text.js';

const CLEAR = '\r\u001b[K';

/** A clock that stands until it is moved on; what is due is called as time passes. */
class HandedClock implements Clock {
  private time = 0;
  private ticks: { readonly ms: number; readonly call: () => void }[] = [];
  now = () => this.time;
  every = (ms: number, call: () => void) => {
    const tick = { ms, call };
    this.ticks.push(tick);
    return () => {
      this.ticks = this.ticks.filter((one) => one !== tick);
    };
  };
  pass(ms: number): void {
    for (let i = 0; i < ms; i++) {
      this.time++;
      for (const tick of this.ticks) if (this.time % tick.ms === 0) tick.call();
    }
  }
  get isStopped(): boolean {
    return this.ticks.length === 0;
  }
}

function terminal(
  more: { readonly isTTY?: boolean; readonly TERM?: string; readonly columns?: number } = {},
) {
  const { isTTY = true, TERM = 'xterm', columns = 80 } = more;
  const said: string[] = [];
  const stderr = { write: (text: string) => said.push(text), isTTY, columns };
  return { said, streams: { stderr, env: { TERM } }, clock: new HandedClock() };
}

const at = (done: number, file: string, all = 10) => ({ file, done, all, pages: done * 20 });

describe('underProgressLine', () => {
  it('wipes its line when the process is ended meanwhile, and asks for nothing once it is done', async () => {
    const { said, streams, clock } = terminal();
    const before = process.listeners('exit');
    await underProgressLine(
      async (line) => {
        line.onStage?.('comparing');
        expect(said.at(-1)).toContain('comparing');
        const [added] = process.listeners('exit').filter((one) => !before.includes(one));
        added?.call(process, 130);
        expect(said.at(-1)).toBe(CLEAR);
      },
      streams,
      false,
      clock,
    );
    expect(process.listeners('exit')).toEqual(before);
  });

  it('says nothing where nobody looks, on a terminal that cannot wipe a line, and when it is to be quiet', async () => {
    const cases = [
      [terminal({ isTTY: false }), false],
      [terminal({ TERM: 'dumb' }), false],
      [terminal(), true],
    ] as const;
    for (const [{ said, streams, clock }, quiet] of cases) {
      const work = async (line: Partial<ProgressLine>) => {
        line.onProgress?.(at(0, 'a.pdf'));
        clock.pass(1000);
        line.onStage?.('comparing');
        return 7;
      };
      expect(await underProgressLine(work, streams, quiet, clock)).toBe(7);
      expect(said).toEqual([]);
      expect(clock.isStopped).toBe(true);
    }
  });

  it('draws the first at once, then at most ten times a second, and never keeps the last back', async () => {
    const { said, streams, clock } = terminal();
    await underProgressLine(
      async ({ onProgress }) => {
        for (let done = 0; done < 100; done++) {
          onProgress?.(at(done, `${done}.pdf`, 200));
          clock.pass(10);
        }
        expect(said[0]).toContain('0 of 200 documents: 0.pdf');
        expect(said.length).toBeGreaterThan(5);
        expect(said.length).toBeLessThanOrEqual(12);
        clock.pass(100);
        expect(said.at(-1)).toContain('99 of 200 documents, 1,980 pages: 99.pdf');
        const drawn = said.length;
        clock.pass(2000);
        expect(said.length, 'what has not changed is not drawn again').toBe(drawn);
      },
      streams,
      false,
      clock,
    );
  });

  it('tells the time that is left, and goes on telling it while a document takes long', async () => {
    const { said, streams, clock } = terminal({ columns: 120 });
    await underProgressLine(
      async ({ onProgress }) => {
        for (let done = 0; done < 20; done++) {
          onProgress?.(at(done, 'a.pdf', 200));
          clock.pass(1000);
        }
        expect(said[1]).not.toContain('left');
        expect(said.at(-1)).toContain('about 3 min left: a.pdf');
        clock.pass(60_000);
        expect(said.at(-1)).toMatch(/about ([4-9]|10) min left/);
      },
      streams,
      false,
      clock,
    );
  });

  it('says what is done after the reading, and wipes the line at the end', async () => {
    const { said, streams, clock } = terminal();
    await underProgressLine(
      async ({ onProgress, onStage }) => {
        onProgress?.(at(10, ''));
        onStage?.('comparing');
      },
      streams,
      false,
      clock,
    );
    expect(said).toEqual([`${CLEAR}putting together what was found …`, `${CLEAR}comparing …`, CLEAR]);
    expect(clock.isStopped).toBe(true);
  });

  it('wipes the line when the work fails, so that an error stands on a line of its own', async () => {
    const { said, streams, clock } = terminal();
    const work = async ({ onProgress }: Partial<ProgressLine>) => {
      onProgress?.(at(3, 'a.pdf'));
      throw new Error('the disk is full');
    };
    await expect(underProgressLine(work, streams, false, clock)).rejects.toThrow('the disk is full');
    expect(said.at(-1)).toBe(CLEAR);
    expect(clock.isStopped).toBe(true);
  });
});

describe('readingLine', () => {
  it('tells how far a run is', () => {
    expect(readingLine({ file: 'north/plan.pdf', done: 25, all: 100, pages: 1812 }, 190_000, 100)).toBe(
      '[#####               ] 25 of 100 documents, 1,812 pages, about 3 min left: north/plan.pdf',
    );
  });

  it('keeps the end of a long path, and leaves out first the name and then the bar', () => {
    const progress = { file: 'documents/of/the/north/plan-2015.pdf', done: 1, all: 2, pages: 0 };
    expect(readingLine(progress, null, 62)).toBe(
      '[##########          ] 1 of 2 documents: …north/plan-2015.pdf',
    );
    expect(readingLine(progress, null, 50)).toBe('1 of 2 documents: …nts/of/the/north/plan-2015.pdf');
    expect(readingLine(progress, null, 24)).toBe('1 of 2 documents');
  });

  it('shows the name of a file as text', () => {
    expect(readingLine({ file: 'a\nb\u001b[2J.pdf', done: 0, all: 2, pages: 0 }, null, 80)).toContain(
      ': a b\ufffd[2J.pdf',
    );
  });

  it('is one line that fits, whatever is told', () => {
    const progress = fc.record({
      file: fc.string({ unit: 'binary', maxLength: 200 }),
      done: fc.nat(100_000),
      more: fc.integer({ min: 1, max: 100_000 }),
      pages: fc.nat(10_000_000),
      left: fc.option(fc.nat(1e9)),
      width: fc.integer({ min: 21, max: 120 }),
    });
    fc.assert(
      fc.property(progress, ({ file, done, more, pages, left, width }) => {
        for (const line of [
          readingLine({ file, done, all: done + more, pages }, left, width),
          stageLine(file, width),
        ]) {
          expect([...line].length).toBeLessThan(width);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});

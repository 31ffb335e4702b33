/** How long a run may still take, told from how long it took so far. Times are in milliseconds, whenever they begin. */

/**
 * The speed is that of the last documents, so that a run that becomes slower (past those kept from an earlier run, say) is
 * told so: after this share of all documents, those before count half. Fewer would let one long document change it.
 */
const SHARE = 0.05;
const [FEWEST, MOST] = [20, 200];
/**
 * A new estimate is taken over slowly, half of it in this share of the time it speaks of, so that the figure does not jump; at
 * first sooner, in this share of the time that was watched, since the first estimates are the worst.
 */
const TAKEN_OVER = 0.1;
const TAKEN_OVER_AT_FIRST = 0.2;
/** Before this, an estimate would be a guess. */
const FIRST_TOLD = 5_000;
const LEAST_DONE = 5;

/** Watches how work goes on. */
export interface TimeLeft {
  /** Takes note that `done` of `all` are done at the time `now`; times and what is done never go back. */
  readonly note: (done: number, all: number, now: number) => void;
  /** The time that is left at `now`; null while it cannot be told. */
  readonly at: (now: number) => number | null;
}

/** Begins to watch when the first documents are done: these wait for the program to start and to warm up. */
export function timeLeft(): TimeLeft {
  // Documents and the time that they took, of which those of long ago count less.
  let work = 0;
  let time = 0;
  let first: number | null = null;
  let before = { done: 0, now: 0 };
  let end: number | null = null;
  return {
    note: (done, all, now) => {
      if (first === null) {
        before = { done, now };
        if (done > 0) first = now;
        return;
      }
      const passed = now - before.now;
      const more = done - before.done;
      const weight = halved(more, Math.min(Math.max(SHARE * all, FEWEST), MOST));
      work = work * weight + more;
      time = time * weight + passed;
      before = { done, now };
      const watched = now - first;
      if (done < LEAST_DONE || watched < FIRST_TOLD || work === 0) return;
      const left = ((all - done) * time) / work;
      const half = Math.min(TAKEN_OVER * left, TAKEN_OVER_AT_FIRST * watched);
      const old = half === 0 ? 0 : halved(passed, half);
      end = now + left + (end === null ? 0 : (end - now - left) * old);
    },
    at: (now) => (end === null ? null : Math.max(end - now, 0)),
  };
}

/** What is left of 1 after `amount`, when each `half` halves it. */
function halved(amount: number, half: number): number {
  return 0.5 ** (amount / half);
}

const MINUTE = 60_000;

/** "about 3 min left": rounded the more, the longer it is. */
export function timeLeftText(left: number): string {
  const minutes = left / MINUTE;
  if (minutes < 0.75) return 'less than a minute left';
  if (minutes < 10) return `about ${Math.round(minutes)} min left`;
  const rounded = Math.round(minutes / 5) * 5;
  if (rounded < 60) return `about ${rounded} min left`;
  const quarters = Math.round(minutes / 15);
  const hours = Math.floor(quarters / 4);
  const rest = (quarters % 4) * 15;
  return `about ${hours} h${rest === 0 ? '' : ` ${rest} min`} left`;
}

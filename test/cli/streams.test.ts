import { describe, expect, it } from 'vitest';
import { colourFor, guarded, widthOf } from '../../src/cli/streams.js';

const tty = { write: () => true, isTTY: true };
const pipe = { write: () => true };

describe('colourFor', () => {
  it('colours for a person and not for a pipe', () => {
    expect(colourFor(tty, {}, true)).toBe(true);
    expect(colourFor(pipe, {}, true)).toBe(false);
    expect(colourFor(tty, { TERM: 'dumb' }, true)).toBe(false);
  });

  it('heeds --no-color before NO_COLOR before FORCE_COLOR', () => {
    expect(colourFor(tty, { FORCE_COLOR: '1' }, false)).toBe(false);
    expect(colourFor(tty, { NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(colourFor(pipe, { NO_COLOR: '', FORCE_COLOR: '1' }, true)).toBe(true);
    expect(colourFor(tty, { FORCE_COLOR: '0' }, true)).toBe(false);
  });
});

describe('widthOf', () => {
  it('is the width of the terminal, within reason', () => {
    expect(widthOf({ ...tty, columns: 100 })).toBe(100);
    expect(widthOf({ ...tty, columns: 300 })).toBe(120);
    expect(widthOf(pipe)).toBe(80);
  });
});

describe('guarded', () => {
  const through = (text: string, colour: boolean): string => {
    const said: string[] = [];
    guarded({ write: (one) => said.push(one) }, colour).write(text);
    return said.join('');
  };

  it('lets text, lines and our own colours through, and no other command', () => {
    const own = '\u001b[1m\u001b[31mname\u001b[39m\u001b[22m\tx\r\ny\n\r\u001b[K';
    expect(through(own, true)).toBe(own);
    expect(through('\u001b[8mhidden \u001b]0;title\u0007 \u009b2J \rover\u202e \u001b[2K', true)).toBe(
      '\ufffd[8mhidden \ufffd]0;title\ufffd \ufffd2J \ufffdover\ufffd \ufffd[2K',
    );
  });

  it('lets no colour through where there is to be none', () => {
    expect(through('\u001b[31mred\u001b[39m', false)).toBe('\ufffd[31mred\ufffd[39m');
  });

  it('knows how wide what it guards is at the moment', () => {
    const sink = { write: () => true, isTTY: true, columns: 80 };
    const guard = guarded(sink, true);
    sink.columns = 100;
    expect([guard.isTTY, widthOf(guard)]).toEqual([true, 100]);
  });
});

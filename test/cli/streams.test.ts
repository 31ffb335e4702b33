import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/cli/progress.js';
import { colourFor, widthOf } from '../../src/cli/streams.js';

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

describe('progressBar', () => {
  it('says nothing where nobody looks', () => {
    const said: string[] = [];
    progressBar({ write: (text) => said.push(text) })({ file: 'a.pdf', done: 0, all: 2 });
    expect(said).toEqual([]);
  });

  it('keeps to one line and wipes it at the end', () => {
    const said: string[] = [];
    const bar = progressBar({ write: (text) => said.push(text), isTTY: true, columns: 40 });
    bar({ file: 'a-name-that-is-longer-than-the-line.pdf', done: 1, all: 2 });
    bar({ file: '', done: 2, all: 2 });
    expect(said[0]).toBe('\r\u001b[K[##########          ] 1/2 a-name-that-');
    expect(said[1]).toBe('\r\u001b[K');
  });
});

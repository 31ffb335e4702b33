import { describe, expect, it } from 'vitest';
import { collectWords, joinLines } from '../../../src/ingest/pdf/join-lines.js';
import { lineOf, linesOf } from './lines-of-type.js';

/** Joins lines that can reach x = 200; `elsewhere` is other text of the document. */
function join(lines: readonly string[], elsewhere = '', right = 200): string {
  return joinLines(linesOf(lines), right, collectWords([lineOf(`x ${elsewhere} x`)]));
}

describe('joinLines', () => {
  it('puts one space between lines', () => {
    expect(join(['Misses', 'appointments'])).toBe('Misses appointments');
  });

  it('keeps the hyphen of compounds', () => {
    expect(join(['thoughts of self-', 'harm'])).toBe('thoughts of self-harm');
    expect(join(['so-called honour-', 'based'], 'honour-based')).toBe('so-called honour-based');
    expect(join(['needs day-', 'to-day routines'])).toBe('needs day-to-day routines');
  });

  it('keeps the hyphen that stands for the second half of the next word', () => {
    expect(join(['over-', 'or under-weight'])).toBe('over- or under-weight');
  });

  it('drops a hyphen that only the line end made', () => {
    expect(join(['slow develop-', 'ment'], 'development')).toBe('slow development');
    expect(join(['slow develop\u00AD', 'ment'])).toBe('slow development');
  });

  it('keeps a hyphen where the document shows the word with it', () => {
    expect(join(['on the on-', 'line'], 'online on-line')).toBe('on the on-line');
  });

  it('makes words whole that a narrow column cut without a hyphen', () => {
    expect(join(['and', 'developmen', 't'], '', 100)).toBe('and development');
    expect(join(['family', 'relationship', 's'], 'relationship', 110)).toBe('family relationships');
  });

  it('leaves words apart that ended at the edge of their column', () => {
    expect(join(['has low self', 'esteem'], 'self esteem', 110)).toBe('has low self esteem');
    expect(join(['behavioural', 'development'], '', 105)).toBe('behavioural development');
  });

  it('puts nothing after a slash', () => {
    expect(join(['hurts him/', 'herself'])).toBe('hurts him/herself');
  });
});

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIds, type NamedFile } from '../../src/cli/ids.js';

/** Files as they are found under the folder `corpus`. */
const below = (...paths: string[]): NamedFile[] => paths.map((under) => ({ file: `corpus/${under}`, under }));
const idsOf = (files: readonly NamedFile[]) => [...documentIds(files).values()];

describe('documentIds', () => {
  it('is the name without the extension', () => {
    expect(idsOf(below('2015/aldermoor-2015.pdf', 'b.v2.docx'))).toEqual(['aldermoor-2015', 'b.v2']);
  });

  it('takes as many folders as tell files of one name apart', () => {
    const files = below('north/2015/plan.pdf', 'south/2015/plan.pdf', 'south/2016/plan.pdf', 'other.pdf');
    expect(Object.fromEntries(documentIds(files))).toEqual({
      'corpus/north/2015/plan.pdf': 'north/2015/plan',
      'corpus/south/2015/plan.pdf': 'south/2015/plan',
      'corpus/south/2016/plan.pdf': 'south/2016/plan',
      'corpus/other.pdf': 'other',
    });
  });

  it('tells names apart that differ in case only, since some disks do not', () => {
    expect(idsOf(below('a/Plan.pdf', 'b/plan.pdf'))).toEqual(['a/Plan', 'b/plan']);
  });

  it('keeps the extension where the folders do not help', () => {
    expect(idsOf(below('plan.docx', 'plan.pdf'))).toEqual(['plan.docx', 'plan.pdf']);
  });

  it('falls back on the whole path for files given by name, and never steps upwards', () => {
    const files = [
      { file: '../x/plan.pdf', under: 'plan.pdf' },
      { file: 'y/plan.pdf', under: 'plan.pdf' },
    ];
    expect(idsOf(files)).toEqual(['x/plan', 'y/plan']);
    const alike = [
      { file: '../x/plan.pdf', under: 'plan.pdf' },
      { file: 'x/plan.pdf', under: 'plan.pdf' },
    ];
    expect(idsOf(alike)).toEqual(['x/plan.pdf', 'x/plan.pdf (2)']);
  });

  const name = fc.constantFrom('plan', 'Plan', 'guide', 'plan.pdf', 'ﬁ', 'fi');
  const path = fc
    .tuple(
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      name,
      fc.constantFrom('.pdf', '.docx', ''),
    )
    .map(([folders, stem, ending]) => [...folders, stem + ending].join('/'));
  const files = fc.uniqueArray(path, { maxLength: 12 }).map((paths) => below(...paths));

  it('gives every file an id of its own', () => {
    fc.assert(
      fc.property(files, (some) => {
        const ids = idsOf(some);
        expect(ids).toHaveLength(some.length);
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(some.length);
        for (const id of ids) expect(`/${id}/`).not.toContain('/../');
      }),
    );
  });

  const hostile = fc.oneof(
    fc.constantFrom(
      '..',
      '...',
      '.',
      '..pdf',
      '...pdf',
      '.pdf',
      'CON',
      'con.pdf',
      'lpt1.tar',
      'C:',
      'a.json',
    ),
    fc.constantFrom(
      'a\\..\\..\\b.pdf',
      'a\nb.pdf',
      'a_b.pdf',
      'A\rB.pdf',
      '\u202efdp.exe',
      '\ud800',
      '\u001b[2J',
    ),
    fc.constantFrom(
      'é.pdf',
      'e\u0301.pdf',
      'ς.pdf',
      'σ.pdf',
      'x'.repeat(255),
      `${'x'.repeat(251)}.pdf`,
      '家'.repeat(85),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('/', '|')),
  );
  const hostileFiles = fc.uniqueArray(
    fc
      .tuple(fc.array(hostile, { maxLength: 3 }), hostile)
      .map(([folders, last]) => [...folders, last].join('/')),
    { maxLength: 12 },
  );

  it('names a file inside the folder of the results, whatever a file is called, and no two the same', () => {
    fc.assert(
      fc.property(hostileFiles, (paths) => {
        const ids = idsOf(paths.map((file) => ({ file, under: file })));
        expect(ids).toHaveLength(paths.length);
        const written = ids.map((id) => `documents/${id}.json`);
        for (const path of written) {
          expect(join('/out', path)).toBe(`/out/${path}`);
          expect(path).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\\]/u);
          for (const part of path.split('/')) {
            expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
            expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
            expect(part).not.toBe('');
          }
        }
        const known = new Set(written.map((path) => path.normalize('NFD').toUpperCase()));
        expect(known.size).toBe(written.length);
        // Nor is one the folder of another.
        for (const path of known)
          for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1))
            expect(known).not.toContain(path.slice(0, at));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is told apart by the end of a long name apart, whatever else there is', () => {
    const long = (end: string) => ({
      file: `${'x'.repeat(220)}${end}.pdf`,
      under: `${'x'.repeat(220)}${end}.pdf`,
    });
    const [one] = idsOf([long('1')]);
    expect(one).toMatch(/^x{180,}~[0-9a-f]{12}$/);
    expect(documentIds([long('1'), long('2')]).get(long('1').file)).toBe(one);
    expect(new Set(idsOf([long('1'), long('2')])).size).toBe(2);
  });

  it('does not depend on the order of files', () => {
    fc.assert(
      fc.property(files, (some) => {
        expect(Object.fromEntries(documentIds([...some].reverse()))).toEqual(
          Object.fromEntries(documentIds(some)),
        );
      }),
    );
  });

  it('does not change an id when files of other names come', () => {
    const unrelated = fc.uniqueArray(
      path.map((one) => one.replace(/[^/]+$/, 'unrelated-$&')),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(files, unrelated, (some, more) => {
        const [alone, together] = [documentIds(some), documentIds([...below(...more), ...some])];
        for (const [file, id] of alone) expect(together.get(file)).toBe(id);
      }),
    );
  });
});

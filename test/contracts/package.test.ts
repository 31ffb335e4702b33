import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('package.json', () => {
  it('says of every dependency what it is for, and of nothing else', () => {
    const dependencies = Object.keys({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    });
    expect(Object.keys(manifest.why).sort()).toEqual(dependencies.sort());
    for (const reason of Object.values(manifest.why)) expect(reason).toMatch(/\w{5}/);
  });

  it('pins every dependency, so that the same document gives the same figures', () => {
    for (const version of Object.values({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('pins the pdf.js that pdf-parse brings', () => {
    const brought = JSON.parse(readFileSync(join(ROOT, 'node_modules/pdf-parse/package.json'), 'utf8'));
    expect(manifest.dependencies['pdfjs-dist']).toBe(brought.dependencies['pdfjs-dist']);
  });

  it('publishes what it points at', () => {
    const exported = Object.values(manifest.exports).flatMap((to) =>
      typeof to === 'string' ? [to] : Object.values(to as object),
    );
    const targets = [...exported, ...Object.values(manifest.bin)].map((path) =>
      String(path).replace(/^\.\//, ''),
    );
    const published = [...manifest.files, 'package.json'];
    for (const target of targets) {
      expect(
        published.some((path: string) => target === path || target.startsWith(`${path}/`)),
        target,
      ).toBe(true);
      expect(existsSync(join(ROOT, target)), target).toBe(true);
    }
  });

  it('ships every file of the published folders that is meant to be read', () => {
    expect(readdirSync(join(ROOT, 'docs/schema')).sort()).toEqual([
      'check.schema.json',
      'config.schema.json',
      'document.schema.json',
      'results.schema.json',
      'tables.schema.json',
    ]);
    expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('MIT License');
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain('## [');
  });
});

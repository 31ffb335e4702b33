import { readdirSync, readFileSync } from 'node:fs';
import { loadGuide } from '../../src/guide/index.js';
import type { CodingGuide } from '../../src/model/coding-guide.js';
import type { TextFile } from '../../src/yaml/file.js';

const FOLDER = new URL('../../coding-guide/', import.meta.url);

/** The files of the guide that comes with the program. */
export function builtInFiles(): readonly TextFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** The guide that comes with the program, compiled once for all tests of a file. */
export function builtInGuide(): CodingGuide {
  compiled ??= compiledGuide();
  return compiled;
}

let compiled: CodingGuide | undefined;

function compiledGuide(): CodingGuide {
  const { guide, diagnostics } = loadGuide(builtInFiles());
  if (!guide) throw new Error(`the built-in guide does not load: ${JSON.stringify(diagnostics)}`);
  return guide;
}

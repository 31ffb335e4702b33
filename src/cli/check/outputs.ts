import { dirname, join, resolve } from 'node:path';
import type { CheckedDraft, FindingSeverity } from '../../model/check-report.js';
import { Unreadable } from '../../model/warning.js';
import { CHECK_FORMATS, type CheckFormatName, extractedTexts } from '../../report/check/index.js';
import type { Look } from '../../report/terminal.js';
import { lookAt, shownPath, writeFile } from '../files.js';
import { Problem } from '../problem.js';
import { writeFiles } from '../results.js';
import { reasonOf } from '../system-error.js';
import type { CheckOutcome } from './index.js';
import { inputsOf, overInput, refuseToOverwrite } from './refused-outputs.js';

/** One output of a check: a format, and the file that it goes to; null for the standard output. */
export interface CheckOutput {
  readonly format: CheckFormatName | 'docx';
  readonly file: string | null;
}

/** A file is the same whatever terminal it was written from. */
const IN_A_FILE: Look = { colour: false, width: 80 };

/** Writes every output. Returns what goes to the standard output, and the paths written, relative to `cwd`. */
export async function makeOutputs(
  outcome: CheckOutcome,
  outputs: readonly CheckOutput[],
  view: Look & { readonly shown: FindingSeverity },
  cwd: string,
): Promise<{
  readonly spoken: string;
  readonly written: readonly string[];
  readonly notes: readonly string[];
}> {
  const inputs = inputsOf(outcome, cwd);
  refuseToOverwrite(outputs, inputs, cwd);
  const written: string[] = [];
  const notes: string[] = [];
  let spoken = '';
  for (const { format, file } of outputs) {
    if (format === 'docx') {
      const copies = await commentedCopies(outcome, file ?? '', inputs, cwd);
      written.push(...copies.written);
      notes.push(...copies.notes);
      continue;
    }
    const { write } = await CHECK_FORMATS[format].load();
    const texts = format === 'sarif' && file !== null ? textsBeside(file, cwd) : null;
    const content = write(outcome.report, { ...view, ...(file === null ? {} : IN_A_FILE), texts });
    if (file === null) spoken = content;
    else written.push(await writeOutput(resolve(cwd, file), content, cwd));
    if (texts === null) continue;
    await writeFiles(extractedTexts(outcome.report), texts, cwd);
    written.push(`${texts}/`);
  }
  return { spoken, written, notes };
}

/** Absolute paths of the folders of extracted texts: where a folder of drafts holds one, what is in it are no drafts. */
export function textFolders(outputs: readonly CheckOutput[], cwd: string): readonly string[] {
  return outputs.flatMap(({ format, file }) =>
    format === 'sarif' && file !== null ? [resolve(cwd, textsBeside(file, cwd))] : [],
  );
}

/** The folder of the extracted texts beside a file: "out/check.sarif" has them in "out/check-text". */
function textsBeside(file: string, cwd: string): string {
  const path = shownPath(resolve(cwd, file), cwd);
  return `${path.replace(/(?<=[^/])\.[^./]+$/, '')}-text`;
}

/** A copy of each Word draft with its findings as comments: into the file named or, of several drafts, the folder. */
async function commentedCopies(
  { report, read, bytesOf }: CheckOutcome,
  file: string,
  inputs: ReadonlySet<string>,
  cwd: string,
): Promise<{ readonly written: readonly string[]; readonly notes: readonly string[] }> {
  const { commentedDraft } = await import('../../report/check/docx.js');
  const word = report.drafts.flatMap((draft, i) => {
    const own = read[i];
    return own && draft.document.format === 'docx' ? [{ draft, own }] : [];
  });
  // A draft that could not be read may have been one; it is told as a failure.
  if (word.length === 0 && report.failures.length === 0) {
    throw new Problem({
      where: `--format docx=${file}`,
      found: 'none of the drafts is a Word document (.docx)',
      expected: 'a .docx draft, of which a copy with comments can be made',
      mend: 'save the draft as .docx, or choose html for a page to read',
    });
  }
  const others = report.drafts.filter(({ document }) => document.format !== 'docx');
  const isFolder = word.length > 1 || file.endsWith('/') || (await lookAt(resolve(cwd, file))) === 'folder';
  const written: string[] = [];
  for (const { draft, own } of word) {
    const path = isFolder ? join(resolve(cwd, file), `${draft.document.id}.docx`) : resolve(cwd, file);
    if (inputs.has(path)) throw overInput(shownPath(path, cwd));
    const bytes = await bytesOf(draft.document.file);
    written.push(
      await writeOutput(
        path,
        withComments(() => commentedDraft(bytes, draft, own), draft),
        cwd,
      ),
    );
  }
  return {
    written,
    notes: others.map(
      ({ document }) => `${document.file} is no Word document (.docx): no copy with comments was made`,
    ),
  };
}

/** A draft that was read can be one that no comments can be written into: signed, say. */
function withComments(copy: () => Uint8Array, { document: { file } }: CheckedDraft): Uint8Array {
  try {
    return copy();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Problem({
      where: file,
      found: error.message,
      expected: 'a Word document that comments can be written into',
      mend: 'choose html for a page to read',
    });
  }
}

async function writeOutput(path: string, content: string | Uint8Array, cwd: string): Promise<string> {
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new Problem({
      where: shownPath(path, cwd),
      found: `this file could not be written: ${reasonOf(error)}`,
      expected: `a file in ${shownPath(dirname(path), cwd)} that may be made`,
      mend: 'give another name behind --format',
    });
  });
  return shownPath(path, cwd);
}

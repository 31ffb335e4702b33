import { dirname, join, resolve } from 'node:path';
import type { CheckedDraft, FindingSeverity } from '../../model/check-report.js';
import { Unreadable } from '../../model/warning.js';
import { CHECK_FORMATS, type CheckFormatName, extractedTexts } from '../../report/check/index.js';
import type { Look } from '../../report/terminal.js';
import { lookAt, reasonOf, shownPath, writeFile } from '../files.js';
import { Problem } from '../problem.js';
import { writeFiles } from '../results.js';
import type { CheckOutcome } from './index.js';

/** One output of a check: a format, and the file that it goes to; null for the standard output. */
export interface CheckOutput {
  readonly format: CheckFormatName | 'docx';
  readonly file: string | null;
}

/** Refuses outputs that cannot be told apart or would write over a draft: before the work, not after it. */
export function refuseOutputs(outputs: readonly CheckOutput[], drafts: readonly string[], cwd: string): void {
  const spoken = outputs.filter(({ file }) => file === null);
  if (spoken.length > 1) {
    throw new Problem({
      where: `--format ${spoken.map(({ format }) => format).join(', --format ')}`,
      found: 'several formats go to the standard output',
      expected: 'at most one there; each other into a file',
      mend: `write --format ${spoken[1]?.format}=FILE`,
    });
  }
  const paths = new Set(drafts.map((draft) => resolve(cwd, draft)));
  const over = outputs.find(({ file }) => file !== null && paths.has(resolve(cwd, file)));
  if (over) throw overDraft(over.file ?? '');
  const twice = outputs.find(
    ({ file }, i) =>
      file !== null &&
      outputs.findIndex((one) => one.file !== null && resolve(cwd, one.file) === resolve(cwd, file)) < i,
  );
  if (!twice) return;
  throw new Problem({
    where: twice.file ?? '',
    found: 'two formats go to this file',
    expected: 'a file for each format',
    mend: 'give one of them another name',
  });
}

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
  const written: string[] = [];
  const notes: string[] = [];
  let spoken = '';
  for (const { format, file } of outputs) {
    if (format === 'docx') {
      const copies = await commentedCopies(outcome, file ?? '', cwd);
      written.push(...copies.written);
      notes.push(...copies.notes);
      continue;
    }
    const { write } = await CHECK_FORMATS[format].load();
    const texts = format === 'sarif' && file !== null ? textsBeside(file, cwd) : null;
    const colour = file === null && view.colour;
    const content = write(outcome.report, { ...view, colour, texts });
    if (file === null) spoken = content;
    else written.push(await writeOutput(resolve(cwd, file), content, cwd));
    if (texts === null) continue;
    await writeFiles(extractedTexts(outcome.report), texts, cwd);
    written.push(`${texts}/`);
  }
  return { spoken, written, notes };
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
  cwd: string,
): Promise<{ readonly written: readonly string[]; readonly notes: readonly string[] }> {
  const { commentedDraft } = await import('../../report/check/docx.js');
  const word = report.drafts.flatMap((draft, i) => {
    const own = read[i];
    return own && draft.document.format === 'docx' ? [{ draft, own }] : [];
  });
  if (word.length === 0) {
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
    const source = resolve(cwd, draft.document.file);
    const path = isFolder ? join(resolve(cwd, file), `${draft.document.id}.docx`) : resolve(cwd, file);
    if (path === source) throw overDraft(draft.document.file);
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

function overDraft(file: string): Problem {
  return new Problem({
    where: file,
    found: 'this output would write over a draft',
    expected: 'another file: a draft is never changed',
    mend: 'give another name behind --format',
  });
}

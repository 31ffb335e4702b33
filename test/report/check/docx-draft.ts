import { ingest } from '../../../src/ingest/index.js';
import type { CheckedDraft, CheckFinding } from '../../../src/model/check-report.js';
import type { DocumentAsRead } from '../../../src/model/document-as-read.js';
import { document } from '../../sample.js';
import { checkedDraft, finding } from './sample-check.js';

/** A Word draft that was read, with findings. */
export interface WordDraft {
  readonly bytes: Uint8Array;
  readonly draft: CheckedDraft;
  readonly read: DocumentAsRead;
}

/** What a finding says: the words of the block that it is about, "" for the draft as a whole, and what it found. */
export type Says = Partial<CheckFinding> & { readonly about: string };

/** Reads a Word file and puts findings at its blocks. */
export async function wordDraft(bytes: Uint8Array, findings: readonly Says[]): Promise<WordDraft> {
  const { blocks, title, furniture } = await ingest(bytes.slice(), 'draft.docx');
  const about = document({ format: 'docx', pages: null, file: 'draft.docx' });
  const read: DocumentAsRead = {
    ...about,
    schema: 'thresholds-document/1',
    title,
    levelLabels: [],
    blocks: blocks.map((block) => ({ ...block, level: [], localLevel: null })),
    furniture,
    indicators: [],
  };
  const lines = blocks.map(({ text }) => text);
  const placed = findings.map(({ about: words, ...parts }) => {
    const block = words === '' ? null : lines.indexOf(words);
    if (block === -1) throw new RangeError(`no block says “${words}”`);
    return finding({ place: { page: null, block, section: [], text: words }, ...parts });
  });
  return { bytes, draft: checkedDraft({ document: about, lines, findings: placed }), read };
}

import type { CheckedDraft } from '../../../model/check-report.js';
import type { Format } from '../../../model/document.js';
import { extractedText } from '../lines.js';

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
};

/** Every draft and its extracted text, in the order that `textLocation` and `draftLocation` count on. */
export function artifactsOf(drafts: readonly CheckedDraft[], texts: string | null) {
  return drafts.flatMap((draft) => {
    const { document } = draft;
    return [
      {
        location: { uri: textUri(draft, texts) },
        mimeType: 'text/plain',
        encoding: 'UTF-8',
        // Beside the file, the text is not needed in it.
        ...(texts === null ? { contents: { text: extractedText(draft) } } : {}),
      },
      {
        location: { uri: relativeUri(document.file) },
        mimeType: MEDIA_TYPES[document.format],
        roles: ['analysisTarget'],
        hashes: { 'sha-256': document.sha256 },
      },
    ];
  });
}

/** The location of the extracted text of the draft at a place in the report. */
export function textLocation(draft: CheckedDraft, i: number, texts: string | null) {
  return { uri: textUri(draft, texts), index: 2 * i };
}

/** The location of the draft at a place in the report. */
export function draftLocation({ document }: CheckedDraft, i: number) {
  return { uri: relativeUri(document.file), index: 2 * i + 1 };
}

function textUri({ document }: CheckedDraft, texts: string | null): string {
  return relativeUri(`${texts === null ? '' : `${texts}/`}${document.id}.txt`);
}

/** A path with "/" as a relative URI. */
export function relativeUri(path: string): string {
  // Half a character cannot be encoded.
  const whole = path.replace(/\p{Cs}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

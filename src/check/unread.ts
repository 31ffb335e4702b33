import { unreadOf, type Warning } from '../model/warning.js';
import { listed } from './wording.js';

interface MaybeUnread {
  readonly warnings: readonly Warning[];
}

/**
 * What a finding on something missing has to add where a part of the document could not be read, since its silence then
 * says nothing: "Page 3 of the file could not be read, so it may stand there." Null where all of it was read.
 */
export function mayBeUnread(
  document: MaybeUnread,
  { of = 'the file', so = 'it may stand there' } = {},
): string | null {
  const unread = unreadOf(document);
  if (unread.length === 0) return null;
  const pages = [...new Set(unread.flatMap(({ page }) => page ?? []))].map(String);
  const what = pages.length === 0 ? 'Part' : `${pages.length > 1 ? 'Pages' : 'Page'} ${listed(pages)}`;
  return `${what} of ${of} could not be read, so ${so}.`;
}

/** The sentence with that added. */
export function orUnread(sentence: string, document: MaybeUnread, of?: string): string {
  const unread = mayBeUnread(document, of === undefined ? {} : { of });
  return unread === null ? sentence : `${sentence} ${unread}`;
}

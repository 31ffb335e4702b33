/** Control characters, halves of a character, and marks that turn the direction of what follows. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text of a draft as one line that a terminal or a log shows as it stands: nothing in it is a command to them. What
 * would be one is shown as "�".
 */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(UNSAFE, '\ufffd');
}

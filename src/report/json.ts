/** What JSON leaves as it stands, and a terminal or an editor takes for a command. */
const UNSAFE = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** JSON in which nothing is a command to what shows it; what is read from it is what was written. */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** JSON as it is written to disk: one space of indent, so that versions can be compared line by line, and a line break at the end. */
export function toJson(value: unknown): string {
  return `${safeJson(value, 1)}\n`;
}

/** JSON as it is written to disk: one space of indent, so that versions can be compared line by line, and a line break at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

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

/** The same as `toJson`, in pieces: a list at the top, such as the references of thousands of documents, is longer than a text may be. */
export function* jsonPieces(value: object): Iterable<string> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  if (entries.length === 0) return yield toJson(value);
  let before = '{\n';
  for (const [key, one] of entries) {
    yield `${before} ${safeJson(key)}: `;
    if (Array.isArray(one) && one.length > 0) yield* listPieces(one);
    else yield indented(safeJson(one, 1), 1);
    before = ',\n';
  }
  yield '\n}\n';
}

function* listPieces(items: readonly unknown[]): Iterable<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}  ${indented(safeJson(item ?? null, 1), 2)}`;
    before = ',\n';
  }
  yield '\n ]';
}

/** JSON has line breaks between its parts only: in a text they are escaped. */
function indented(json: string, by: number): string {
  return json.replaceAll('\n', `\n${' '.repeat(by)}`);
}

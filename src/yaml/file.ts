import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';

/** A file that a person writes, as text; `name` as it is shown. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A step into a YAML file: keys and list positions from the top. */
export type YamlPath = readonly (string | number)[];

/** A parsed YAML file: its content and the means to say where a piece of it stands. */
export interface YamlFile {
  readonly name: string;
  readonly content: unknown;
  /** A diagnostic about the piece at `path`, or about the nearest piece above it that exists. */
  readonly complain: (
    path: YamlPath,
    message: string,
    more?: { readonly suggestion?: string; readonly severity?: 'error' | 'warning'; readonly atKey?: string },
  ) => Diagnostic;
  readonly lineOf: (path: YamlPath) => number;
}

/** Parses a YAML file; a file that is no YAML gives diagnostics instead of content. */
export function readYaml(file: TextFile): {
  readonly yaml: YamlFile;
  readonly diagnostics: readonly Diagnostic[];
} {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const placeOf = (path: YamlPath, atKey?: string): { line: number; column: number } => {
    const keyed = atKey === undefined ? undefined : keyOffset(document.getIn(path, true), atKey);
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const offset = keyed ?? (isNode(node) ? node.range?.[0] : undefined);
      if (offset !== undefined) {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
  const yaml: YamlFile = {
    name: file.name,
    content: document.errors.length > 0 ? null : document.toJS(),
    complain: (path, message, more = {}) => ({
      file: file.name,
      ...placeOf(path, more.atKey),
      severity: more.severity ?? 'error',
      message,
      ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
    }),
    lineOf: (path) => placeOf(path).line,
  };
  const diagnostics = document.errors.map((error): Diagnostic => {
    const { line, col } = lines.linePos(error.pos[0]);
    const message = `not readable as YAML: ${error.message.split('\n')[0] ?? ''}`;
    return { file: file.name, line, column: col, severity: 'error', message };
  });
  return { yaml, diagnostics };
}

/** A YAML file whose content is known already; it is parsed only where a place in it is asked for. */
export function knownYaml(file: TextFile, content: unknown): YamlFile {
  let parsed: YamlFile | undefined;
  const places = (): YamlFile => {
    parsed ??= readYaml(file).yaml;
    return parsed;
  };
  return {
    name: file.name,
    content,
    complain: (path, message, more) => places().complain(path, message, more),
    lineOf: (path) => places().lineOf(path),
  };
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items))
    return undefined;
  for (const item of node.items) {
    if (item?.key?.value === key) return item.key.range?.[0];
  }
  return undefined;
}

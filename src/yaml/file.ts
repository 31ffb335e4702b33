import { type Alias, type Document, isNode, visit } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import { type ParsedYaml, parseYaml, type YamlFault } from './parse.js';

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
  const parsed = parseYaml(file.text);
  const { document, lines } = parsed;
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
  const { content, faults } = contentOf(parsed);
  const yaml: YamlFile = {
    name: file.name,
    content,
    complain: (path, message, more = {}) => ({
      file: file.name,
      ...placeOf(path, more.atKey),
      severity: more.severity ?? 'error',
      message,
      ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
    }),
    lineOf: (path) => placeOf(path).line,
  };
  const diagnostics = faults.map(({ offset, message }): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    const said = `not readable as YAML: ${message}`;
    return {
      file: file.name,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      severity: 'error',
      message: said,
    };
  });
  return { yaml, diagnostics };
}

/** The content of a document, or why it has none; then it is null. */
function contentOf({ document, faults }: ParsedYaml): {
  readonly content: unknown;
  readonly faults: readonly YamlFault[];
} {
  if (faults.length > 0) return { content: null, faults };
  try {
    return { content: document.toJS(), faults };
  } catch (error) {
    // Of aliases, the parser does not see that one leads nowhere or that they multiply without end.
    const message = error instanceof Error ? error.message : String(error);
    return { content: null, faults: [{ offset: offsetOfAlias(document), message }] };
  }
}

/** The offset of the first alias that leads nowhere, else of the first alias. */
function offsetOfAlias(document: Document.Parsed): number {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const alias = aliases.find((one) => one.resolve(document) === undefined) ?? aliases[0];
  return alias?.range?.[0] ?? 0;
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

import { type Document, LineCounter, parseDocument } from 'yaml';

/** What keeps a file from being read, and the offset at which it stands. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

export interface ParsedYaml {
  /** Empty where the text could not be parsed at all. */
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** With one of these the document must not be used. */
  readonly faults: readonly YamlFault[];
}

const TOO_DEEP = 'lists or maps stand too deep in one another';

/** Parses a text as YAML. Never throws for what it holds. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  try {
    // Beside errors, the parser would tell stderr of keys that are no texts, which is for a schema to judge.
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
    return { document, lines, faults: faultsOf(document) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { document: parseDocument(''), lines, faults: [{ offset: 0, message: TOO_DEEP }] };
  }
}

function faultsOf({ errors }: Document.Parsed): readonly YamlFault[] {
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  // What follows is the parser's confusion about the place at which it gave up.
  if (tooDeep) return [{ offset: tooDeep.pos[0], message: TOO_DEEP }];
  return errors.map(({ pos: [offset], message }) => ({
    offset,
    message: message.split('\n', 1)[0] ?? message,
  }));
}

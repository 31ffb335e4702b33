const SHORTENED = /(?:\b(?:e\.g|i\.e|etc|s|ss|no|sec|incl|approx|vs|mr|mrs|ms|dr|st)\.|\b\p{L}\.)$/iu;

/** Cuts running text into sentences; "s.17" and "e.g." end none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let current = '';
  for (const piece of text.split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}])/u)) {
    current = current === '' ? piece : `${current} ${piece}`;
    if (SHORTENED.test(current)) continue;
    sentences.push(current);
    current = '';
  }
  return current === '' ? sentences : [...sentences, current];
}

/** Cuts prose at its semicolons, outside brackets. */
export function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (mark === ';' && depth === 0) {
      clauses.push(text.slice(from, i));
      from = i + 1;
    }
  }
  clauses.push(text.slice(from));
  return clauses.map((clause) => clause.trim()).filter((clause) => clause !== '');
}

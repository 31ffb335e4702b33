const encoded = (content: string) => new TextEncoder().encode(content);

/** A web page of elements in one another. */
export function nestedPage(count: number): Uint8Array {
  return encoded(`<html><body>${'<div>'.repeat(count)}words${'</div>'.repeat(count)}`);
}

/** A web page of so many paragraphs. */
export function pageOfParagraphs(count: number): Uint8Array {
  return encoded(`<html>${'<p>A paragraph.</p>'.repeat(count)}`);
}

/** A web page with a table of so many rows of two cells. */
export function pageOfRows(count: number): Uint8Array {
  return encoded(`<html><body><table>${'<tr><td>one</td><td>two</td></tr>'.repeat(count)}</table>`);
}

/** A table whose rows span 9,999 rows and columns. */
export function spanningTable(): Uint8Array {
  const html = '<tr><td colspan="9999" rowspan="9999">a</td><td>b</td></tr>'.repeat(5000);
  return encoded(`<table>${html}</table>`);
}

/** A table in each second cell of a table. */
export function tablesInTables(count: number): Uint8Array {
  return encoded(`${'<table><tr><td>x</td><td>'.repeat(count)}y`);
}

/** Ever deeper headings. */
export function deeperHeadings(count: number): Uint8Array {
  const html = Array.from(
    { length: count },
    (_, n) => `<p role="heading" aria-level="${n + 1}">Part ${n}</p>`,
  );
  return encoded(`<html>${html.join('')}`);
}

/** Markdown that stands too deep in itself, by what it is. */
export const NESTED_MARKDOWN = [
  ['quotes in quotes', encoded('# Needs\n\n'.concat('>'.repeat(100_000), ' x'))],
  [
    'lists in lists',
    encoded(
      '# Needs\n\n'.concat(Array.from({ length: 300 }, (_, n) => `${' '.repeat(2 * n)}- x`).join('\n')),
    ),
  ],
] as const;

/** Signs by which a reader of Markdown is led to look ahead again and again. */
export const REPEATED_SIGNS = ['[', '**a ', '![', '`', '<a '] as const;

export function repeatedSign(sign: string): Uint8Array {
  return encoded(`# Needs\n\n${sign.repeat(50_000)}`);
}

/** A plain text with a million spaces between two words. */
export function millionSpaces(): Uint8Array {
  return encoded(`one${' '.repeat(1_000_000)}two`);
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { TextFile } from '../../src/yaml/file.js';
import { brokenText } from './mutations.js';
import { SMALL_GUIDE } from './small-guide.js';

const BOMB = `bomb: &a [x, x]\n${[...'bcdefghijklmnop'].map((name, i) => `k${i}: &${name} [*${'abcdefghijklmno'[i]}, *${'abcdefghijklmno'[i]}]`).join('\n')}\n`;

/** What YAML gives a meaning of its own, and what outgrows a reader of it. */
export const OF_YAML: readonly string[] = [
  ...[
    '&a ',
    '*a',
    '*nowhere',
    '<<: *a\n',
    '<<: [1]\n',
    '? ',
    '? [a, b]\n: c\n',
    ': ',
    '- ',
    '|\n',
    '>-\n',
    '# ',
  ],
  ...[
    '!!binary ',
    '!!set ',
    '!!js/function ',
    '!<tag> ',
    '!',
    '%YAML 9.9\n',
    '---\n',
    '...\n',
    '\t',
    '\r',
    '"',
    "'",
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '~',
    'null',
    'true',
    '1e999',
    '-.inf',
    '.nan',
    '9'.repeat(400),
    '0x',
    '1_000',
    '""',
  ],
  ...['\u0000', '\uFEFF', '\u2028', '\uD800', '__proto__: 1\n', 'constructor: [a]\n', 'id: again\n', BOMB],
  ...['['.repeat(3000), '{a: '.repeat(3000), '- '.repeat(3000), '(a '.repeat(900), '\n'.repeat(3000)],
];

/** Signs of the phrase grammar, and phrases that outgrow it. */
const OF_PHRASES: readonly string[] = [
  ...[
    '(',
    ')',
    '|',
    '?',
    '*',
    '=',
    '@',
    '@adult',
    '@people',
    '@nobody',
    '...',
    '...0',
    '...999999999999',
    '-',
    '–',
  ],
  ...['(a)?', '(a|)', '((a)? (b)?)', 'a* b', '=a*', '/', ',', '&', '’', 'ﬁ', 'İ', 'É', '字', '🏠', '.'],
  ...['('.repeat(3000), `${'('.repeat(3000)}a${')'.repeat(3000)}`, 'word '.repeat(3000), 'a|'.repeat(3000)],
];

/** A phrase of the grammar, right or nearly right, of these words. */
function phraseOf(words: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ phrase: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      { arbitrary: fc.constantFrom(...words), weight: 6 },
      {
        arbitrary: fc
          .tuple(fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '?'))
          .map(([branches, end]) => `(${branches.join('|')})${end}`),
        weight: 3,
      },
      { arbitrary: fc.constantFrom('...', '...9', ','), weight: 1 },
    ),
    phrase: fc.array(tie('part'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  })).phrase;
}

const WORDS = ['home', 'lost', '=mum', 'care*', 'dad', 'flat', 'rent', '@adult', '@people', '@home'];

/** Word lists that name each other: further ones those above them, or those below, or themselves. */
const lists: fc.Arbitrary<string> = fc
  .tuple(fc.nat({ max: 30 }), fc.constantFrom(-1, 0, 1), fc.constantFrom(['x'], ['', ' x'], ['', '', '']))
  .map(([count, step, ends]) => {
    const entries = (n: number) => ends.map((end) => `"@l${n + step}${end}"`).join(', ');
    return `words:\n  l0: [hit, hurt]\n${Array.from({ length: count }, (_, n) => `  l${n + 1}: [${entries(n + 1)}]\n`).join('')}`;
  });

/** The small guide with something broken in one of its files. */
export const BROKEN_GUIDES: Readonly<Record<string, fc.Arbitrary<readonly TextFile[]>>> = {
  'with its YAML broken': someFile((text) => brokenText(text, OF_YAML)),
  'with its phrases broken': someFile((text) => brokenText(text, OF_PHRASES)),
  'with further phrases': fc
    .array(phraseOf(WORDS), { minLength: 1, maxLength: 3 })
    .map((phrases) => withIn(1, 'terms:\n', `terms:\n${phrases.map((one) => `  - "${one}"\n`).join('')}`)),
  'with word lists of word lists': fc
    .tuple(lists, phraseOf([...WORDS, '@l0', '@l0', '@l1', '@l3']))
    .map(([words, one]) => withIn(1, /^words:\n/m, words, 'terms:\n', `terms:\n  - "${one}"\n`)),
  'with the name of a file changed': fc
    .tuple(
      fc.constantFrom(0, 1),
      fc.constantFrom('', 'Guide.yaml', 'guide.yaml', '\u001b[31m.yaml', '__proto__'),
    )
    .map(([which, name]) => SMALL_GUIDE.map((file, i) => (i === which ? { ...file, name } : file))),
};

const BUILT_IN = ['guide.yaml', 'self-harm.yaml'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../coding-guide/${name}`, import.meta.url), 'utf8'),
}));

/** Two files of the guide that comes with the program, with something broken in one of them. */
export const BROKEN_BUILT_IN: fc.Arbitrary<readonly TextFile[]> = fc
  .constantFrom(0, 1)
  .chain((which) => inFile(BUILT_IN, which, (text) => brokenText(text, [...OF_YAML, ...OF_PHRASES])));

function someFile(broken: (text: string) => fc.Arbitrary<string>): fc.Arbitrary<readonly TextFile[]> {
  return fc.oneof(...SMALL_GUIDE.map((_, which) => inFile(SMALL_GUIDE, which, broken)));
}

function inFile(
  files: readonly TextFile[],
  which: number,
  broken: (text: string) => fc.Arbitrary<string>,
): fc.Arbitrary<readonly TextFile[]> {
  return broken(files[which]?.text ?? '').map((text) =>
    files.map((file, i) => (i === which ? { ...file, text } : file)),
  );
}

/** The small guide with pieces of one of its files replaced. */
function withIn(which: number, ...pairs: (string | RegExp)[]): readonly TextFile[] {
  return SMALL_GUIDE.map((file, i) => {
    if (i !== which) return file;
    let { text } = file;
    for (let at = 0; at < pairs.length; at += 2)
      text = text.replace(pairs[at] ?? '', () => String(pairs[at + 1]));
    return { ...file, text };
  });
}

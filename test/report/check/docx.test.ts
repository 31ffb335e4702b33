import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../../src/model/warning.js';
import { commentedDraft } from '../../../src/report/check/docx.js';
import { cell, item, p, r, row, table, type WordFile, wordFile } from '../../ingest/word-file.js';
import { type Says, wordDraft } from './docx-draft.js';
import { LONG_TEXT, NASTY_TEXTS } from './sample-check.js';

const MAIN = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const BODY =
  p('Threshold guidance') +
  '<w:p/>' +
  p('Level 2: Early help', '<w:keepNext/>') +
  item('Overcrowded housing') +
  table(2, row(cell(p('Self-harm')), cell(item('Bullying') + item('Arrears'))));

/** A Word file of a body, with findings as comments. */
async function commented(file: WordFile | Uint8Array, ...findings: readonly Says[]): Promise<Uint8Array> {
  const bytes = file instanceof Uint8Array ? file : wordFile(file);
  const word = await wordDraft(bytes, findings);
  return commentedDraft(word.bytes, word.draft, word.read);
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** The paragraphs of a file with a sign for each comment at their end, then the comments, as mammoth reads them. */
async function readBack(
  bytes: Uint8Array,
): Promise<{ text: readonly string[]; comments: readonly string[] }> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ['comment-reference => sup'] },
  );
  const [text = '', comments = ''] = value.split('<dl>');
  const plain = (html: string): string =>
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return {
    text: [...text.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map(([, , inner]) => plain(inner ?? '')),
    comments: [...comments.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, inner]) => plain(inner ?? '')),
  };
}

describe('a draft with its findings as Word comments', () => {
  it('has each comment at its paragraph, in lists and cells too', async () => {
    const copy = await commented(
      { body: BODY },
      { about: 'Level 2: Early help', found: 'First.' },
      { about: 'Overcrowded housing', found: 'Second.' },
      { about: 'Arrears', found: 'Third.' },
    );
    const { text, comments } = await readBack(copy);
    expect(text).toEqual([
      'Threshold guidance',
      'Level 2: Early help [TC1]',
      'Overcrowded housing [TC2]',
      'Self-harm',
      'Bullying',
      'Arrears [TC3]',
    ]);
    expect(comments.map((comment) => /Found: (\S+)/.exec(comment)?.[1])).toEqual([
      'First.',
      'Second.',
      'Third.',
    ]);
  });

  it('says in a comment how severe it is, which rule, what was found, what was expected and how to mend it', async () => {
    const copy = await commented(
      { body: BODY },
      {
        about: 'Overcrowded housing',
        rule: 'level-at-odds',
        severity: 'error',
        found: 'It stands at A and at C.',
        expected: 'One level.',
        mend: 'Choose one.',
      },
    );
    const { comments } = await readBack(copy);
    expect(comments).toEqual([
      'Error: level-at-odds Found: It stands at A and at C. Expected: One level. To mend it: Choose one. ↑',
    ]);
    expect(part(copy, COMMENTS)).toContain('w:author="thresholds check" w:initials="TC"');
  });

  it('puts what speaks of the draft as a whole at the first paragraph with words, and says so', async () => {
    const gone = '<w:p><w:del w:id="1"><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>';
    const copy = await commented(
      { body: `<w:p/>${gone}${p('First')}${p('Second')}` },
      { about: '', rule: 'a-rule' },
    );
    const { text, comments } = await readBack(copy);
    expect(text).toEqual(['First [TC1]', 'Second']);
    expect(comments[0]).toContain('Warning: a-rule, on the draft as a whole');
  });

  it('gives several findings at one paragraph a comment each, in their order', async () => {
    const about = 'Overcrowded housing';
    const copy = await commented({ body: BODY }, { about, found: 'First.' }, { about, found: 'Second.' });
    expect((await readBack(copy)).text).toContain('Overcrowded housing [TC1] [TC2]');
    expect(part(copy, MAIN)).toContain(
      '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/><w:r><w:rPr></w:rPr><w:t xml:space="preserve">Overcrowded housing</w:t></w:r>' +
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
    );
  });

  it('leaves out what the baseline knows and what the configuration ignores', async () => {
    const bytes = wordFile({ body: BODY });
    const left: readonly Says[] = [
      { about: 'Arrears', status: 'known' },
      { about: 'Bullying', status: 'ignored', reason: 'Agreed.' },
    ];
    expect(await commented(bytes, ...left)).toBe(bytes);
    const { comments } = await readBack(
      await commented(bytes, ...left, { about: 'Arrears', found: 'Counts.' }),
    );
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('Counts.');
  });

  it('puts a comment on words in a text box where the box is anchored: Word shows none inside it', async () => {
    const box = `<w:txbxContent>${p('In the box')}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const copy = await commented(
      { body: `${p('Before')}<w:p>${shape}${r('Anchor')}</w:p>` },
      { about: 'In the box' },
    );
    const xml = part(copy, MAIN);
    expect(xml).toContain(
      `<w:p><w:commentRangeStart w:id="0"/>${shape}${r('Anchor')}<w:commentRangeEnd w:id="0"/>`,
    );
  });

  it('changes nothing else: without what came in, every part is what it was, in the same order', async () => {
    const before = wordFile({ body: BODY, parts: { 'custom/data.bin': 'any bytes \u0000\u00ff' } });
    const copy = await commented(before, { about: '' }, { about: 'Bullying' }, { about: 'Bullying' });
    const added = /<w:commentRange(?:Start|End) w:id="\d"\/>|<w:r><w:commentReference w:id="\d"\/><\/w:r>/g;
    expect(part(copy, MAIN).replaceAll(added, '')).toBe(part(before, MAIN));
    expect(part(copy, MAIN).match(added)).toHaveLength(9);
    expect(Object.keys(unzipSync(copy))).toEqual([...Object.keys(unzipSync(before)), COMMENTS]);
    for (const name of Object.keys(unzipSync(before))) {
      if (![MAIN, '[Content_Types].xml', 'word/_rels/document.xml.rels'].includes(name))
        expect(part(copy, name), name).toBe(part(before, name));
    }
  });

  it('is the same, byte for byte, each time', async () => {
    const once = await commented({ body: BODY }, { about: 'Arrears' });
    expect(await commented({ body: BODY }, { about: 'Arrears' })).toEqual(once);
    expect(strFromU8(once.slice(10, 14), true)).toBe('\u0000\u0000\u0021\u0000');
  });

  it('takes no words of a draft for an entity', async () => {
    const found = 'It says “&lt;b&gt;”, “&#0;” and “R&D”.';
    const copy = await commented({ body: BODY }, { about: 'Arrears', found });
    const { comments } = await readBack(copy);
    // mammoth gives them as HTML, in which every ampersand of the words is escaped once.
    expect(comments[0]).toContain(found.replaceAll('&', '&amp;'));
  });

  it('holds any text, with a sign for what XML cannot hold', async () => {
    const texts = [...NASTY_TEXTS, LONG_TEXT];
    const copy = await commented({ body: BODY }, ...texts.map((found) => ({ about: 'Arrears', found })));
    const { comments } = await readBack(copy);
    expect(comments).toHaveLength(texts.length);
    const xml = part(copy, COMMENTS);
    expect(xml).toContain('housed &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(xml).toContain('lone \ufffd half');
    expect(xml).toContain('family 👨‍👩‍👧 and 🏚️');
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  });
});

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

describe('the comments that a draft has already', () => {
  const relationships = (target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="${target}"/></Relationships>`;
  const own = `<x:comments xmlns:x="${W}"><x:comment x:id="7" x:author="A. Officer" x:initials="AO"><x:p><x:r><x:t>Is this agreed?</x:t></x:r></x:p></x:comment></x:comments>`;
  const body = `<w:p>${r('First')}<w:r><w:commentReference w:id="7"/></w:r></w:p>${p('Second')}`;

  it('stay, and new ids come after theirs', async () => {
    const parts = { 'word/_rels/document.xml.rels': relationships('comments.xml'), [COMMENTS]: own };
    const copy = await commented({ body, parts }, { about: 'First' }, { about: 'Second' });
    const { text, comments } = await readBack(copy);
    expect(text).toEqual(['First [AO1] [TC2]', 'Second [TC3]']);
    expect(comments[0]).toContain('Is this agreed?');
    expect(part(copy, COMMENTS).startsWith(own.replace('</x:comments>', ''))).toBe(true);
    expect(part(copy, COMMENTS).match(/w:id="\d+"/g)).toEqual(['w:id="8"', 'w:id="9"']);
    expect(part(copy, 'word/_rels/document.xml.rels')).toBe(relationships('comments.xml'));
  });

  it.each(['notes/remarks.xml', '/word/notes/remarks.xml', '../word/./notes/remarks.xml'])(
    'are found by their relationship, here %s',
    async (target) => {
      const parts = { 'word/_rels/document.xml.rels': relationships(target), 'word/notes/remarks.xml': own };
      const copy = await commented({ body, parts }, { about: 'Second' });
      expect(part(copy, 'word/notes/remarks.xml')).toContain('thresholds check');
      expect(Object.keys(unzipSync(copy))).not.toContain(COMMENTS);
      expect(part(copy, '[Content_Types].xml')).toContain('PartName="/word/notes/remarks.xml"');
    },
  );

  it('may be an empty part', async () => {
    const parts = {
      'word/_rels/document.xml.rels': relationships('comments.xml'),
      [COMMENTS]: `<w:comments xmlns:w="${W}" />`,
    };
    const copy = await commented({ body: p('First'), parts }, { about: 'First' });
    expect((await readBack(copy)).text).toEqual(['First [TC1]']);
  });

  it('are not touched where no relationship leads to them', async () => {
    const copy = await commented({ body: p('First'), parts: { [COMMENTS]: own } }, { about: 'First' });
    expect(part(copy, COMMENTS)).toBe(own);
    expect((await readBack(copy)).text).toEqual(['First [TC1]']);
  });

  it('count in ids even where only a sign of them is left', async () => {
    const copy = await commented({ body }, { about: 'Second' });
    expect(part(copy, MAIN)).toContain('<w:commentRangeStart w:id="8"/>');
  });
});

describe('Word files of every kind', () => {
  it('may be strict', async () => {
    const parts = { [MAIN]: `<w:document xmlns:w="${STRICT}"><w:body>${p('First')}</w:body></w:document>` };
    const copy = await commented({ body: '', parts }, { about: 'First' });
    expect(part(copy, COMMENTS)).toContain(`xmlns:w="${STRICT}"`);
    expect(part(copy, 'word/_rels/document.xml.rels')).toContain(
      '"http://purl.oclc.org/ooxml/officeDocument/relationships/comments"',
    );
    expect((await readBack(copy)).text).toEqual(['First [TC1]']);
  });

  it('may have their main part under another name, and no relationships of its own', async () => {
    const { [MAIN]: main, ...files } = unzipSync(wordFile({ body: BODY }));
    const rels = strFromU8(files['_rels/.rels'] ?? new Uint8Array()).replace(
      'word/document.xml',
      '/content/main.xml',
    );
    delete files['word/_rels/document.xml.rels'];
    const bytes = zipSync({
      ...files,
      '_rels/.rels': strToU8(rels),
      'content/main.xml': main ?? new Uint8Array(),
    });
    const copy = await commented(bytes, { about: 'Arrears' });
    expect(part(copy, 'content/comments.xml')).toContain('thresholds check');
    expect(part(copy, 'content/_rels/main.xml.rels')).toContain('Id="rId1"');
  });

  it('may begin with a byte order mark', async () => {
    const { [MAIN]: main, ...files } = unzipSync(wordFile({ body: BODY }));
    const marked = `\ufeff${strFromU8(main ?? new Uint8Array())}`;
    const copy = await commented(zipSync({ ...files, [MAIN]: strToU8(marked) }), { about: 'Arrears' });
    expect(unzipSync(copy)[MAIN]?.slice(0, 4)).toEqual(strToU8('\ufeff<'));
    expect((await readBack(copy)).text).toContain('Arrears [TC1]');
  });
});

describe('a draft that no comment can be put into', () => {
  async function refusal(change: (files: Record<string, Uint8Array>) => Uint8Array): Promise<unknown> {
    const word = await wordDraft(wordFile({ body: BODY }), [{ about: 'Arrears' }]);
    try {
      commentedDraft(change(unzipSync(word.bytes)), word.draft, word.read);
      return 'none';
    } catch (error) {
      return error instanceof Unreadable ? [error.code, error.message] : error;
    }
  }
  const text = (files: Record<string, Uint8Array>, name = MAIN): string =>
    strFromU8(files[name] ?? new Uint8Array());

  it('is refused where it is encrypted', async () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(() => compound)).toEqual(['encrypted', expect.stringContaining('password')]);
  });

  it('is refused where it is signed', async () => {
    const type = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
    const origin = `<Relationship Id="s" Type="${type}" Target="_xmlsignatures/origin.sigs"/></Relationships>`;
    const signed = (files: Record<string, Uint8Array>) =>
      zipSync({
        ...files,
        '_rels/.rels': strToU8(text(files, '_rels/.rels').replace('</Relationships>', origin)),
      });
    expect(await refusal(signed)).toEqual(['unsupported-format', expect.stringContaining('signature')]);
  });

  it('is refused where it is no archive, or lacks its main part', async () => {
    expect(await refusal(() => strToU8('PK and nothing more'))).toEqual(['damaged', expect.any(String)]);
    const without = ({ [MAIN]: _, ...files }: Record<string, Uint8Array>) => zipSync(files);
    expect(await refusal(without)).toEqual(['damaged', expect.stringContaining('word/document.xml')]);
  });

  it('is refused where its XML has other prefixes, or is not in UTF-8', async () => {
    const prefixed = (files: Record<string, Uint8Array>) =>
      zipSync({ ...files, [MAIN]: strToU8(text(files).replaceAll(/w:(?=[a-z])/gi, 'word:')) });
    expect(await refusal(prefixed)).toEqual([
      'unsupported-format',
      expect.stringContaining('otherwise than Word'),
    ]);
    const utf16 = (files: Record<string, Uint8Array>) =>
      zipSync({ ...files, [MAIN]: new Uint8Array(Buffer.from(`\ufeff${text(files)}`, 'utf16le')) });
    expect(await refusal(utf16)).toEqual(['unsupported-format', expect.stringContaining('UTF-8')]);
  });

  it('is refused where it is not the draft that was read', async () => {
    const other = (files: Record<string, Uint8Array>) =>
      zipSync({ ...files, [MAIN]: strToU8(text(files).replace(/<w:tbl>.*<\/w:tbl>/, '')) });
    expect(await refusal(other)).toEqual(['damaged', expect.stringContaining('not those that were read')]);
  });
});

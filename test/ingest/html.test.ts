import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { outline, shape } from './shape.js';

const read = (html: string) =>
  ingest(new TextEncoder().encode(`<!doctype html><title>A page</title><body>${html}`), 'page.html');
const lines = async (html: string) => outline(await read(html));

describe('text of a page', () => {
  it('has one space between words, entities decoded, links kept', async () => {
    expect(await lines('<p>A&nbsp;child &amp;\n  <a href="x">the family</a>&#8217;s&shy; home</p>')).toEqual([
      'paragraph: A child & the family’s home',
    ]);
  });

  it('of a div without blocks in it is a paragraph', async () => {
    expect(await lines('<div><div>One <span>two</span></div>three<div>four</div></div>')).toEqual([
      'paragraph: One two',
      'paragraph: three',
      'paragraph: four',
    ]);
  });

  it('gives the title of the file', async () => {
    expect((await read('<p>x</p>')).title).toBe('A page');
  });
});

describe('what is no body of a page', () => {
  it.each([
    ['navigation', '<nav>Home</nav>'],
    ['a page header', '<header>Site</header>'],
    ['a page footer', '<footer>Contact</footer>'],
    ['a side column', '<aside>News</aside>'],
    ['script and style', '<script>var x</script><style>p {}</style>'],
    ['what is hidden', '<p hidden>a</p><p aria-hidden="true">b</p><p style="color: red; display:none">c</p>'],
    ['a role of navigation', '<div role="navigation">Home</div>'],
    ['a breadcrumb', '<div class="breadcrumb">Home > Here</div>'],
    ['a button', '<button>Print</button>'],
    ['a comment', '<!-- note -->'],
  ])('leaves out %s', async (_, html) => {
    expect(await lines(`${html}<p>Body</p>`)).toEqual(['paragraph: Body']);
  });

  it('keeps the header of an article', async () => {
    expect(
      await lines('<main><article><header><h1>Level 2</h1></header><p>Body</p></article></main>'),
    ).toEqual(['heading1: Level 2', 'paragraph: Body']);
  });

  it('keeps the closed panel of an accordion', async () => {
    const html =
      '<h2><button aria-controls="p1" aria-expanded="false">Level 3</button></h2><div id="p1" hidden><p>Body</p></div>';
    expect(await lines(html)).toEqual(['heading2: Level 3', 'paragraph: Body']);
  });
});

describe('headings of a page', () => {
  it('are those marked, by element or role', async () => {
    const html =
      '<h1>One</h1><div role="heading" aria-level="2">Two</div><p>Text</p><h2>Three</h2><p>More</p>';
    expect(shape(await read(html))).toEqual([
      'heading1: One',
      'heading2: Two < One',
      'paragraph: Text < One > Two',
      'heading2: Three < One',
      'paragraph: More < One > Three',
    ]);
  });

  it('of a folding part hold for it only', async () => {
    const html = '<h1>Levels</h1><details><summary>Level 2</summary><p>a</p></details><p>b</p>';
    expect(shape(await read(html))).toEqual([
      'heading1: Levels',
      'heading2: Level 2 < Levels',
      'paragraph: a < Levels > Level 2',
      'paragraph: b < Levels',
    ]);
  });

  it('are the buttons and tabs that open a part', async () => {
    const html =
      '<button class="accordion">Level 2</button><div><p>a</p></div>' +
      '<div role="tablist"><a role="tab" id="t3">Level 3</a></div><div role="tabpanel" aria-labelledby="t3" hidden>b</div>';
    expect(await lines(html)).toEqual([
      'heading1: Level 2',
      'paragraph: a',
      'heading2: Level 3',
      'paragraph: b',
    ]);
  });

  it('are short bold lines, though not bold list items or sentences', async () => {
    const html =
      '<p><b>Health</b></p><ul><li><b>Bruises</b></li></ul><p><strong>Ring 999 at once.</strong></p><p><b>Note:</b> text</p>';
    expect(await lines(html)).toEqual([
      'heading1: Health',
      'list-item1: Bruises',
      'paragraph: Ring 999 at once.',
      'paragraph: Note: text',
    ]);
  });

  it('by their look stand over each other when nothing is between them', async () => {
    const bold = (text: string) => `<p><b>${text}</b></p>`;
    const html = `<h1>Guide</h1>${bold('Level 2')}${bold('Health')}<p>a</p>${bold('Home')}<p>b</p>${bold('Level 3')}${bold('Health')}<p>c</p>`;
    expect(shape(await read(html)).filter((line) => line.startsWith('paragraph'))).toEqual([
      'paragraph: a < Guide > Level 2 > Health',
      'paragraph: b < Guide > Level 2 > Home',
      'paragraph: c < Guide > Level 3 > Health',
    ]);
  });

  it('are not made by bold in a table that is bold throughout', async () => {
    const row =
      '<tr><td><b>Misses many appointments</b></td><td><b>Parents refuse all treatment</b></td></tr>';
    expect(new Set((await read(`<table>${row.repeat(5)}</table>`)).blocks.map(({ kind }) => kind))).toEqual(
      new Set(['table-cell']),
    );
  });

  it('in a cell hold for that cell only, whatever their level', async () => {
    const html = '<h2>Matrix</h2><table><tr><td><h1>Health</h1><p>a</p></td><td>b</td></tr></table><p>c</p>';
    expect(shape(await read(html))).toEqual(
      [
        'heading1 0/0,0: Health < Matrix',
        'table-cell 0/0,0: a < Matrix > Health',
        'table-cell 0/0,1: b < Matrix',
        'paragraph: c < Matrix',
      ].flatMap((line, index) => (index === 0 ? ['heading2: Matrix', line] : [line])),
    );
  });
});

describe('lists of a page', () => {
  it('have a depth', async () => {
    expect(await lines('<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>')).toEqual([
      'list-item1: a',
      'list-item2: b',
      'list-item1: c',
      'list-item1: d',
    ]);
  });

  it('may be typed', async () => {
    expect(
      await lines(
        '<p>• a</p><p>– b</p><p>o\u00a0 c</p><p>(ii) d</p><p>\uf0b7e</p><p>Signs are:<br>- f<br>* g</p>',
      ),
    ).toEqual([
      'list-item1: a',
      'list-item1: b',
      'list-item1: c',
      'list-item1: d',
      'list-item1: e',
      'paragraph: Signs are:',
      'list-item1: f',
      'list-item1: g',
    ]);
  });

  it('may be typed in one line', async () => {
    expect(await lines('<p>• a thing • another</p><p>Level 2 • Early help</p>')).toEqual([
      'list-item1: a thing',
      'list-item1: another',
      'paragraph: Level 2 • Early help',
    ]);
  });

  it('of definitions name what follows', async () => {
    expect(shape(await read('<dl><dt>CIN</dt><dd>Child in need</dd></dl><p>Text</p>'))).toEqual([
      'heading1: CIN',
      'paragraph: Child in need < CIN',
      'paragraph: Text',
    ]);
  });
});

describe('forced line breaks', () => {
  it.each([
    ['is a space in a name', '<h2>Level 2<br>Early help</h2>', ['heading2: Level 2 Early help']],
    [
      'is a space within a statement',
      '<p>Child is missing<br>from home</p>',
      ['paragraph: Child is missing from home'],
    ],
    [
      'parts a bold line from its text',
      '<p><b>Health</b><br>Poor diet</p>',
      ['heading1: Health', 'paragraph: Poor diet'],
    ],
    ['parts paragraphs when doubled', '<p>one<br><br>two</p>', ['paragraph: one', 'paragraph: two']],
    [
      'parts statements',
      '<p>Poor diet<br>Smoking<br>Late</p>',
      ['paragraph: Poor diet', 'paragraph: Smoking', 'paragraph: Late'],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await lines(html)).toEqual(expected);
  });
});

describe('tables of a page', () => {
  it('may be made of divs with roles', async () => {
    const html =
      '<div role="table"><div role="row"><span role="columnheader">Level 2</span><span role="columnheader">Level 3</span></div>' +
      '<div role="rowgroup"><div role="row"><span role="cell">a</span><span role="cell">b</span></div></div></div>';
    expect(await lines(html)).toEqual([
      'table-cell 0/0,0H: Level 2',
      'table-cell 0/0,1H: Level 3',
      'table-cell 0/1,0: a',
      'table-cell 0/1,1: b',
    ]);
  });

  it('have a caption before them', async () => {
    expect(await lines('<table><caption>Matrix</caption><tr><td>a</td><td>b</td></tr></table>')).toEqual([
      'heading1: Matrix',
      'table-cell 0/0,0: a',
      'table-cell 0/0,1: b',
    ]);
  });

  it('that only place things are no tables', async () => {
    const inner = '<table><tr><th>Level 2</th><th>Level 3</th></tr><tr><td>a</td><td>b</td></tr></table>';
    const expected = [
      'table-cell 0/0,0H: Level 2',
      'table-cell 0/0,1H: Level 3',
      'table-cell 0/1,0: a',
      'table-cell 0/1,1: b',
    ];
    expect(await lines(`<table role="presentation"><tr><td>x</td><td>y</td></tr></table>`)).toEqual([
      'paragraph: x',
      'paragraph: y',
    ]);
    expect(await lines(`<table><tr><td>${inner}</td></tr></table>`)).toEqual(expected);
    expect(await lines(`<table><tr><td>Menu</td><td>${inner}</td></tr></table>`)).toEqual([
      'paragraph: Menu',
      ...expected,
    ]);
  });

  it('keep what stands in them against the rules', async () => {
    expect(await lines('<table>stray<tr><td>a</td><td>b</td></tr><p>lost</p></table>')).toEqual([
      'paragraph: stray',
      'paragraph: lost',
      'table-cell 0/0,0: a',
      'table-cell 0/0,1: b',
    ]);
  });
});

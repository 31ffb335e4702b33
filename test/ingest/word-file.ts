import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}" xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

export interface WordFile {
  /** What stands in w:body. */
  readonly body: string;
  /** What stands in w:styles. */
  readonly styles?: string;
  /** Headers and footers by their relationship id: their paragraphs, as XML. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  readonly title?: string;
  /** More parts, or parts to replace, by name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The bytes of a Word document (.docx) made from the XML of its parts. */
export function wordFile({
  body,
  styles = '',
  headers = {},
  footers = {},
  title,
  parts = {},
}: WordFile): Uint8Array {
  const pieces = [
    ...Object.entries(headers).map(([id, xml]) => ({ id, kind: 'header', root: 'w:hdr', xml })),
    ...Object.entries(footers).map(([id, xml]) => ({ id, kind: 'footer', root: 'w:ftr', xml })),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(pieces),
    '_rels/.rels': relationships([
      ['m', `${R}/officeDocument`, 'word/document.xml'],
      [
        'c',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'word/_rels/document.xml.rels': relationships([
      ['s', `${R}/styles`, 'styles.xml'],
      ['n', `${R}/numbering`, 'numbering.xml'],
      ...pieces.map(({ id, kind }): [string, string, string] => [id, `${R}/${kind}`, `${id}.xml`]),
    ]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>`,
    'word/numbering.xml': numbering(),
    'docProps/core.xml': coreProperties(title),
    ...Object.fromEntries(
      pieces.map(({ id, root, xml }) => [`word/${id}.xml`, `<${root} ${NAMESPACES}>${xml}</${root}>`]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph. @param properties XML of w:pPr */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run. @param properties XML of w:rPr */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function bold(text: string): string {
  return `<w:p>${r(text, '<w:b/>')}</w:p>`;
}

/** A bullet. @param depth from 0 */
export function item(text: string, depth = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`);
}

/** A table of one width per column. @param rows XML of the rows */
export function table(columns: number, ...rows: string[]): string {
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="${2000 * columns}" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export function row(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A cell. @param properties XML of w:tcPr, without the width */
export function cell(content: string, properties = '', span = 1): string {
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const filled = content.endsWith('</w:p>') ? content : `${content}<w:p/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${2000 * span}" w:type="dxa"/>${spanned}${properties}</w:tcPr>${filled}</w:tc>`;
}

/** The end of a section. @param references XML of header and footer references */
export function section(references = '', properties = ''): string {
  return `<w:sectPr>${references}${properties}</w:sectPr>`;
}

export function headerReference(id: string, type = 'default'): string {
  return `<w:headerReference w:type="${type}" r:id="${id}"/>`;
}

function relationships(list: readonly [id: string, type: string, target: string][]): string {
  const each = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function coreProperties(title: string | undefined): string {
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const titled = title === undefined ? '' : `<dc:title>${title}</dc:title>`;
  return `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/">${titled}</cp:coreProperties>`;
}

function contentTypes(pieces: readonly { id: string; kind: string }[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ...pieces.map(({ id, kind }) => [id, kind]),
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function numbering(): string {
  const levels = [0, 1, 2].map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>` +
      `<w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`,
  );
  return (
    `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="1">${levels.join('')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
  );
}

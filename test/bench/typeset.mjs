// Typesets the blocks of a document as a plain PDF: headings, lists and ruled tables on A4 pages.
const PAGE = { width: 595, height: 842, margin: 56 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const BODY = 10;
const LEAD = 1.3;
/** Mean width of a letter of Helvetica in ems, by which lines are broken. */
const LETTER = 0.52;
const SIZES = { 1: 18, 2: 14, 3: 12 };
/** Signs beyond Latin 1 that WinAnsiEncoding has. */
const WIN_ANSI = {
  '–': '\\226',
  '—': '\\227',
  '‘': '\\221',
  '’': '\\222',
  '“': '\\223',
  '”': '\\224',
  '•': '\\225',
  '…': '\\205',
};

/** The bytes of a PDF that shows blocks (as in documents/ID.json) under a title of its own. */
export function typeset(blocks, title) {
  const pages = [];
  let at = 0;
  const newPage = () => {
    pages.push([]);
    at = PAGE.height - PAGE.margin;
  };
  const room = () => at - PAGE.margin;
  const show = (text, x, y, size, bold) =>
    pages
      .at(-1)
      .push(`BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y.toFixed(1)} Tm (${escaped(text)}) Tj ET`);
  const paragraph = ({ text, kind, headingLevel, listDepth }) => {
    const bold = kind === 'heading';
    const size = bold ? (SIZES[headingLevel ?? 3] ?? 11) : BODY;
    const indent = kind === 'list-item' ? 14 * (1 + (listDepth ?? 0)) : 0;
    const lines = wrap(text, (WIDTH - indent) / (size * LETTER));
    if (bold && room() < 4 * size) newPage();
    at -= bold ? size : 3;
    for (const [i, line] of lines.entries()) {
      if (room() < size * LEAD) newPage();
      at -= size * LEAD;
      if (kind === 'list-item' && i === 0) show('•', PAGE.margin + indent - 10, at, size, false);
      show(line, PAGE.margin + indent, at, size, bold);
    }
  };
  const tableRow = (cells, columns) => {
    const width = WIDTH / columns;
    let lines = cells.map(({ column, text, bold }) => ({
      column,
      bold,
      lines: wrap(text, (width - 8) / (BODY * LETTER)),
    }));
    while (lines.some((cell) => cell.lines.length > 0)) {
      if (room() < 4 * BODY * LEAD) newPage();
      const fit = Math.floor((room() - 8) / (BODY * LEAD));
      const taken = Math.min(fit, Math.max(...lines.map((cell) => cell.lines.length)));
      const height = taken * BODY * LEAD + 8;
      for (let column = 0; column < columns; column++)
        pages
          .at(-1)
          .push(
            `${(PAGE.margin + column * width).toFixed(1)} ${(at - height).toFixed(1)} ${width.toFixed(1)} ${height.toFixed(1)} re S`,
          );
      for (const cell of lines) {
        const x = PAGE.margin + cell.column * width + 4;
        for (const [i, line] of cell.lines.slice(0, taken).entries())
          show(line, x, at - 2 - (i + 1) * BODY * LEAD, BODY, cell.bold);
      }
      lines = lines.map((cell) => ({ ...cell, lines: cell.lines.slice(taken) }));
      at -= height;
    }
  };
  newPage();
  paragraph({ text: title, kind: 'heading', headingLevel: 1 });
  for (const part of parts(blocks)) {
    if (!Array.isArray(part)) paragraph(part);
    else for (const row of part) tableRow(row.cells, row.columns);
  }
  return bytesOf(pages.map((operators) => operators.join('\n')));
}

/** Blocks outside tables as they are; each table as a list of its rows. */
function parts(blocks) {
  const found = [];
  for (let i = 0; i < blocks.length; i++) {
    if (!blocks[i].cell) {
      found.push(blocks[i]);
      continue;
    }
    const { table } = blocks[i].cell;
    const own = [];
    for (; i < blocks.length && blocks[i].cell?.table === table; i++) own.push(blocks[i]);
    i--;
    const columns = Math.max(...own.map(({ cell }) => cell.column + cell.columnSpan));
    const rows = new Map();
    for (const { cell, text, kind } of own) {
      const row = rows.get(cell.row) ?? new Map();
      rows.set(cell.row, row);
      const before = row.get(cell.column);
      const line = kind === 'list-item' ? `• ${text}` : text;
      row.set(cell.column, {
        column: cell.column,
        bold: cell.header,
        text: before ? `${before.text}\n${line}` : line,
      });
    }
    found.push([...rows.values()].map((row) => ({ columns, cells: [...row.values()] })));
  }
  return found;
}

function wrap(text, width) {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const line = lines.at(-1);
      if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
  });
}

function escaped(text) {
  return text
    .replace(/[\\()]/g, '\\$&')
    .replace(
      /[^\x20-\x7e]/g,
      (sign) => WIN_ANSI[sign] ?? (sign.charCodeAt(0) < 256 ? `\\${sign.charCodeAt(0).toString(8)}` : '?'),
    );
}

function bytesOf(pages) {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A page of a PDF made for a test. Coordinates in `content` are those of PDF: points from the bottom left corner. */
export interface TinyPage {
  /** Operators, with /F1 Helvetica, /F2 Helvetica-Bold and /X1 the form, where there is one. */
  readonly content: string;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly crop?: readonly [number, number, number, number];
  /** The page tree names the page, but the file does not hold it. */
  readonly missing?: boolean;
  /** Operators of a form XObject that `/X1 Do` paints. */
  readonly form?: string;
}

const WIDTH = 400;
const HEIGHT = 300;
/** Number of an object that no file holds. */
const MISSING = 999;

/** Writes a PDF of pages 400 points wide and 300 high. */
export function tinyPdf(pages: readonly TinyPage[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ];
  const add = (object: string): number => objects.push(object);
  const stream = (entries: string, data: string): string =>
    `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
  const fonts = '/Font << /F1 3 0 R /F2 4 0 R >>';
  const kids = pages.map((page) => {
    if (page.missing) return MISSING;
    const contents = add(stream('', page.content));
    const entries = `/Type /XObject /Subtype /Form /BBox [0 0 ${WIDTH} ${HEIGHT}] /Matrix [1 0 0 1 10 20] /Resources << ${fonts} >>`;
    const form = page.form === undefined ? '' : `/XObject << /X1 ${add(stream(entries, page.form))} 0 R >>`;
    const crop = page.crop ? `/CropBox [${page.crop.join(' ')}]` : '';
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] ${crop} /Rotate ${page.rotate ?? 0} /Resources << ${fonts} ${form} >> /Contents ${contents} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return new TextEncoder().encode(withTable(objects));
}

function withTable(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** Operators that write lines of text from (x, y) downwards, 12 points apart, in 10 point type. */
export function text(x: number, y: number, lines: readonly string[], font = 'F1', size = 10): string {
  const shown = lines.map((line) => `(${line}) Tj T*`).join('\n');
  return `BT /${font} ${size} Tf 12 TL 1 0 0 1 ${x} ${y} Tm\n${shown}\nET\n`;
}

/** Operators that stroke a line. */
export function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

export interface RawPdf {
  /** Operators of the one page, whose font F1 is object 3 and whose contents are object 5. */
  readonly content?: string;
  /** Object 2: the root of the page tree. The page is object 4. */
  readonly pages?: string;
  /** Object 3: the font. */
  readonly font?: string;
  /** Objects from number 6 on. */
  readonly more?: readonly string[];
  readonly resources?: string;
  /** Width and height of the page in points. */
  readonly size?: readonly [number, number];
  readonly version?: string;
}

export const SENTENCE = 'BT /F1 10 Tf 1 0 0 1 50 250 Tm (Here is some text of the page.) Tj ET\n';

/** The bytes of a PDF whose objects are written as given, right or wrong. */
export function rawPdf({
  content = SENTENCE,
  pages = '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
  font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  more = [],
  resources = '',
  size = [400, 300],
  version = '1.4',
}: RawPdf): Uint8Array {
  const page =
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents 5 0 R ` +
    `/Resources << /Font << /F1 3 0 R >> ${resources} >> >>`;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', pages, font, page, stream(content), ...more];
  let file = `%PDF-${version}\n`;
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R >>\n` +
      `startxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

export function stream(data: string, entries = ''): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

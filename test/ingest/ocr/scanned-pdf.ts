import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page of a PDF made for a test: a picture (JPEG) over the whole page, turned by some degrees (clockwise) as a scanner draws sheets in, and what operators paint over it, a line of text, or nothing. */
export type ScannedPage =
  | {
      readonly kind: 'picture';
      readonly jpeg: Buffer;
      readonly dotsPerInch: number;
      readonly over?: string;
      readonly skew?: number;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

/** Whether `pdftoppm` (poppler), which makes the pictures, is there. */
export function canScan(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The pages of a PDF as a scanner would give them. */
export function scan(file: string, dotsPerInch = 200): ScannedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-jpeg', '-gray', file, join(folder, 'page')]);
    return readdirSync(folder)
      .sort()
      .map((name) => picture(readFileSync(join(folder, name)), dotsPerInch));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function picture(jpeg: Buffer, dotsPerInch: number): ScannedPage {
  return { kind: 'picture', jpeg, dotsPerInch };
}

/** Width and height in pixels, as its frame header (SOF0 or SOF2) tells them. */
function pixels(jpeg: Buffer): readonly [number, number] {
  let at = 2;
  while (![0xc0, 0xc2].includes(jpeg.readUInt8(at + 1))) at += 2 + jpeg.readUInt16BE(at + 2);
  return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
}

/** Width and height in points. */
function sheetOf(page: ScannedPage): readonly [number, number] {
  if (page.kind !== 'picture') return [595, 842];
  const [width, height] = pixels(page.jpeg);
  return [(width * 72) / page.dotsPerInch, (height * 72) / page.dotsPerInch];
}

/** Turns what follows about the middle of the sheet. */
function turn(degrees: number, width: number, height: number): string {
  const [sine, cosine] = [Math.sin, Math.cos].map((of) => of((-degrees * Math.PI) / 180));
  const about = [cosine, sine, -(sine ?? 0), cosine, width / 2, height / 2].map((one) => one?.toFixed(6));
  return `${about.join(' ')} cm 1 0 0 1 ${-width / 2} ${-height / 2} cm`;
}

function contentOf(page: ScannedPage): string {
  const [width, height] = sheetOf(page);
  if (page.kind === 'picture')
    return `q ${turn(page.skew ?? 0, width, height)} ${width} 0 0 ${height} 0 0 cm /Im0 Do Q ${page.over ?? ''}`;
  return page.kind === 'text' ? `BT /F1 12 Tf 60 700 Td (${page.text}) Tj ET` : '';
}

/** Writes a PDF of these pages. */
export function scannedPdf(pages: readonly ScannedPage[]): Uint8Array {
  const objects: Buffer[] = [];
  const add = (...parts: readonly (string | Buffer)[]): number =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part))));
  const stream = (entries: string, data: string | Buffer): number =>
    add(`<< ${entries} /Length ${data.length} >>\nstream\n`, data, '\nendstream');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((page) => {
    const content = stream('', contentOf(page));
    const image = page.kind === 'picture' ? `/XObject << /Im0 ${addPicture(page.jpeg)} 0 R >>` : '';
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheetOf(page).join(' ')}] /Resources << /Font << /F1 3 0 R >> ${image} >> /Contents ${content} 0 R >>`,
    );
  });
  function addPicture(jpeg: Buffer): number {
    const [width, height] = pixels(jpeg);
    return stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    );
  }
  objects[1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  );
  const parts = [
    Buffer.from('%PDF-1.4\n'),
    ...objects.flatMap((object, index) => [
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

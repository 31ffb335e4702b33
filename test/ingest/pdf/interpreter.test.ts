import { describe, expect, it } from 'vitest';
import { interpretPage, type RawPage } from '../../../src/ingest/pdf/interpreter.js';
import { loadLibrary, openDocument } from '../../../src/ingest/pdf/library.js';
import { rule, type TinyPage, text, tinyPdf } from './tiny-pdf.js';

async function read(page: TinyPage): Promise<RawPage> {
  const library = await loadLibrary();
  const document = await openDocument(library, tinyPdf([page]));
  try {
    return await interpretPage(library, await document.getPage(1));
  } finally {
    await document.loadingTask.destroy();
  }
}

const texts = (page: RawPage): string[] => page.words.map((word) => word.text);

describe('words', () => {
  it('have their place from the top left corner, size, weight and the space after them', async () => {
    const page = await read({
      content: text(100, 250, ['Young carer']) + text(100, 200, ['Bold'], 'F2', 20),
    });
    const [young, carer, bold] = page.words;
    expect(texts(page)).toEqual(['Young', 'carer', 'Bold']);
    expect(young).toMatchObject({ size: 10, bold: false, spaced: true, angle: 0, colour: '#000000' });
    expect(young?.left).toBeCloseTo(100, 1);
    expect(young?.baseline).toBeCloseTo(50, 1);
    expect(carer?.left).toBeCloseTo(131.69, 1);
    expect(bold).toMatchObject({ size: 20, bold: true });
  });

  it('are parted by a wide kern, and held together by a narrow one', async () => {
    const page = await read({ content: 'BT /F1 10 Tf 50 250 Td [(At)-60(tend)-400(ance)] TJ ET' });
    expect(texts(page)).toEqual(['Attend', 'ance']);
  });

  it('are not parted by spacing that the file asks for between all letters', async () => {
    const page = await read({ content: 'BT /F1 10 Tf 4 Tc 50 250 Td (LEVEL TWO) Tj ET' });
    expect(texts(page)).toEqual(['LEVEL', 'TWO']);
  });

  it('follow word spacing, horizontal scaling, rise and restored state', async () => {
    const content =
      'q BT /F1 10 Tf 50 Tz 10 Tw 50 250 Td (A A) Tj ET Q BT /F1 10 Tf 3 Ts 200 250 Td (B) Tj ET';
    const [first, second, raised] = (await read({ content })).words;
    // Half the width of A (6.67), of the space (2.78) and of the spacing between words (10).
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo(9.73, 1);
    expect(raised?.baseline).toBeCloseTo(47, 1);
  });

  it('go on over show operators that join up', async () => {
    const page = await read({ content: 'BT /F1 10 Tf 50 250 Td (T) Tj 6.11 0 Td (ier) Tj ET' });
    expect(texts(page)).toEqual(['Tier']);
  });

  it('come out of forms, moved by their matrix', async () => {
    const page = await read({ content: '/X1 Do', form: text(100, 200, ['inside']) });
    expect(page.words[0]?.left).toBeCloseTo(110, 1);
    expect(page.words[0]?.baseline).toBeCloseTo(80, 1);
  });

  it('lie as the page is shown when it is turned or cropped', async () => {
    const turned = await read({ content: text(100, 250, ['turned']), rotate: 90 });
    expect([turned.width, turned.height]).toEqual([300, 400]);
    expect(turned.words[0]).toMatchObject({ angle: 90 });
    const cropped = await read({
      content: text(100, 250, ['in']) + text(10, 10, ['out']),
      crop: [50, 50, 350, 280],
    });
    expect(texts(cropped)).toEqual(['in']);
    expect(cropped.words[0]?.left).toBeCloseTo(50, 1);
    expect(cropped.words[0]?.baseline).toBeCloseTo(30, 1);
  });

  it('leave out stamps that run aslant over the page', async () => {
    const page = await read({
      content: `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 50 50 Tm (DRAFT) Tj ET ${text(50, 250, ['kept'])}`,
    });
    expect(texts(page)).toEqual(['kept']);
  });

  it('know the marked content that they belong to', async () => {
    const content = `/P <</MCID 3>> BDC ${text(50, 250, ['body'])} EMC /Artifact BMC ${text(50, 20, ['foot'])} EMC`;
    const [body, foot] = (await read({ content })).words;
    expect(body).toMatchObject({ content: 3, artifact: false });
    expect(foot).toMatchObject({ content: null, artifact: true });
  });
});

describe('shapes', () => {
  it('are lines when stroked or when filled and thin, whatever their colour', async () => {
    const page = await read({ content: `${rule(50, 200, 350, 200)} 1 1 1 rg 50 100 0.5 80 re f` });
    expect(page.rules).toHaveLength(2);
    expect(page.rules[0]).toMatchObject({ horizontal: true, at: 100, from: 50, to: 350 });
    expect(page.rules[1]).toMatchObject({ horizontal: false, at: 50.25, from: 120, to: 200 });
  });

  it('are the four sides of a stroked rectangle', async () => {
    const page = await read({ content: '50 100 200 80 re S' });
    expect(page.rules.map((one) => [one.horizontal, one.at])).toEqual([
      [true, 200],
      [false, 250],
      [true, 120],
      [false, 50],
    ]);
  });

  it('are backgrounds when filled and large, and dots when small and round', async () => {
    const circle =
      '52 200 m 52 201.1 51.1 202 50 202 c 48.9 202 48 201.1 48 200 c 48 198.9 48.9 198 50 198 c 51.1 198 52 198.9 52 200 c h f';
    const page = await read({ content: `0.8 0.9 0.8 rg 50 100 200 80 re f ${circle}` });
    expect(page.fills).toHaveLength(1);
    expect(page.fills[0]).toMatchObject({ left: 50, right: 250, top: 120, bottom: 200, colour: '#cce6cc' });
    expect(page.dots).toHaveLength(1);
  });
});

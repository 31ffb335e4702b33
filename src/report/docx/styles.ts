import { type IStylesOptions, LineRuleType } from 'docx';

/** A font that every office program has, or has one of the same widths for. */
const FONT = 'Arial';
export const INK = '1F2933';
export const ACCENT = '1F3A5F';
export const QUIET = '595959';

/** Space from line to line in 240ths of the height of the letters. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const keep = { keepNext: true, keepLines: true };
const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: ACCENT },
  paragraph: { spacing: { before, after }, ...keep },
});
const basedOnNormal = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;

/** The styles of the report, by which a secretariat can change its look in one place. Sizes are in half-points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, ...lines(276) } },
    },
    title: {
      run: { font: FONT, size: 52, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 3200, after: 240 } },
    },
    heading1: heading(34, 360, 160),
    heading2: heading(26, 300, 120),
    heading3: heading(22, 200, 80),
    caption: {
      run: { font: FONT, size: 19, bold: true, italics: false, color: ACCENT },
      paragraph: { spacing: { before: 160, after: 80 }, ...keep },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      ...basedOnNormal,
      run: { size: 28, color: QUIET },
      paragraph: { spacing: { after: 480 } },
    },
    {
      id: 'ContentsHeading',
      name: 'Contents heading',
      ...basedOnNormal,
      run: { size: 34, bold: true, color: ACCENT },
      paragraph: { spacing: { after: 160 }, keepNext: true },
    },
    {
      id: 'Question',
      name: 'Question',
      ...basedOnNormal,
      run: { italics: true, color: QUIET },
      paragraph: { keepNext: true },
    },
    { id: 'Finding', name: 'Finding', ...basedOnNormal },
    {
      id: 'Picture',
      name: 'Picture',
      ...basedOnNormal,
      paragraph: { spacing: { before: 120, after: 0 }, ...keep },
    },
    {
      id: 'PictureCaption',
      name: 'Picture caption',
      basedOn: 'Caption',
      next: 'Normal',
      paragraph: { spacing: { before: 60, after: 200 }, keepNext: false },
    },
    {
      id: 'TableText',
      name: 'Table text',
      ...basedOnNormal,
      run: { size: 17 },
      paragraph: { spacing: { before: 0, after: 0, ...lines(240) } },
    },
    { id: 'TableHeading', name: 'Table heading', basedOn: 'TableText', run: { bold: true } },
    { id: 'TableMissing', name: 'Table missing', basedOn: 'TableText', run: { size: 15, color: QUIET } },
    { id: 'TableTextSmall', name: 'Table text small', basedOn: 'TableText', run: { size: 15 } },
    { id: 'TableHeadingSmall', name: 'Table heading small', basedOn: 'TableHeading', run: { size: 15 } },
    { id: 'TableMissingSmall', name: 'Table missing small', basedOn: 'TableMissing', run: { size: 14 } },
    {
      id: 'Note',
      name: 'Note',
      ...basedOnNormal,
      run: { size: 17, color: QUIET },
      paragraph: { spacing: { before: 60, after: 20, ...lines(252) } },
    },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 16, color: QUIET } },
    {
      id: 'BriefHeading',
      name: 'Brief heading',
      ...basedOnNormal,
      run: { bold: true },
      paragraph: { spacing: { before: 140, after: 40 } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 80, after: 20 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 20 }, indent: { left: 284 } },
    },
  ],
};

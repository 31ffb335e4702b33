import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

/** How a page lies. Landscape is kept for what would be too narrow otherwise. */
export type Orientation = 'portrait' | 'landscape';

/** A4, in twentieths of a point, as Word counts. */
const SHORT_SIDE = 11_906;
const LONG_SIDE = 16_838;
const MARGIN = 1134;

/** Twentieths of a point to a CSS pixel, in which pictures are measured. */
export const TWIPS_PER_PIXEL = 15;

/** The room between the margins, in twentieths of a point. */
export const ROOM: Readonly<Record<Orientation, { readonly width: number; readonly height: number }>> = {
  portrait: { width: SHORT_SIDE - 2 * MARGIN, height: LONG_SIDE - 2 * MARGIN },
  landscape: { width: LONG_SIDE - 2 * MARGIN, height: SHORT_SIDE - 2 * MARGIN },
};

/** The parts of a section besides its text: page, margins, and page numbers in the footer. */
export function pageOf(orientation: Orientation, title: string): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      page: {
        // The package turns the sides itself where the orientation is landscape.
        size: {
          width: SHORT_SIDE,
          height: LONG_SIDE,
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567 },
      },
    },
    footers: { default: footer(title) },
  };
}

function footer(title: string): Footer {
  const number = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun(`${title}  ·  `), number],
      }),
    ],
  });
}

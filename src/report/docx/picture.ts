import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../report.js';
import type { Captions } from './caption.js';
import { ROOM, TWIPS_PER_PIXEL } from './page.js';

/** Room for the caption below a picture, and for the space around both, in pixels. */
const CAPTION_ROOM = 80;

/**
 * A picture with its alternative text, and its caption below. It is shown as PNG, which every office program shows alike;
 * SVG is drawn with other fonts where DejaVu is missing. It fits between the margins, `perPage` of them
 * above each other, and is never made larger.
 */
export function pictureParagraphs(picture: Picture, perPage: 1 | 2, caption: Captions): readonly Paragraph[] {
  const { name, title, description, width, height, png } = picture;
  const room = ROOM.portrait;
  const scale = Math.min(
    1,
    room.width / TWIPS_PER_PIXEL / width,
    (room.height / TWIPS_PER_PIXEL / perPage - CAPTION_ROOM) / height,
  );
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name, title, description },
  });
  return [new Paragraph({ style: 'Picture', children: [image] }), caption('Figure', title, 'PictureCaption')];
}

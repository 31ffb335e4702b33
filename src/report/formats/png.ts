import type { ReportFormat } from '../report.js';

/** Each picture as a file that can be pasted. */
export const png: ReportFormat = {
  name: 'png',
  files: async ({ pictures }) =>
    pictures.map((picture) => ({ path: `pictures/${picture.name}.png`, content: picture.png })),
};

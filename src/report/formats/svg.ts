import type { ReportFormat } from '../report.js';

/** Each picture as a file that can be scaled. */
export const svg: ReportFormat = {
  name: 'svg',
  files: async ({ pictures }) =>
    pictures.map((picture) => ({ path: `pictures/${picture.name}.svg`, content: picture.svg })),
};

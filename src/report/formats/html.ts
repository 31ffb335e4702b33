import { pageHtml } from '../html/page.js';
import { inPieces } from '../pieces.js';
import { readableReport } from '../readable.js';
import type { ReportFormat } from '../report.js';

/** One page that opens from disk and asks no address for anything. */
export const html: ReportFormat = {
  name: 'html',
  files: async (report) => {
    const readable = readableReport(report);
    return [{ path: 'report.html', content: inPieces(() => pageHtml(readable)) }];
  },
};

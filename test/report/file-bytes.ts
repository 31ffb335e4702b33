import type { ReportFile } from '../../src/report/report.js';

/** The content of a file of a report, as it would stand on the disk. */
export function bytesOf(file: ReportFile | undefined): Buffer {
  const content = file?.content ?? '';
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content);
  return Buffer.from([...content].join(''));
}

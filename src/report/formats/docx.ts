import { Document, type ISectionOptions, Packer } from 'docx';
import { type Block, bodyBlocks } from '../docx/body.js';
import { frontMatter } from '../docx/front.js';
import { pageOf } from '../docx/page.js';
import { settled } from '../docx/settled.js';
import { STYLES } from '../docx/styles.js';
import { readableReport } from '../readable.js';
import type { Report, ReportFormat } from '../report.js';
import { repacked } from '../zip.js';

/** `report.docx`: a report for Word, A4, with contents, numbered captions and a methods annex. */
export const docx: ReportFormat = {
  name: 'docx',
  files: async (report) => {
    const packed = await Packer.toBuffer(wordDocument(readableReport(report)));
    return [{ path: 'report.docx', content: repacked(packed, settled) }];
  },
};

function wordDocument(report: Report): Document {
  const { tool } = report.analysis.run;
  return new Document({
    title: report.title,
    subject: report.subtitle,
    creator: `${tool.name} ${tool.version}`,
    lastModifiedBy: `${tool.name} ${tool.version}`,
    styles: STYLES,
    sections: sectionsOf(report),
  });
}

/** Blocks that lie the same way stand in one section; a page turns only where it must. */
function sectionsOf(report: Report): readonly ISectionOptions[] {
  const runs: Block[] = [];
  for (const block of [
    { orientation: 'portrait' as const, children: frontMatter(report) },
    ...bodyBlocks(report),
  ]) {
    const last = runs.at(-1);
    if (last?.orientation === block.orientation)
      runs.splice(-1, 1, { ...last, children: [...last.children, ...block.children] });
    else runs.push(block);
  }
  return runs.map(({ orientation, children }, i) => {
    const page = pageOf(orientation, report.title);
    return { ...page, properties: { ...page.properties, titlePage: i === 0 }, children };
  });
}

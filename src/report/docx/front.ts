import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { ComparisonTables } from '../../model/table.js';
import { mainFindings } from '../main-findings.js';
import type { Report } from '../report.js';
import { contents, heading, IN_BRIEF } from './contents.js';

/** Title page, contents, and what was found in brief: the first finding of each comparison. */
export function frontMatter({ title, subtitle, analysis, sections, annex }: Report): readonly FileChild[] {
  const { tool, guide } = analysis.run;
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: subtitle, style: 'Subtitle' }),
    new Paragraph(
      `Made with ${tool.name} ${tool.version} and the coding guide “${guide.title}”, version ${guide.version}.`,
    ),
    new Paragraph({ text: 'Contents', style: 'ContentsHeading', pageBreakBefore: true }),
    ...contents({ sections, annex }),
    heading('chapter', IN_BRIEF, true),
    ...sections.flatMap((section) => inBrief(section)),
  ];
}

function inBrief(section: ComparisonTables): readonly Paragraph[] {
  const findings = mainFindings(section);
  if (findings.length === 0) return [];
  return [
    new Paragraph({ text: section.title, style: 'BriefHeading', keepNext: true }),
    ...findings.map(({ text }) => new Paragraph({ text, bullet: { level: 0 } })),
  ];
}

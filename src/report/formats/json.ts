import type { Table } from '../../model/table.js';
import { toJson } from '../json.js';
import type { Report, ReportFormat } from '../report.js';

/** All tables with the references behind every figure: docs/schema/tables.schema.json says what stands in it. */
export const json: ReportFormat = {
  name: 'json',
  files: async (report) => [{ path: 'tables.json', content: toJson(tablesJson(report)) }],
};

/** One table by itself, as it stands in tables.json. */
export function tableJson(table: Table): string {
  return toJson(table);
}

function tablesJson({ title, subtitle, analysis, sections, annex }: Report) {
  const { tool, guide } = analysis.run;
  return {
    schema: 'thresholds-tables/1',
    title,
    subtitle,
    run: { tool, guide: { id: guide.id, version: guide.version, sha256: guide.sha256 } },
    sections,
    annex,
  };
}

import type { Analysis } from '../model/analysis.js';
import type { ComparisonTables, Table } from '../model/table.js';

/** All that a report tells, in every format the same. Made once; a format only draws it. */
export interface Report {
  readonly title: string;
  /** "37 threshold documents, 1,204 references": what the report rests on. */
  readonly subtitle: string;
  readonly analysis: Analysis;
  /** One section for each comparison, in order. */
  readonly sections: readonly ComparisonTables[];
  /** The methods annex: scale, levels, guide, documents, what could not be read, every overruling, how names are withheld. */
  readonly annex: readonly Table[];
  readonly pictures: readonly Picture[];
}

/** A picture of one table, as SVG and as PNG. */
export interface Picture {
  /** Public name, which is that of its files: words joined by "-". */
  readonly name: string;
  readonly title: string;
  /** What it shows, for somebody who does not see it. */
  readonly description: string;
  /** Name of the table that it draws. */
  readonly table: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** A whole SVG document with <title> and <desc>, which asks for nothing outside itself. */
  readonly svg: string;
  readonly png: Uint8Array;
}

/** A file of a report; `path` is below the report's folder, with "/". */
export interface ReportFile {
  readonly path: string;
  /** Pieces are written one after the other: a long text is never put together in memory. */
  readonly content: string | Uint8Array | Iterable<string>;
}

/** A report format: one file of formats/, whose name is its public name. Never prints, never touches the disk. */
export interface ReportFormat {
  readonly name: string;
  /** The files that it makes of a report. The same report gives the same bytes. */
  readonly files: (report: Report) => Promise<readonly ReportFile[]>;
}

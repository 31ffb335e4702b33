import type { CheckReport, FindingSeverity } from '../../model/check-report.js';

/** How a check is to be shown. */
export interface CheckView {
  readonly colour: boolean;
  /** Characters in a line. */
  readonly width: number;
  /** Folder of the extracted texts, relative to where the run was started, with "/"; null where none are written. */
  readonly texts: string | null;
  /** Severity shown at least, in formats for people. Formats for programs hold every finding. */
  readonly shown: FindingSeverity;
}

/** A format of `thresholds check`: one file of this folder, whose name is its public name. Never prints, never touches the disk. */
export interface CheckFormat {
  readonly name: string;
  /** The same report and view give the same text. */
  readonly write: (report: CheckReport, view: CheckView) => string;
}

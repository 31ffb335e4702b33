/** The library: the words of the command line, for scripts. Shapes are those of results.json (docs/schema). */
export { type AnalyseOptions, analyse, type Outcome } from './cli/analyse.js';
export { readGuide } from './cli/guide.js';
export { Problem } from './cli/problem.js';
export { type ComparisonChoices, type ReportChoices, report, type WrittenReports } from './cli/report.js';
export { type CompareOptions, compare } from './compare/index.js';
export type * from './model/analysis.js';
export type { CodingGuide, Severity, Stance } from './model/coding-guide.js';
export type { Diagnostic } from './model/diagnostic.js';
export type { Block, Format, TextDocument } from './model/document.js';
export type { DocumentAsRead } from './model/document-as-read.js';
export type { DocumentKind } from './model/indicator.js';
export { type LevelSet, type LocalLevel, STANDARD_LEVELS, type StandardLevel } from './model/level.js';
export type { Cell, Column, ComparisonTables, Finding, Missing, Table } from './model/table.js';
export type { Failure, Warning } from './model/warning.js';
export { analyseDocument, codeIndicator } from './pipeline.js';
export { documentsCsv } from './report/documents-csv.js';
export { referencesCsv } from './report/references-csv.js';

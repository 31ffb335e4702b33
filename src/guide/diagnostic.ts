/** A file of a coding guide as text; `name` is its file name. */
export interface GuideFile {
  readonly name: string;
  readonly text: string;
}

/** Something wrong with a coding guide, where it stands, and how to mend it. Lines and columns count from 1. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly suggestion?: string;
}

/** A step into a YAML file: keys and list positions from the top. */
export type YamlPath = readonly (string | number)[];

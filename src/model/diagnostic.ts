/** Something wrong with a file that a person wrote, where it stands, and how to mend it. Lines and columns count from 1. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly suggestion?: string;
}

import type { Diagnostic } from '../model/diagnostic.js';

/** `guide/housing.yaml:12:5 error: what is wrong (how to mend it)`, in one line. */
export function diagnosticText({ file, line, column, severity, message, suggestion }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity}: ${message}${suggestion ? ` (${suggestion})` : ''}`;
}

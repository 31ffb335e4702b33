import type { Diagnostic } from '../model/diagnostic.js';
import type { Failure } from '../model/warning.js';
import { plainLine } from '../report/plain-line.js';

/** `guide/housing.yaml:12:5 error: what is wrong (how to mend it)`, in one line. */
export function diagnosticText({ file, line, column, severity, message, suggestion }: Diagnostic): string {
  return plainLine(
    `${file}:${line}:${column} ${severity}: ${message}${suggestion ? ` (${suggestion})` : ''}`,
  );
}

/** `documents/b.pdf: not read (damaged). What is wrong and how to mend it`, in one line. */
export function failureText({ file, code, message }: Failure): string {
  return plainLine(`${file}: not read (${code}). ${message}`);
}

/** `note: what the person who runs the command must know`, in one line. */
export function noteText(note: string): string {
  return plainLine(`note: ${note}`);
}

/** A heading as it stands in reading order: its text and its level, 1 the outermost. */
export interface Heading {
  readonly text: string;
  readonly level: number;
}

/**
 * The headings that stay open when the next heading comes: those that are further out than it.
 * @param open headings above the new one, outermost first
 */
export function headingPath(open: readonly Heading[], next: Heading): Heading[] {
  return [...open.filter((heading) => heading.level < next.level), next];
}

/** A figure that changes when something is left out. */
export type Change =
  | {
      readonly kind: 'median';
      readonly issue: string;
      readonly level: string;
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly kind: 'extreme';
      readonly issue: string;
      readonly end: 'lowest' | 'highest';
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'span'; readonly situation: string; readonly from: string; readonly to: string }
  | { readonly kind: 'situation-lost'; readonly situation: string };

/** The change, or none where both figures are the same. */
export function isChange<C extends Change & { readonly from: unknown; readonly to: unknown }>(
  change: C,
): readonly C[] {
  return change.from === change.to ? [] : [change];
}

/** A change in words. `labelOf` gives the label of an issue. */
export function changeText(change: Change, labelOf: (issue: string) => string): string {
  switch (change.kind) {
    case 'median':
      return `${labelOf(change.issue)} at ${change.level}: median severity ${becomes(change)}`;
    case 'extreme':
      return `${labelOf(change.issue)}: ${change.end} entry severity ${becomes(change)}`;
    case 'span':
      return `“${change.situation}”: ${change.from} becomes ${change.to}`;
    case 'situation-lost':
      return `“${change.situation}”: left in one document only`;
    default:
      return change satisfies never;
  }
}

/** A figure of severities is always there before something is left out, and may be gone then. */
function becomes({ from, to }: { readonly from: number | null; readonly to: number | null }): string {
  return to === null ? `${from} is no longer given` : `${from} becomes ${to}`;
}

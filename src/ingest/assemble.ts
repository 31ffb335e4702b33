import type { Block, BlockKind, TableCell } from '../model/document.js';
import { type Heading, headingPath } from './headings.js';

/** A block before it knows its place in the document. */
export interface Draft {
  readonly kind: BlockKind;
  /** Normalised, never empty. */
  readonly text: string;
  /** For headings: the level that the file marks, or null where only the look makes it a heading. */
  readonly headingLevel: number | null;
  readonly listDepth: number | null;
  readonly cell: TableCell | null;
  /** Numbers of the containers around the block, outermost first; a heading holds for its own containers only. */
  readonly scope: readonly number[];
  readonly page: number | null;
}

interface OpenHeading extends Heading {
  readonly scope: readonly number[];
  readonly marked: boolean;
  /** Whether another heading follows at once, which it therefore stands over. */
  readonly over: boolean;
}

/**
 * Numbers the blocks and gives each the headings above it. A heading that is one by its look only stands one level
 * below the last marked heading; if it stands right above another such heading, it stands over that and those to come.
 */
export function assemble(drafts: readonly Draft[]): Block[] {
  let open: OpenHeading[] = [];
  return drafts.map((draft, index) => {
    open = open.filter((heading) => heading.scope.every((id, depth) => draft.scope[depth] === id));
    if (draft.kind !== 'heading') return block(draft, index, open, null);
    const over = isOver(draft, drafts[index + 1]);
    const level = draft.headingLevel ?? levelByLook(open, draft.scope, over);
    const heading = {
      text: draft.text,
      level,
      scope: draft.scope,
      marked: draft.headingLevel !== null,
      over,
    };
    const outer = open.filter((each) => each.scope.length < draft.scope.length);
    const beside = open.filter((each) => each.scope.length === draft.scope.length);
    const path = headingPath(beside, heading);
    open = [...outer, ...beside.filter((each) => path.includes(each))];
    const made = block(draft, index, open, level);
    open = [...open, heading];
    return made;
  });
}

function isOver(draft: Draft, next: Draft | undefined): boolean {
  const byLook = draft.headingLevel === null && next?.kind === 'heading' && next.headingLevel === null;
  return byLook && draft.cell === null && next.cell === null && draft.scope.length === next.scope.length;
}

function levelByLook(open: readonly OpenHeading[], scope: readonly number[], over: boolean): number {
  const stands = (heading: OpenHeading) =>
    heading.marked || heading.scope.length < scope.length || (heading.over && !over);
  return (open.findLast(stands)?.level ?? 0) + 1;
}

function block(draft: Draft, index: number, open: readonly Heading[], headingLevel: number | null): Block {
  const { kind, text, page, cell, listDepth } = draft;
  const headings = open.map((heading) => heading.text);
  return { index, kind, text, page, box: null, headings, headingLevel, cell, listDepth, flags: [] };
}

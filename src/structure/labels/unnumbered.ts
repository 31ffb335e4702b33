import type { TextDocument } from '../../model/document.js';
import { plainForm } from '../../model/plain-form.js';
import { type Reading, withoutNumbering } from '../reading.js';
import type { LocalName } from './level-names.js';
import type { Site } from './level-sites.js';
import { isLevelLike } from './name-candidates.js';

/**
 * The numbered levels of a document, and between them, where they stand, levels without a number beside those that have one: "Universal | Tier 1 | Tier 2", or a heading "Child protection" of
 * the same rank right before or behind the numbered ones. These must be named like levels.
 */
export function withUnnumbered(
  document: TextDocument,
  sites: readonly Site[],
  numbered: readonly LocalName[],
  words: ReadonlySet<string>,
  reading: Reading,
): readonly LocalName[] {
  const named = new Set(numbered.flatMap((name) => name.aliases));
  const isNumbered = (site: Site | undefined) =>
    site?.label?.rest === '' && site.label.words.some((word) => words.has(word));
  const names = [...numbered];
  const positionOf = (site: Site | undefined) =>
    names.findIndex((name) => name.key === [...(site?.label?.numbers ?? [])].sort().join('+'));
  for (const series of seriesOf(document, sites)) {
    if (series.filter(isNumbered).length < 2) continue;
    for (const [i, site] of series.entries()) {
      const beside = isNumbered(series[i - 1]) || isNumbered(series[i + 1]);
      if (!beside || site.label !== null || site.appendix || !isLevelLike(site.text, reading)) continue;
      const printed = withoutNumbering(site.text);
      const key = plainForm(printed);
      if (named.has(key)) continue;
      named.add(key);
      const before = isNumbered(series[i + 1]);
      const at = before ? positionOf(series[i + 1]) : positionOf(series[i - 1]) + 1;
      names.splice(Math.max(0, at), 0, { key, numbers: [], printed, aliases: [key] });
    }
  }
  return names;
}

/** Sites that stand in a row: headings of one rank under one parent, and the cells of one row. */
function seriesOf(document: TextDocument, sites: readonly Site[]): Iterable<readonly Site[]> {
  const series = new Map<string, Site[]>();
  for (const site of sites) {
    const block = document.blocks[site.block];
    if (block === undefined || (site.kind !== 'heading' && site.kind !== 'cell')) continue;
    const key =
      block.cell === null
        ? `${block.headingLevel} ${block.headings.join('\n')}`
        : `${block.cell.table}, row ${block.cell.row}`;
    const list = series.get(key);
    if (list) list.push(site);
    else series.set(key, [site]);
  }
  return series.values();
}

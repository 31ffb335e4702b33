import { DomUtils, parseDocument } from 'htmlparser2';
import type { Table } from '../../../src/model/table.js';
import { type Drawn, drawingMeans, drawSvg } from '../../../src/report/pictures/index.js';
import { builtInTools, SCALE } from './made-up.js';

const means = drawingMeans(SCALE, builtInTools().fonts);

/** The pictures of tables without their PNG, which takes longest. */
export async function drawn(...tables: readonly Table[]): Promise<readonly Drawn[]> {
  return drawSvg(tables, means);
}

/** The one picture of a table. */
export async function onlyOne(table: Table): Promise<Drawn> {
  const [picture, ...others] = await drawn(table);
  if (picture === undefined || others.length > 0) throw new Error(`${others.length + 1} pictures`);
  return picture;
}

/** The texts that a picture shows, in the order of its marks. */
export function textsOf({ svg }: Pick<Drawn, 'svg'>): readonly string[] {
  const document = parseDocument(svg, { xmlMode: true });
  return DomUtils.getElementsByTagName('text', document).map((element) => DomUtils.textContent(element));
}

/** Elements and attributes by name, in the order of the file. */
export function elementsOf({ svg }: Pick<Drawn, 'svg'>) {
  const document = parseDocument(svg, { xmlMode: true });
  return DomUtils.getElementsByTagName('*', document).map(({ name, attribs }) => ({ name, attribs }));
}

/** How many areas of a colour a picture has. */
export function areasOf(picture: Pick<Drawn, 'svg'>, fill: string): number {
  return elementsOf(picture).filter(({ name, attribs }) => name === 'path' && attribs.fill === fill).length;
}

/** Tags that no tag closes, or that close nothing: none in well-formed XML. Texts hold no "<" and no ">" but as entities. */
export function unclosed({ svg }: Pick<Drawn, 'svg'>): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [, slash, name = '', end] of svg.matchAll(/<(\/?)(\w+)(?: [\w:-]+="[^"<]*")*(\/?)>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) faults.push(name);
    } else if (end !== '/') open.push(name);
  }
  const tags = svg.match(/[<>]/g)?.length ?? 0;
  const read = svg.match(/<(\/?)(\w+)(?: [\w:-]+="[^"<]*")*(\/?)>/g)?.length ?? 0;
  return tags === 2 * read ? [...faults, ...open] : [...faults, ...open, 'something that is no tag'];
}

import { child, type Element, elements } from '../markup.js';

/** What a style, with those it is based on, says about a paragraph or run. */
export interface Style {
  readonly name: string;
  readonly kind: 'paragraph' | 'character' | 'table' | 'numbering';
  /** 1 is the outermost; null if its paragraphs are no headings. */
  readonly headingLevel: number | null;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** In half points; null if a character style does not set it. */
  readonly size: number | null;
  /** Table styles: whether the first row is set apart in bold or by a colour. */
  readonly firstRow: boolean;
}

export type Styles = ReadonlyMap<string, Style>;

/** Key of the style of paragraphs that name none. */
const DEFAULT = '';
/** Letters are of this size, in half points, where a document says nothing. */
const DEFAULT_SIZE = 20;

/** The style of a paragraph. */
export function paragraphStyle(styles: Styles, paragraph: Element): Style | undefined {
  return styles.get(value(child(child(paragraph, 'w:pPr'), 'w:pStyle')) ?? DEFAULT);
}

/** The character style of a run, if it has one. */
export function runStyle(styles: Styles, run: Element): Style | undefined {
  const name = child(child(run, 'w:rPr'), 'w:rStyle');
  return name === undefined ? undefined : styles.get(value(name) ?? DEFAULT);
}

/** The styles of a document by their id, with what they take over from the styles they are based on. */
export function readStyles(part: Element | undefined): Styles {
  const root = child(part, 'w:styles');
  const all = root === undefined ? [] : elements(root, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const usual = all.find(
    (style) => style.attributes['w:default'] === '1' && style.attributes['w:type'] === 'paragraph',
  );
  if (usual !== undefined) byId.set(DEFAULT, usual);
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const size = sizeIn(defaults) ?? DEFAULT_SIZE;
  return new Map([...byId].map(([id, style]) => [id, styleOf(chain(style, byId), size)]));
}

function chain(style: Element, byId: ReadonlyMap<string, Element>): [Element, ...Element[]] {
  const found: [Element, ...Element[]] = [style];
  for (let next = base(style, byId); next !== undefined && !found.includes(next); next = base(next, byId))
    found.push(next);
  return found;
}

function base(style: Element, byId: ReadonlyMap<string, Element>): Element | undefined {
  return byId.get(value(child(style, 'w:basedOn')) ?? '');
}

function styleOf(line: readonly [Element, ...Element[]], defaultSize: number): Style {
  const name = value(child(line[0], 'w:name')) ?? '';
  const kind = line[0].attributes['w:type'];
  const property = (name: string) =>
    line.map((style) => child(child(style, 'w:rPr'), name)).find((each) => each !== undefined);
  const size = line.map((style) => sizeIn(child(style, 'w:rPr'))).find((each) => each !== null) ?? null;
  return {
    name,
    kind: kind === 'character' || kind === 'table' || kind === 'numbering' ? kind : 'paragraph',
    headingLevel: headingLevel(line),
    bold: isOn(property('w:b')),
    hidden: isOn(property('w:vanish')),
    size: size ?? (kind === 'paragraph' ? defaultSize : null),
    firstRow: line.some(setsFirstRowApart),
  };
}

function headingLevel(line: readonly [Element, ...Element[]]): number | null {
  for (const style of line) {
    const outline = value(child(child(style, 'w:pPr'), 'w:outlineLvl'));
    if (outline !== undefined) return /^[0-8]$/.test(outline) ? Math.min(6, Number(outline) + 1) : null;
    const level = levelByName(value(child(style, 'w:name')) ?? '');
    if (level !== null) return level;
  }
  return null;
}

function levelByName(name: string): number | null {
  if (/^title$/i.test(name)) return 1;
  if (!/heading/i.test(name)) return null;
  const digit = /[1-9]/.exec(name)?.[0];
  return digit === undefined ? 2 : Math.min(6, Number(digit));
}

function setsFirstRowApart(style: Element): boolean {
  return elements(style, 'w:tblStylePr').some((part) => {
    const fill = child(child(part, 'w:tcPr'), 'w:shd') !== undefined;
    return part.attributes['w:type'] === 'firstRow' && (fill || isOn(child(child(part, 'w:rPr'), 'w:b')));
  });
}

/** The size of letters that run properties set, in half points; null if they set none. */
export function sizeIn(properties: Element | undefined): number | null {
  return Number.parseInt(value(child(properties, 'w:sz')) ?? '', 10) || null;
}

export function value(element: Element | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** Whether a switch such as `w:b` is there and not turned off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(value(element) ?? '');
}

/** The id of a style for headings of a level that have none of their own. */
export function madeStyle(level: number): string {
  return `LooksLikeHeading${level}`;
}

/** Rules for mammoth: which paragraph styles are headings, and of which level. */
export function headingRules(styles: Styles): string[] {
  const made = [1, 2, 3, 4, 5, 6].map((level) => `p.${madeStyle(level)} => h${level}:fresh`);
  const own = [...styles.values()].flatMap(({ kind, name, headingLevel: level }) =>
    kind === 'paragraph' && level !== null && name !== ''
      ? [`p[style-name='${escapeName(name)}'] => h${level}:fresh`]
      : [],
  );
  return [...made, ...own];
}

function escapeName(name: string): string {
  return name.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}

/** The time that stands for no time in the properties of a file. */
const NO_TIME = '1980-01-01T00:00:00Z';

/** Where the number of a bookmark stands, as its id and in the names that lead to it; with what stands before it. */
const BOOKMARK_NUMBERS = [
  /(<w:bookmark(?:Start|End)\b[^>]* w:id=")\d+/g,
  /((?: w:anchor| w:name)="_Toc)\d+/g,
  /(<w:instrText[^>]*>PAGEREF _Toc)\d+/g,
];

const PICTURE_NUMBERS = [/(<wp:docPr\b[^>]* id=")\d+/g];

/**
 * Changes a part of a Word file so that the same report gives the same bytes: the times of its making become a fixed one,
 * and what the package counts on from file to file while a program runs is counted from 1.
 */
export function settled(path: string, xml: string): string {
  if (path === 'docProps/core.xml')
    return xml.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, (_, tag: string) => tag + NO_TIME);
  if (path !== 'word/document.xml') return xml;
  return renumbered(renumbered(xml, BOOKMARK_NUMBERS), PICTURE_NUMBERS);
}

/** Numbers from 1 in the order in which they are met, the same one for the same one. */
function renumbered(xml: string, places: readonly RegExp[]): string {
  const numbers = new Map<string, number>();
  return places.reduce(
    (settling, place) =>
      settling.replace(place, (found: string, before: string) => {
        const old = found.slice(before.length);
        const own = numbers.get(old) ?? numbers.size + 1;
        numbers.set(old, own);
        return before + own;
      }),
    xml,
  );
}

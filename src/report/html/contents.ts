/** The contents of a page: links to its parts. `html` is what a link shows, escaped. */
export function contentsHtml(links: readonly { readonly id: string; readonly html: string }[]): string {
  const items = links.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`);
  return `<nav aria-labelledby="heading-contents"><h2 id="heading-contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}

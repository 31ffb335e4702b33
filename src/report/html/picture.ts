import type { Picture } from '../report.js';
import { escaped } from './markup.js';

/** A picture inside the page, described for those who do not see it. It scrolls sideways where the screen is narrow. */
export function pictureHtml(picture: Picture, number: number): string {
  const { title, description } = picture;
  return [
    `<figure class="picture"><div class="scroll" role="region" tabindex="0" aria-label="Figure ${number}: ${escaped(title)}">`,
    `<div class="drawing" style="--natural:${picture.width}px">${inlineSvg(picture)}</div>`,
    `</div><figcaption><b>Figure ${number}.</b> ${escaped(description)}</figcaption></figure>`,
  ].join('');
}

const TAG = /<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'<>])*>/g;
const ATTRIBUTE = /\s([\w:-]+)=("[^"]*"|'[^']*')/g;

/**
 * The SVG as part of an HTML page: no XML prolog, ids and what refers to them with the picture's name before them (two
 * pictures of a page may use one id), and one name for the whole in place of roles of its parts.
 */
export function inlineSvg({ name, title, svg }: Picture): string {
  const root = svg.slice(Math.max(svg.indexOf('<svg'), 0));
  const own = root.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, key, quoted) => attribute(key, quoted, name)),
  );
  return own.replace('<svg', `<svg role="img" aria-label="${escaped(title)}"`);
}

function attribute(key: string, quoted: string, prefix: string): string {
  // The root is named as one image, and an image has no parts with roles or names.
  if (key === 'role' || key.startsWith('aria-')) return '';
  if (key === 'id') return ` id=${quoted.replace(/^["']/, `$&${prefix}-`)}`;
  if (key === 'href' || key === 'xlink:href') return ` ${key}=${quoted.replace(/^(["'])#/, `$1#${prefix}-`)}`;
  return ` ${key}=${quoted.replace(/url\((["']?)#/g, `url($1#${prefix}-`)}`;
}

/** Style of tables, pictures and the figures in them, which open what they were made from. */
export const TABLE_STYLE = `
.table, .picture { margin: 1.25rem 0 2rem; }
.scroll { overflow: auto; scroll-padding: 4rem 0 0 min(12rem, 40vw); }
table { border-collapse: collapse; font-size: .95rem; line-height: 1.4; font-variant-numeric: tabular-nums; min-width: min(100%, 34rem); }
caption { text-align: left; padding-bottom: .5rem; }
caption > span { position: sticky; left: 0; display: block; width: fit-content; max-width: min(44rem, calc(100vw - 2rem)); }
caption > span:first-child { font-weight: 700; }
.n, .shown { color: var(--quiet); }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom: .14rem solid var(--strong-line); }
tbody th { font-weight: 600; min-width: min(8rem, 34vw); }
tbody th:not(.quotation) { position: sticky; left: 0; max-width: min(20rem, 40vw); background: var(--paper); }
tbody tr:hover > * { background: var(--tint); }
.number { text-align: right; }
td.level { white-space: nowrap; }
.quotation { min-width: 16rem; max-width: 34rem; }
td.words { min-width: 9rem; }
td.prose { min-width: 20rem; max-width: 44rem; }
@media (max-width: 48rem) { .scroll { border-right: 1px solid var(--line); } }
.missing, tbody .missing { color: var(--quiet); font-weight: 400; font-style: italic; }
.folded { margin: 0; min-width: 16rem; }
.folded summary { padding: 0; color: inherit; text-decoration: none; }
.notes { color: var(--quiet); font-size: .95rem; margin-top: .6rem; padding-left: 1.2rem; }
.drawing { background: #fff; max-width: var(--natural); min-width: min(var(--natural), 40rem); }
.drawing svg { display: block; width: 100%; height: auto; }
figure { margin: 0; }
figcaption { margin-top: .6rem; }

[data-source], .sort {
  background: none; border: 0; padding: .15rem 0; margin: -.15rem 0; min-width: 1.6rem; min-height: 1.6rem; text-align: inherit;
  font-weight: inherit; cursor: pointer; line-height: inherit;
}
[data-source] { text-decoration: underline; text-decoration-color: var(--strong-line); text-decoration-thickness: 1px; text-underline-offset: .2em; }
[data-source]:hover, .sort:hover { color: var(--accent); text-decoration: underline; text-decoration-thickness: .14em; }
td:not(.number) > [data-source] { text-decoration-color: var(--line); }
.to-source { color: var(--accent); font-size: .95rem; white-space: nowrap; }
[aria-sort="ascending"] .sort::after { content: " \\2191"; }
[aria-sort="descending"] .sort::after { content: " \\2193"; }
.shown button, .buttons button, .pager button, #panel-close {
  min-height: 2.5rem; padding: .35rem .9rem; border: 1px solid var(--strong-line); border-radius: .2rem; background: var(--paper); cursor: pointer;
}
.shown button:hover, .buttons button:hover, .pager button:hover:enabled, #panel-close:hover { background: var(--tint); }
button:disabled { color: var(--quiet); cursor: default; }
`;

/** Style on paper: A4, wide tables landscape, heads repeated on every page, nothing that only a screen can do. */
export const PRINT_STYLE = `
@page { size: A4; margin: 18mm 16mm; }
@page wide { size: A4 landscape; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --tint: #fff; --line: #bbb; --strong-line: #555; --accent: #000; }
  html { font-size: 10.5pt; }
  body { font-size: 1rem; line-height: 1.4; }
  body > header, .columns, body > footer { padding: 0; }
  body > header { border: 0; padding-bottom: 8mm; }
  .columns, .scroll { display: block; overflow: visible; max-height: none; border: 0; }
  .columns > nav { break-after: page; }
  .skip, #references, nav a[href="#references"], .needs-script, .to-source, .jumps { display: none; }
  section { break-before: page; border: 0; padding: 0; margin: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, figure, .findings > li, .key > div { break-inside: avoid; }
  .figures { grid-template-columns: repeat(3, 1fr); }
  table { width: 100%; min-width: 0; font-size: 8.5pt; }
  thead { display: table-header-group; break-inside: avoid; }
  /* Chromium repeats no head that holds a button with a box of its own. */
  .sort { display: contents; }
  thead th, tbody th:not(.quotation) { position: static; max-width: none; }
  th, td { padding: 1mm 1.4mm; vertical-align: top; }
  .words, .prose, .quotation { overflow-wrap: anywhere; }
  tbody th, .quotation, td.words, td.prose, .folded { min-width: 0; }
  .wide, .block:has(> .wide):not(:has(> .findings, > .picture)) { page: wide; }
  .wide table { font-size: 7.5pt; }
  .drawing { min-width: 0; }
  .drawing svg { max-height: 225mm; }
  [data-source], [data-source] * { color: inherit; text-decoration: none; min-height: 0; min-width: 0; padding: 0; margin: 0; }
  a { color: inherit; text-decoration: none; }
  details:not(.folded)::details-content { content-visibility: visible; height: auto; }
  summary { list-style: none; color: inherit; text-decoration: none; font-weight: 600; }
  .folded summary { font-weight: 400; }
}
`;

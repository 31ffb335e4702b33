/** Style of the page as a whole: colours, type, the contents beside the report, findings. Every contrast is 4.5 or more. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #17201c; --quiet: #4f5a55; --paper: #fff; --tint: #f3f6f4; --line: #c3ccc7; --strong-line: #6b7671;
  --accent: #00583c; --on-accent: #fff; --mark: #ffe9a8; --focus: #0b57d0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eeeb; --quiet: #b0bbb5; --paper: #141917; --tint: #1e2522; --line: #3c4742; --strong-line: #8b9791;
    --accent: #7fd6b1; --on-accent: #0c1512; --mark: #6a5200; --focus: #9cc2ff;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word;
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.4rem); margin: 0; max-width: 32em; }
h2 { font-size: 1.6rem; margin: 0 0 .75rem; }
h3 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; }
h4 { font-size: 1.0625rem; margin: 1.5rem 0 .4rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
p, li, figcaption { max-width: 44rem; }
a { color: var(--accent); text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .16em; }
:focus-visible { outline: .2rem solid var(--focus); outline-offset: .15rem; border-radius: .1rem; }
:focus:not(:focus-visible) { outline: none; }
button, select, input { font: inherit; color: inherit; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; padding: .5rem 1rem; background: var(--paper); }

body > header { border-top: .6rem solid var(--accent); border-bottom: 1px solid var(--line); }
body > header, .columns, body > footer { padding: 1.5rem max(1rem, (100vw - 86rem) / 2); }
body > header p { margin: .6rem 0 0; font-size: 1.2rem; color: var(--quiet); }
body > footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .95rem; }
nav[aria-labelledby] h2 { font-size: 1.0625rem; margin: 0 0 .4rem; }
nav ol { list-style: none; padding: 0; margin: 0; }
nav li a { display: block; padding: .3rem 0; text-decoration: none; }
nav li a:hover { text-decoration: underline; }
main:focus { outline: none; }
section { padding-top: 2.5rem; margin-top: 2.5rem; border-top: .2rem solid var(--accent); }
section:first-child { padding-top: 0; margin-top: 0; border-top: 0; }
section h2:focus { outline: none; }
.columns > nav { margin-bottom: 2.5rem; }
@media (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3rem; }
  .columns > nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; padding: .25rem; margin-left: -.25rem; }
  .long { max-height: 85vh; border-bottom: 1px solid var(--line); }
  .long thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); box-shadow: 0 .14rem 0 var(--strong-line); }
}

.question { font-size: 1.2rem; color: var(--quiet); }
.jumps { padding: 0; list-style: none; }
.jumps li { padding: .15rem 0; }
.findings { padding-left: 1.2rem; }
.findings > li { margin-bottom: .6rem; padding-left: .2rem; }
.findings > li::marker { color: var(--accent); }
summary { cursor: pointer; padding: .3rem 0; color: var(--accent); text-decoration: underline; text-underline-offset: .18em; width: fit-content; }
details { margin-bottom: 1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.25rem; margin: 1.25rem 0 2rem; }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 1px solid var(--strong-line); padding-top: .5rem; }
.figures dd { margin: 0; font-size: 2rem; font-weight: 700; line-height: 1.2; }
.figures dt { color: var(--quiet); line-height: 1.35; }
.key > div { display: grid; grid-template-columns: 2rem minmax(0, 44rem); padding: .2rem 0; }
.key dt { font-weight: 700; }
.key dd { margin: 0; }
`;

/** Style of references: in the panel, and in the list with its filters. */
export const REFERENCE_STYLE = `
#filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem 1.25rem; align-items: end; padding: 1rem; background: var(--tint); }
#filters p { margin: 0; }
#filters label { display: block; font-weight: 600; }
#filters select, #filters input { width: 100%; min-height: 2.5rem; padding: .3rem .5rem; border: 1px solid var(--strong-line); border-radius: .2rem; background: var(--paper); }
#found { font-weight: 700; margin-top: 1.25rem; }
.reference, .document { border-top: 1px solid var(--line); padding: 1rem 0; max-width: 50rem; }
.reference blockquote { margin: 0 0 .6rem; font-size: 1.15rem; line-height: 1.4; }
.reference dl { margin: 0; font-size: .95rem; }
.reference dl > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); }
.reference dt { color: var(--quiet); }
.reference dd { margin: 0; grid-column: 2; }
.document h3 { margin: 0 0 .4rem; font-size: 1.15rem; }
.document ul { padding-left: 1.2rem; }
.document p { margin: 0; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .1rem; }
.pager { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; padding-top: 1rem; border-top: 1px solid var(--line); }
#panel { width: min(46rem, 100vw); max-width: none; height: 100dvh; max-height: none; margin: 0 0 0 auto; padding: 0; border: 0; border-left: .3rem solid var(--accent); color: inherit; background: var(--paper); overflow-y: auto; }
#panel::backdrop { background: rgb(10 20 16 / .5); }
.inside { min-height: 100%; padding: 0 1.25rem 2rem; }
.panel-head { position: sticky; top: 0; display: flex; gap: 1rem; align-items: start; justify-content: space-between; padding: 1rem 0; background: var(--paper); border-bottom: 1px solid var(--line); }
.panel-head h2 { font-size: 1.2rem; margin: 0; max-height: 30vh; overflow-y: auto; }
#panel-count { margin: 1rem 0 .5rem; font-weight: 700; }
@media (forced-colors: active) { mark { outline: 1px solid; } }
`;

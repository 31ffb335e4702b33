/** Browser script: tables are sorted by a click on a heading, and long ones shown whole. */
export const TABLES = `
const LEVELS = ['U', 'A', 'B', 'C', 'D'];

function numberIn(text) {
  return Number.parseFloat(text.replaceAll(',', ''));
}

/** The rank of a level; a joined one stands between its parts, and of several the first counts. */
function rankOf(text) {
  const ranks = text.split(',')[0].split('+').map((level) => LEVELS.indexOf(level));
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** How two cells of a column compare; a cell without a value comes last. */
function compareCells(head, direction) {
  const valueOf = head.classList.contains('number') ? numberIn : head.classList.contains('level') ? rankOf : null;
  return (a, b) => {
    const missing = a.classList.contains('missing') - b.classList.contains('missing');
    if (missing !== 0) return missing;
    if (valueOf) return direction * (valueOf(a.textContent) - valueOf(b.textContent));
    return direction * a.textContent.localeCompare(b.textContent, 'en-GB');
  };
}

const firstOrder = new WeakMap();

/** Sorts by a column: upwards, then downwards, then as the report has it. */
function sort(table, head) {
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) => [...body.rows]);
  if (!firstOrder.has(table)) firstOrder.set(table, rows);
  const next = { ascending: 'descending', descending: null }[head.getAttribute('aria-sort')];
  const order = next === undefined ? 'ascending' : next;
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  const compare = compareCells(head, order === 'ascending' ? 1 : -1);
  const at = head.cellIndex;
  const sorted = [...(order === null ? firstOrder.get(table) : rows)];
  if (order !== null) sorted.sort((a, b) => compare(a.cells[at], b.cells[at]));
  if (order !== null) head.setAttribute('aria-sort', order);
  const cut = bodies[0].rows.length;
  bodies[0].replaceChildren(...sorted.slice(0, cut));
  bodies[1]?.replaceChildren(...sorted.slice(cut));
}

for (const table of document.querySelectorAll('table[data-table]')) {
  for (const head of table.tHead.rows[0].cells) {
    const button = make('button', { type: 'button', className: 'sort' }, head.textContent);
    button.addEventListener('click', () => sort(table, head));
    head.replaceChildren(button);
  }
}

for (const button of document.querySelectorAll('[data-show-all]')) {
  button.addEventListener('click', () => {
    const region = document.querySelector('table[data-table="' + button.dataset.showAll + '"]');
    region.tBodies[1].hidden = false;
    region.parentElement.focus();
    button.parentElement.remove();
  });
}
`;

/** Browser script: the panel that shows what a figure or a finding came from. */
export const PANEL = `
const panel = document.getElementById('panel');
let opener = null;

/** What a figure stands for, in words: its finding, or what its row says before it and the head of its column. */
function nameOf(figure) {
  const cell = figure.closest('td, th');
  if (!cell) return figure.parentElement.querySelector('.sentence').textContent;
  const head = cell.closest('table').tHead.rows[0].cells[cell.cellIndex];
  const before = [...cell.parentElement.cells].slice(0, cell.cellIndex);
  const names = before.filter((one) => !one.matches('.number, .quotation, .missing, .prose')).slice(0, 3);
  return [...names, head].map((one) => one.textContent).join(', ') + ': ' + figure.textContent;
}

function openPanel(figure) {
  const [ofReferences, ofDocuments] = data.sources[figure.dataset.source].split('|').map(numbersOf);
  const counts = [[ofReferences, 'reference'], [ofDocuments, 'document']].filter(([items]) => items.length > 0);
  document.getElementById('panel-title').textContent = nameOf(figure);
  document.getElementById('panel-count').textContent = counts
    .map(([items, what]) => counted(items.length, what))
    .join(', ');
  const place = document.getElementById('panel-list');
  // References name their documents; documents are listed where they are all there is.
  if (ofReferences.length > 0) showPage(place, ofReferences, drawReference);
  else showPage(place, ofDocuments, drawDocument);
  opener = figure;
  panel.showModal();
  panel.scrollTop = 0;
}

document.addEventListener('click', (event) => {
  const figure = event.target.closest('[data-source]');
  if (figure) return openPanel(figure);
  const leaves = event.target.closest('#panel a');
  if (leaves) opener = document.getElementById('heading-references');
  if (leaves || event.target === panel || event.target.closest('#panel-close')) panel.close();
});
panel.addEventListener('close', () => opener?.focus());
`;

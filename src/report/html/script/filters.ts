/** Browser script: the list of all references. Its filters stand in the address, so that a link brings them back. */
export const FILTERS = `
const filters = document.getElementById('filters');
const searched = data.texts.map((text) => text.toLowerCase());
const HOLDS = {
  issue: (i, value) => data.issues[references.issue[i]]?.id === value,
  level: (i, value) => (data.texts[references.level[i]] || 'none') === value,
  severity: (i, value) => references.severity[i] === Number(value),
  stance: (i, value) => (references.severity[i] === 0 ? 'protective' : 'asserted') === value,
  care: (i, value) => references.flags[i].includes(data.care[value]),
  document: (i, value) => data.documents[references.document[i]].id === value,
  text: (i, value) => searched[references.text[i]].includes(value.toLowerCase()) || references.id[i] === value,
};

function chosen() {
  return [...new FormData(filters)].filter(([, value]) => value !== '');
}

function showFiltered() {
  const choices = chosen();
  const found = references.id.flatMap((_, i) => (choices.every(([name, value]) => HOLDS[name](i, value)) ? [i] : []));
  const all = counted(references.id.length, 'reference');
  document.getElementById('found').textContent =
    found.length === references.id.length ? all : found.length.toLocaleString('en-GB') + ' of ' + all;
  showPage(document.getElementById('list'), found, drawReference);
}

/** Sets the filters to what the address says; whether it says anything of them. */
function readAddress() {
  const [place, query = ''] = location.hash.slice(1).split('?');
  if (place !== 'references') return;
  const wanted = new URLSearchParams(query);
  for (const field of filters.elements) if (field.name) field.value = wanted.get(field.name) ?? '';
  showFiltered();
  document.getElementById('references').scrollIntoView();
}

function writeAddress() {
  const query = new URLSearchParams(chosen()).toString();
  history.replaceState(null, '', '#references' + (query === '' ? '' : '?' + query));
  showFiltered();
}

let waiting;
filters.addEventListener('input', (event) => {
  clearTimeout(waiting);
  // While somebody types, the list waits, and so does what is read out.
  waiting = setTimeout(writeAddress, event.target.type === 'search' ? 250 : 0);
});
filters.addEventListener('reset', () => setTimeout(writeAddress));
filters.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', readAddress);
showFiltered();
readAddress();
`;

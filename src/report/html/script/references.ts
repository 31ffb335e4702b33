/** Browser script: the data of the page, and a reference or document drawn from it. Texts only ever become text nodes. */
export const REFERENCES = `
const data = JSON.parse(document.getElementById('data').textContent);
const references = data.references;
const NOT_SCORED = 'Not scored: the indicator says that it is absent';

/** "0-2,5" as [0, 1, 2, 5]. */
function numbersOf(ranges) {
  const numbers = [];
  for (const range of ranges === '' ? [] : ranges.split(',')) {
    const [first, last = first] = range.split('-').map(Number);
    for (let number = first; number <= last; number++) numbers.push(number);
  }
  return numbers;
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** The text with the words that matched in <mark>. */
function marked(text, stretches) {
  const parts = [];
  let done = 0;
  for (const stretch of stretches === '' ? [] : stretches.split(',')) {
    const [start, end] = stretch.split('-').map(Number);
    parts.push(text.slice(done, start), make('mark', {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)];
}

function facts(pairs) {
  const list = make('dl', {});
  for (const [term, value] of pairs) {
    if (value === '' || value.length === 0) continue;
    const values = Array.isArray(value) ? value : [value];
    list.append(make('div', {}, make('dt', {}, term), ...values.map((one) => make('dd', {}, one))));
  }
  return list;
}

function levelOf(i) {
  const level = data.texts[references.level[i]];
  const local = data.texts[references.localLevel[i]];
  if (local === '') return 'No level';
  return local + (level === '' ? ' (which level it is could not be told)' : ' (' + level + ')');
}

function drawReference(i) {
  const text = (name) => data.texts[references[name][i]];
  const page = references.page[i];
  const severity = references.severity[i];
  return make(
    'article',
    { className: 'reference' },
    make('blockquote', {}, '“', ...marked(text('text'), text('marks')), '”'),
    facts([
      ['Document', data.documents[references.document[i]].name + (page === 0 ? '' : ', page ' + page)],
      ['Level', levelOf(i)],
      ['Under', text('section')],
      ['Issue', data.issues[references.issue[i]].label + ': ' + text('theme')],
      ['Severity', severity === 0 ? NOT_SCORED : data.steps[severity]],
      ['Why', references.because[i].map((number) => data.texts[number])],
      ['With care', references.flags[i].map((number) => data.texts[number])],
      ['Id', references.id[i]],
    ]),
  );
}

function drawDocument(i) {
  const { id, name, facts } = data.documents[i];
  const link = make('a', { href: '#references?' + new URLSearchParams({ document: id }) }, 'All its references');
  return make(
    'article',
    { className: 'document' },
    make('h3', {}, name),
    make('ul', {}, ...facts.map((fact) => make('li', {}, fact))),
    make('p', {}, link),
  );
}
`;

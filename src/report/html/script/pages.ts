/** Browser script: long lists of references or documents, a page at a time. */
export const PAGES = `
const PER_PAGE = 25;

/** Draws the items of a list into a place, from a page counted from 0, with buttons to the pages before and after. */
function showPage(place, items, draw, page = 0) {
  const last = Math.max(0, Math.ceil(items.length / PER_PAGE) - 1);
  const drawn = items.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(draw);
  place.replaceChildren(...drawn);
  if (last === 0) return;
  const turn = (label, to, enabled) => {
    const button = make('button', { type: 'button', disabled: !enabled }, label);
    button.addEventListener('click', () => {
      showPage(place, items, draw, to);
      place.firstElementChild.tabIndex = -1;
      place.firstElementChild.focus();
      place.firstElementChild.scrollIntoView({ block: 'center' });
    });
    return button;
  };
  const where = make('span', {}, 'Page ' + (page + 1) + ' of ' + (last + 1));
  const pager = make('nav', { className: 'pager' });
  pager.setAttribute('aria-label', 'Pages of the list');
  pager.append(turn('Previous', page - 1, page > 0), where, turn('Next', page + 1, page < last));
  place.append(pager);
}

function counted(number, one) {
  return number.toLocaleString('en-GB') + ' ' + one + (number === 1 ? '' : 's');
}
`;

import { describe, expect, it } from 'vitest';
import { authorityOf, yearOf } from '../../src/structure/identity.js';
import { documentOf, p } from './document-builder.js';

describe('the year of an edition', () => {
  it.each([
    ['Approved by the Board in March 2015. To be reviewed in March 2017.', 2015],
    ['Agreed September 2016, for review September 2018', 2016],
    ['Review date: April 2020. Version 3, April 2018', 2018],
    ['Next review: 2019 | Published 2017', 2017],
    ['This document will be updated in 2021. It was issued in June 2019.', 2019],
    ['Last reviewed in May 2016', 2016],
    ['Review due January 2020', null],
    ['Children Act 1989', null],
  ])('%s', (text, year) => {
    expect(yearOf(documentOf(p(text)))).toBe(year);
  });
});

describe('the authority', () => {
  it.each([
    ['Oakmere Safeguarding Children Board', 'Oakmere'],
    ['Oakmere Children’s Safeguarding Partnership', 'Oakmere'],
    ['The Oakmere and Wold Local Safeguarding Children Board', 'Oakmere and Wold'],
    ['Oakmere City Council', 'Oakmere'],
  ])('%s', (text, authority) => {
    expect(authorityOf(documentOf(p(text)))).toBe(authority);
  });
});

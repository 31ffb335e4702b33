import { describe, expect, it } from 'vitest';
import { documentNames } from '../../src/model/document-names.js';
import { document } from '../sample.js';

const documents = [
  document({ id: 'a', authority: 'Aldermoor', year: 2015 }),
  document({ id: 'b-2014', authority: 'Brackenholt', year: 2014 }),
  document({ id: 'b-2019', authority: 'Brackenholt', year: 2019 }),
  document({ id: 'c-1', authority: 'Coldbrook', year: 2016 }),
  document({ id: 'c-2', authority: 'Coldbrook', year: 2016 }),
  document({ id: 'c-3', authority: 'Coldbrook', year: null }),
  document({ id: 'd', authority: null }),
  document({ id: 'guidance', authority: 'Aldermoor', kind: 'other' }),
];

describe('documentNames', () => {
  it('takes the authority, with the year where it has several documents, else the id', () => {
    expect(Object.fromEntries(documentNames(documents))).toEqual({
      a: 'Aldermoor',
      'b-2014': 'Brackenholt 2014',
      'b-2019': 'Brackenholt 2019',
      'c-1': 'c-1',
      'c-2': 'c-2',
      'c-3': 'c-3',
      d: 'd',
      guidance: 'guidance',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { coverage } from '../../../src/compare/coverage/index.js';
import { corpusAnalysis, type SampleDocument } from '../../sample.js';
import { rowOf, sentencesOf, tableOf, valuesOf } from '../table-reader.js';

const tableFor = (documents: Readonly<Record<string, SampleDocument>>) =>
  tableOf(coverage(corpusOf(corpusAnalysis(documents)), DEFAULT_OPTIONS), 'themes-left-out');
const housing = (...themes: readonly string[]): SampleDocument => ({
  says: themes.map((theme) => `housing ${theme} 3 A something`),
});

describe('themes left out', () => {
  it('counts only documents that refer to the issue, and tells denial and unread pages apart', () => {
    const table = tableFor({
      east: housing('stability'),
      north: housing('homelessness', 'stability'),
      south: housing('quality'),
      west: { ...housing('stability'), denies: ['housing quality A decent home'] },
      fen: { denies: ['housing quality A decent home'] },
      hill: {
        ...housing('stability'),
        warnings: [{ code: 'unreadable-page', message: 'Page 2 could not be read.' }],
      },
      moor: {},
    });
    expect(valuesOf(table, 'Housing', 'Quality')).toEqual({
      ...{ issue: 'Housing', theme: 'Quality', 'refer-to-issue': 5, 'refer-to-theme': 1 },
      ...{ 'only-protective': 1, 'left-out': 2, 'not-read': 1 },
      instead: 'Stability (2); Homelessness (1)',
    });
    expect(rowOf(table, 'Housing', 'Quality')['left-out']).toEqual({
      value: 2,
      documents: ['east', 'north'],
    });
  });

  it('finds again that documents speak of stability or homelessness and never of quality', () => {
    const table = tableFor({
      east: housing('stability', 'homelessness'),
      north: housing('homelessness'),
      south: housing('stability'),
      west: housing('quality', 'stability', 'overcrowding', 'homelessness'),
      fen: housing('quality', 'overcrowding'),
      moor: housing('quality'),
    });
    expect(sentencesOf(table)).toContain(
      'Housing: three documents refer to “stability” or “homelessness” and never to “quality”.',
    );
  });

  it('says “it” where the documents refer to every other theme', () => {
    const table = tableFor({
      east: housing('stability', 'homelessness', 'overcrowding'),
      west: housing('quality', 'stability', 'homelessness', 'overcrowding'),
    });
    expect(sentencesOf(table)).toEqual(['Housing: one document refers to it and never to “quality”.']);
  });

  it('says that a theme is left out by all', () => {
    const table = tableFor({ east: housing('quality', 'stability', 'homelessness') });
    expect(sentencesOf(table)).toEqual(['Housing: no documents refer to “overcrowding”.']);
  });

  it('names the themes left out most often first, and passes over what nearly all or only few speak of', () => {
    const all = ['quality', 'stability', 'homelessness', 'overcrowding'];
    const areas = Array.from({ length: 11 }, (_, i) => {
      const themes = all.filter(
        (theme) =>
          (theme !== 'quality' || i < 6) &&
          (theme !== 'overcrowding' || i < 9) &&
          (theme !== 'stability' || i > 0) &&
          (theme !== 'homelessness' || i < 4),
      );
      return [`area${i}`, housing(...themes)];
    });
    expect(sentencesOf(tableFor(Object.fromEntries(areas)))).toEqual([
      'Housing: five documents refer to “stability” or “overcrowding” and never to “quality”.',
      'Housing: two documents refer to “stability” and never to “overcrowding”.',
    ]);
  });
});

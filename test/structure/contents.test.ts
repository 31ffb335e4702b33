import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../src/structure/contents.js';
import { documentOf, h, p } from './document-builder.js';

const textsOf = (document: ReturnType<typeof documentOf>): readonly string[] =>
  [...contentsOf(document)].map((index) => document.blocks[index]?.text ?? '');

describe('a contents page with page numbers', () => {
  it('is known by numbers that never go down, also where its lines say more than the headings', () => {
    const lines = [
      'The four levels 2',
      'Levels 2 to 4: my home and my family 3–5',
      'Words we use: bullying, self-harm 8',
    ];
    const document = documentOf(
      h(1, 'What I need'),
      h(2, 'What is in this guide'),
      ...lines.map(p),
      h(2, 'The four levels'),
      p('There are four.'),
      h(2, 'Words'),
      p('Bullying is when somebody hurts you on purpose.'),
    );
    expect(textsOf(document)).toEqual(lines);
  });

  it.each([
    [
      'no line says what a heading says',
      ['Children under 5', 'Boys of 11', 'Girls of 16'],
      'The four levels',
    ],
    ['the numbers go down', ['The four levels 9', 'Bullying 4', 'Self-harm 2'], 'The four levels'],
    ['there are only two', ['The four levels 2', 'Bullying 4'], 'The four levels'],
  ])('is none where %s', (_, lines, heading) => {
    const document = documentOf(h(1, 'Thresholds'), ...lines.map(p), h(2, heading), p('There are four.'));
    expect(textsOf(document)).toEqual([]);
  });
});

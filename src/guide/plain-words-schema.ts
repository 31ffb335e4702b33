/**
 * JSON Schema (draft 2020-12) of the vocabulary of the plain-words rules. It is published as
 * coding-guide/checks/plain-words.schema.json; a test holds that against this.
 */
const text = { type: 'string', minLength: 1 } as const;
const phrases = { type: 'array', items: text } as const;

/** What each phrase list is for. */
const LISTS = {
  vague: 'Says that something is wrong, and neither what nor how much: "concerns"',
  domains: 'No more than a heading of the Assessment Framework: "parenting"',
  'adds-nothing': 'Who, where, whose and that there is something: it does not make a vague word clear',
  clear: 'Terms that every practitioner takes in one sense, though they are made of words of the lists above',
  degree: 'Words of degree: "significant"',
  'effect-of-degree': 'An effect that is said to be large: "a significant impact on"',
  'effect-on-whom': 'Whom an effect falls upon: behind it, these words do not say what the effect is',
  'opens-a-statement': 'What stands before it does not say what follows: "there are"',
  countable: 'Things that can be counted, where they are only said to be bad: "poor attendance"',
  measures: 'Says how much or how often, in words; figures do so anyway',
} as const;

/** The name of a phrase list of the vocabulary. */
export type PlainWordsList = keyof typeof LISTS;

export const PLAIN_WORDS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Vocabulary of the plain-words rules: indicators that nobody can apply alone',
  type: 'object',
  properties: {
    words: {
      type: 'object',
      additionalProperties: { ...phrases, minItems: 1 },
      description: 'Word lists that phrases use as @name, beside those of guide.yaml',
    },
    lists: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(LISTS).map(([name, description]) => [name, { ...phrases, description }]),
      ),
      required: Object.keys(LISTS),
      additionalProperties: false,
    },
    'known-abbreviations': {
      type: 'array',
      items: { type: 'string', pattern: '^[A-Z]([A-Z&]*[A-Z])?$' },
      uniqueItems: true,
      description: 'Abbreviations that every practitioner and every parent knows, in capitals',
    },
  },
  required: ['lists', 'known-abbreviations'],
  additionalProperties: false,
} as const;

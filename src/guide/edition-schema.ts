/**
 * JSON Schema (draft 2020-12) of an edition of the statutory guidance. It is published as
 * coding-guide/checks/edition.schema.json; a test holds that against this.
 */
const text = { type: 'string', minLength: 1 } as const;
const slug = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } as const;
const phrases = { type: 'array', items: text } as const;

const part = {
  type: 'object',
  properties: {
    id: slug,
    says: { ...text, description: 'What it asks for, as a noun phrase' },
    phrases: {
      ...phrases,
      minItems: 1,
      description: 'A sentence with one of them meets it; strongest first',
    },
    unless: { ...phrases, description: 'A sentence with one of these does not meet it' },
    mentions: { ...phrases, description: 'Phrases that name it without saying what is asked for' },
    'with-level': {
      type: 'boolean',
      description: 'The sentence must stand under a level of statutory services, or name a level',
    },
  },
  required: ['id', 'says', 'phrases'],
  additionalProperties: false,
} as const;

const requirement = {
  type: 'object',
  properties: {
    id: { ...slug, description: 'The same in every edition that asks for the same' },
    says: { ...text, description: 'What a threshold document must set out, as a noun phrase' },
    source: { ...text, description: 'Where the edition says so' },
    mend: { ...text, description: 'What to write where the draft does not say it' },
    parts: { type: 'array', minItems: 1, items: part, description: 'It is met where each of them is' },
  },
  required: ['id', 'says', 'source', 'mend', 'parts'],
  additionalProperties: false,
} as const;

export const EDITION_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Edition of the statutory guidance: what a threshold document must set out',
  type: 'object',
  properties: {
    id: slug,
    title: text,
    year: { type: 'integer', minimum: 1989 },
    sources: { ...phrases, description: 'Where the content of the file comes from' },
    words: {
      type: 'object',
      additionalProperties: { ...phrases, minItems: 1 },
      description: 'Word lists that phrases use as @name, beside those of guide.yaml',
    },
    quotations: {
      ...phrases,
      description: 'Phrases by which a draft quotes the guidance or repeats what it asks for',
    },
    requirements: { type: 'array', minItems: 1, items: requirement },
  },
  required: ['id', 'title', 'year', 'quotations', 'requirements'],
  additionalProperties: false,
} as const;

/**
 * JSON Schemas (draft 2020-12) of the two kinds of file in a coding guide. They are published as
 * coding-guide/guide.schema.json and coding-guide/issue.schema.json; a test holds those against these.
 */
const text = { type: 'string', minLength: 1 } as const;
const slug = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } as const;
const phrases = { type: 'array', items: text } as const;
const severity = { type: 'integer', minimum: 1, maximum: 6 } as const;

function record<P extends object, R extends readonly (keyof P & string)[]>(properties: P, required: R) {
  return { type: 'object', properties, required, additionalProperties: false } as const;
}

const wordLists = { type: 'object', additionalProperties: { ...phrases, minItems: 1 } } as const;
const cue = { id: slug, phrases: { ...phrases, minItems: 1 }, unless: phrases };

const meanings = { type: 'object', additionalProperties: { ...phrases, minItems: 1 } } as const;
const situations = {
  'adds-nothing': { ...phrases, description: 'Words that change nothing in what an indicator describes' },
  'same-meaning': {
    ...meanings,
    description: 'Phrases that mean the same, by the word that stands for them',
  },
  degrees: {
    ...meanings,
    description: 'The same for degree, frequency, time and certainty; they count in an aside too',
  },
};

export const GUIDE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Coding guide: what holds for all issues',
  ...record(
    {
      id: slug,
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      title: text,
      sources: { ...phrases, description: 'Where the guide comes from' },
      overlap: { const: 'longest', description: 'Where terms of an issue overlap, the longest wins' },
      scale: {
        type: 'array',
        minItems: 6,
        maxItems: 6,
        items: record({ score: severity, name: text, test: text, statute: { type: ['string', 'null'] } }, [
          'score',
          'name',
          'test',
        ]),
      },
      words: { ...wordLists, description: 'Word lists that phrases use as @name' },
      negation: record(
        {
          cues: phrases,
          after: { ...phrases, description: 'Words behind a term that take it back' },
          ends: phrases,
          exceptions: phrases,
          reach: { type: 'integer', minimum: 1 },
          'detail-reach': { type: 'integer', minimum: 0 },
        },
        ['cues', 'ends', 'exceptions', 'reach', 'detail-reach'],
      ),
      'one-thing': { ...phrases, description: 'Phrases whose "or" or slash joins no alternatives' },
      rules: {
        type: 'array',
        items: record(
          {
            ...cue,
            says: text,
            effect: { type: 'string', pattern: '^(\\+1|-1|>=[1-6]|<=[1-6])$' },
            from: { ...severity, description: 'A step is taken from this severity on' },
            until: { ...severity, description: 'A step never leads beyond this severity' },
            except: { type: 'array', items: slug, description: 'Issues that the rule leaves alone' },
            'unless-criteria': { type: 'array', items: slug, description: 'Criteria that hold it already' },
          },
          ['id', 'says', 'effect', 'phrases'],
        ),
      },
      levels: record(
        {
          cues: {
            type: 'array',
            items: record(
              {
                ...cue,
                level: { enum: ['U', 'A', 'B', 'C', 'D'] },
                weight: { type: 'integer', minimum: 1, maximum: 3 },
              },
              ['id', 'level', 'weight', 'phrases'],
            ),
          },
        },
        ['cues'],
      ),
      sections: { type: 'array', items: record(cue, ['id', 'phrases']) },
      structure: { type: 'object', additionalProperties: phrases },
      situations: {
        ...record(
          { ...situations, asides: { ...phrases, description: 'Words with which an aside begins' } },
          [],
        ),
        description: 'How like-worded indicators of every issue are known',
      },
    },
    ['id', 'version', 'title', 'overlap', 'scale', 'negation', 'one-thing', 'rules', 'levels', 'sections'],
  ),
} as const;

export const ISSUE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Coding guide: one issue',
  ...record(
    {
      id: slug,
      label: text,
      definition: text,
      sources: phrases,
      scope: record({ in: text, out: text }, ['in', 'out']),
      words: wordLists,
      themes: {
        type: 'array',
        minItems: 1,
        items: record(
          {
            id: slug,
            label: text,
            phrases,
            unless: phrases,
            criteria: {
              type: 'array',
              items: slug,
              description: 'Criteria whose phrases show the theme too',
            },
          },
          ['id', 'label', 'phrases'],
        ),
        description: 'The first that fits wins; the last is taken where none fits',
      },
      terms: { ...phrases, minItems: 1 },
      protective: phrases,
      exclusions: phrases,
      severity: record(
        {
          plain: severity,
          criteria: {
            type: 'array',
            items: record(
              {
                ...cue,
                severity,
                says: text,
                scope: {
                  enum: ['alternative', 'whole'],
                  description: 'whole: holds for the indicator whatever alternatives it joins',
                },
              },
              ['id', 'severity', 'says', 'phrases'],
            ),
          },
        },
        ['plain', 'criteria'],
      ),
      situations: {
        ...record(situations, []),
        description: 'How like-worded indicators of this issue are known',
      },
      examples: {
        type: 'array',
        minItems: 1,
        items: record(
          { text, theme: slug, severity, stance: { enum: ['asserted', 'protective'] }, source: text },
          ['text'],
        ),
      },
      'counter-examples': phrases,
    },
    ['id', 'label', 'definition', 'scope', 'themes', 'terms', 'severity', 'examples', 'counter-examples'],
  ),
} as const;

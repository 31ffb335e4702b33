import { FINDING_SEVERITIES } from '../../model/check-report.js';
import type { Rule } from '../rule.js';
import { RULES } from '../rules/index.js';

const path = (description: string) => ({ type: 'string', minLength: 1, description }) as const;
const SETTING = ['on', 'off', ...FINDING_SEVERITIES, true, false];

/**
 * JSON Schema (draft 2020-12) of thresholds.config.yaml, with every rule and its options. It is published as
 * docs/schema/config.schema.json, for editors; a test holds that against this.
 */
export const CONFIG_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'thresholds.config.yaml',
  description: 'What `thresholds check` asks of a draft. Paths are taken from the folder of this file.',
  type: 'object',
  additionalProperties: false,
  properties: {
    edition: path('Edition of the statutory guidance: the id of one that comes with the program, or a file'),
    guide: path('Folder of a coding guide of your own'),
    corpus: path('Corpus table, .csv or .yaml: file, authority, year, levels'),
    against: path('results.json, or the folder that it stands in, of the documents to compare with'),
    previous: path('The previous version of the draft'),
    baseline: path('File of findings that are known'),
    'fail-on': {
      enum: [...FINDING_SEVERITIES, 'never'],
      description: 'Least severity that makes exit code 1',
    },
    rules: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule)])),
    },
    ignore: {
      type: 'array',
      items: {
        type: 'object',
        required: ['rule', 'words', 'reason'],
        additionalProperties: false,
        properties: {
          rule: { enum: RULES.map(({ id }) => id) },
          words: path('The words that the finding quotes, or those after "known by"'),
          reason: path('Why it is to be left, and who decided it'),
        },
      },
    },
  },
};

/** "off", "warning", or a map with severity and options. */
function ruleSchema({ title, options }: Rule) {
  const schemas = Object.entries(options).map(([name, { schema }]) => [name, schema]);
  return {
    description: `Finds ${title}`,
    if: { type: ['string', 'boolean'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { enum: SETTING },
    else: {
      type: 'object',
      additionalProperties: false,
      properties: { severity: { enum: SETTING }, ...Object.fromEntries(schemas) },
    },
  };
}

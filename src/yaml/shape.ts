import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { closest, distance } from 'fastest-levenshtein';
import type { Diagnostic } from '../model/diagnostic.js';
import type { YamlFile, YamlPath } from './file.js';

/** A file with more faults is none of its kind, and each of them takes time to place. */
const MOST_COMPLAINTS = 100;

const validators = new Map<object, ValidateFunction>();

function validator(schema: object): ValidateFunction {
  let validate = validators.get(schema);
  if (!validate) {
    validate = new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile(schema);
    validators.set(schema, validate);
  }
  return validate;
}

/**
 * Holds a file against the JSON Schema of its kind: every key known, every value of the right shape.
 * @param manual where its format is documented, for the person who mends it
 */
export function validateShape(yaml: YamlFile, schema: object, manual: string): readonly Diagnostic[] {
  const validate = validator(schema);
  if (validate(yaml.content)) return [];
  // "if" only says that something below it does not hold, which is told there.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const told = errors.slice(0, MOST_COMPLAINTS).map((error) => complaint(yaml, error, manual));
  const left = errors.length - told.length;
  if (left <= 0) return told;
  return [...told, yaml.complain([], `${left} more faults are not listed`, { suggestion: `see ${manual}` })];
}

function complaint(yaml: YamlFile, error: ErrorObject, manual: string): Diagnostic {
  const path = pathOf(error.instancePath, yaml.content);
  const where = path.length === 0 ? 'the file' : `"${path.join('.')}"`;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema?.properties ?? {}) as object);
      return yaml.complain(path, `unknown key "${key}" in ${where}`, {
        atKey: key,
        suggestion: suggest(key, known),
      });
    }
    case 'required':
      return yaml.complain(path, `${where} lacks "${String(error.params.missingProperty)}"`, {
        suggestion: `add it; ${manual} says what it holds`,
      });
    case 'enum':
      return yaml.complain(path, `${where} is ${JSON.stringify(error.data)}`, {
        suggestion: suggest(String(error.data), (error.params.allowedValues as unknown[]).map(String)),
      });
    default:
      return yaml.complain(
        path,
        `${where} ${error.message ?? 'has the wrong shape'}, but is ${shown(error.data)}`,
        {
          suggestion: `see ${manual} for the format`,
        },
      );
  }
}

function shown(data: unknown): string {
  const json = JSON.stringify(data) ?? 'absent';
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

function pathOf(pointer: string, content: unknown): YamlPath {
  let at: unknown = content;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(at) ? Number(key) : key;
      at = (at as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}

/** "did you mean ...", where one of the known words is near; else all of them. */
export function suggest(word: string, known: readonly string[]): string {
  const near = known.length > 0 ? closest(word, known) : undefined;
  if (near !== undefined && distance(word, near) <= Math.max(2, near.length / 3))
    return `did you mean "${near}"?`;
  return known.length > 0 ? `known are: ${known.join(', ')}` : 'remove it';
}

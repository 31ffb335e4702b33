import type { Draft } from '../../../src/check/draft.js';
import { type RequirementAsFound, requirementsIn } from '../../../src/check/statutory-content.js';
import { draftFrom } from '../draft-from.js';

/** A draft that sets out all that both editions ask for, in parts that may stand in any order. */
export const WHOLE: readonly string[] = [
  `## Level 2: Early help

The school or health visitor completes an early help assessment with the parents' consent and reviews it. The council's early help service provides parenting programmes and a family support worker.

- Overcrowded housing
- Occasional bullying at school`,
  `## Level 3: Complex needs

Referral to children's social care for an assessment under section 17 of the Children Act 1989.

- Homeless family
- Repeated moves of home`,
  `## Level 4: Acute needs

Urgent referral. Section 47 enquiries follow. Where necessary the child is accommodated under section 20. The authority may begin care proceedings under section 31.

- Serious, persistent domestic violence
- Non-accidental injury`,
  `## Sexual exploitation

Complete the screening tool and send it to the exploitation panel.`,
  `## Abuse and neglect

Telephone the hub at once; a strategy discussion is held on the same day.`,
  `## Children in custody

The youth offending service tells the social worker when a child is remanded to custody.`,
  `## Disabled children

The Disabled Children Team assesses each child and arranges short breaks.`,
];

/** A draft in Markdown of these parts. */
export function written(parts: readonly string[]): string {
  return `# Threshold guidance\n\n${parts.join('\n\n')}\n`;
}

/**
 * A draft that sets out none of what is asked for, with these words in its top level, or in a part of its own behind the
 * levels.
 */
export async function draftSaying(words: {
  readonly atLevel4?: string;
  readonly behind?: string;
}): Promise<Draft> {
  return draftFrom(
    written([
      '## Level 2: A little more help\n\nOne agency leads.\n\n- Overcrowded housing\n- Occasional bullying at school',
      '## Level 3: Complex needs\n\nA social worker leads.\n\n- Homeless family\n- Repeated moves of home',
      `## Level 4: Acute needs\n\nUrgent action.\n\n- Serious, persistent domestic violence\n- Broken bones\n\n${words.atLevel4 ?? ''}`,
      `## Further matters\n\n${words.behind ?? 'Nothing.'}`,
    ]),
  );
}

/** One requirement in a draft. */
export function requirementOf(draft: Draft, id: string): RequirementAsFound {
  const found = requirementsIn(draft).find(({ requirement }) => requirement.id === id);
  if (!found) throw new RangeError(`no edition asks for "${id}"`);
  return found;
}

/** The words by which a draft meets a part of a requirement ("early-help/process"), best first. */
export function evidenceFor(draft: Draft, part: string): readonly string[] {
  const [id = '', name = ''] = part.split('/');
  const found = requirementOf(draft, id).parts.find((one) => one.part.id === name);
  if (!found) throw new RangeError(`"${id}" has no part "${name}"`);
  return found.met.map(({ text }) => text);
}

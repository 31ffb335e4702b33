import { type Evidence, LEVEL_RESPONSES, type LevelSet, levelText } from '../../model/level.js';
import { placeOfEvidence, WHOLE_DRAFT } from '../place.js';
import { rule } from '../rule.js';
import { quoted } from '../wording.js';

/**
 * Structure: one local level for two responses, without a way to tell them apart. Where the draft parts them by a
 * sub-heading, a column or "4a" and "4b", these are levels of their own and nothing is joined (METHOD section 2).
 */
export const levelsJoined = rule<{ readonly joins: readonly string[] }>({
  id: 'levels-joined',
  family: 'structure',
  title: 'a level that joins a child in need and child protection without a way to tell them apart',
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold',
  options: {
    joins: {
      value: ['C+D'],
      schema: {
        type: 'array',
        items: { enum: ['A+B', 'B+C', 'C+D'] },
        description: 'Which joined levels are told',
      },
    },
  },
  find: (draft, { joins }) =>
    draft.document.levels
      .filter(({ standard }) => joins.includes(levelText(standard)))
      .map((level) => {
        const said = level.evidence.find(({ block }) => block !== null);
        return {
          place: said ? placeOfEvidence(said, draft) : WHOLE_DRAFT,
          anchor: `${levelText(level.standard)} ${level.local}`,
          found: `${quoted(level.local)} stands for ${levelText(level.standard)} together${wordsOf(level.evidence)}.`,
          expected: `A way to tell which sign gets which response: ${responses(level.standard)}`,
          mend: 'Make two levels of it, or part its indicators by a sub-heading, a column, or “a” and “b” behind its number.',
          references: draft.references.filter(({ localLevel }) => localLevel === level.local),
        };
      }),
});

/** The words of the draft that say so; not the name of the level, which stands before them. */
function wordsOf(evidence: readonly Evidence[]): string {
  const said = evidence.filter(({ block }) => block !== null).slice(0, 2);
  return said.length === 0 ? '' : `: ${said.map(({ text }) => quoted(text.replace(/\.$/, ''))).join(', ')}`;
}

function responses(levels: LevelSet): string {
  return levels.map((level) => `${level} – ${LEVEL_RESPONSES[level]}`).join(' ');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/check/rules/index.js';
import { draftFrom, findingsOf } from '../draft-from.js';

const FOLDER = join(import.meta.dirname, '../../../src/check/rules');
const SECTIONS = ['What it finds', 'Why it matters', 'Example', 'How to mend it'];

/** The fenced blocks of a text with what stands behind the fence: "corpus east". */
function blocksOf(
  markdown: string,
): readonly { readonly kind: string; readonly name: string; readonly text: string }[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', name = '', text = '']) => ({
      kind,
      name,
      text,
    }),
  );
}

describe('rules', () => {
  it('are the files of their folder, each with its documentation beside it', () => {
    const files = readdirSync(FOLDER);
    const code = files.filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(code.sort());
    expect(files.filter((name) => name.endsWith('.md')).sort()).toEqual(
      RULES.map(({ id }) => `${id}.md`).sort(),
    );
  });

  for (const { id } of RULES) {
    const text = readFileSync(join(FOLDER, `${id}.md`), 'utf8');
    const blocks = blocksOf(text);
    const of = (kind: string) => blocks.filter((block) => block.kind === kind);
    const corpus = Object.fromEntries(of('corpus').map(({ name, text: markdown }) => [name, markdown]));
    const [previous] = of('previous');
    const beside = {
      ...(of('corpus').length > 0 ? { corpus } : {}),
      ...(previous ? { previous: previous.text } : {}),
    };

    describe(id, () => {
      it('is documented in the four sections', () => {
        expect(text.startsWith(`# ${id}\n`)).toBe(true);
        expect(
          [...text.matchAll(/^## (.+)$/gm)]
            .map(([, heading]) => heading)
            .filter((one) => SECTIONS.includes(one ?? '')),
        ).toEqual(SECTIONS);
      });

      it('fires on its example, and not when that is mended', async () => {
        const [wrong] = of('draft');
        const [mended] = of('mended');
        expect(wrong && mended).toBeTruthy();
        expect((await found(wrong?.text ?? '')).length).toBeGreaterThan(0);
        expect(await found(mended?.text ?? '')).toEqual([]);
      });

      const found = async (markdown: string) => findingsOf(id, await draftFrom(markdown, beside));
    });
  }
});

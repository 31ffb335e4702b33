import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds against the success criteria of WCAG 2.0, 2.1 and 2.2, levels A and AA. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'target-size': { enabled: true } },
  })`)) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html: where }) => `${id}: ${where}`));
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFParse } from 'pdf-parse';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../../src/report/check/html.js';
import { violations } from '../html/axe.js';
import { chromiumPath } from '../html/chromium.js';
import { PLAIN_VIEW, sampleCheck } from './sample-check.js';

const executablePath = chromiumPath();
const reason = executablePath === null ? ' (skipped: no Chromium found; CHROMIUM can name one)' : '';

const VIEWPORTS = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

describe.skipIf(executablePath === null)(`the page of a check in Chromium${reason}`, () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thresholds-check-'));
    writeFileSync(join(folder, 'check.html'), html.write(sampleCheck(), PLAIN_VIEW));
    address = pathToFileURL(join(folder, 'check.html')).href;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(viewport: { width: number; height: number } = VIEWPORTS.laptop): Promise<Page> {
    const page = await browser.newPage({ viewport });
    await page.goto(address);
    return page;
  }

  it('asks for nothing but itself, and runs nothing of what a draft says', async () => {
    const page = await browser.newPage();
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    page.on('dialog', (dialog) => seen.push(dialog.message()));
    page.on('console', (message) => seen.push(message.text()));
    await page.goto(address);
    expect(seen).toEqual([address]);
  });

  for (const [name, viewport] of Object.entries(VIEWPORTS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has nothing that axe holds against WCAG 2.2 AA, on a ${name}, ${colorScheme}`, async () => {
        const page = await open(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await violations(page)).toEqual([]);
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        expect(await violations(page)).toEqual([]);
      });
    }

    it(`never scrolls sideways, on a ${name}`, async () => {
      const page = await open(viewport);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(viewport.width);
    });
  }

  it('shows the findings that are ticked, by severity and by family, without a script', async () => {
    const page = await open();
    const shown = async () => (await page.locator('.finding:visible').all()).length;
    const all = await shown();
    await page.getByLabel('Notes (1)').uncheck();
    expect(await shown()).toBe(all - 1);
    await page.getByLabel('Consistency (8)').uncheck();
    expect(await shown()).toBe(2);
    await page.getByLabel('Consistency (8)').check();
    await page.getByLabel('Notes (1)').check();
    expect(await shown()).toBe(all);
  });

  it('leads from a finding to its rule, by keyboard, and the rule opens', async () => {
    const page = await open();
    await page.locator('.finding a').first().press('Enter');
    expect(new URL(page.url()).hash).toBe('#rule-level-not-described');
    const rule = page.locator('[id="rule-level-not-described"]');
    await rule.locator('summary').press('Enter');
    expect(await rule.innerText()).toContain('Why it matters');
  });

  it('prints every finding with what is behind it, and neither ticks nor the text of rules', async () => {
    const page = await open();
    const pdf = new PDFParse({ data: await page.pdf() });
    const text = (await pdf.getText()).text.replaceAll(/\s+/g, ' ');
    await pdf.destroy();
    for (const words of [
      'No level of the draft stands for B.',
      'Tier 3 (C)',
      'Agreed by the board in May',
      'vague-words',
    ])
      expect(text).toContain(words);
    for (const words of ['Findings to show', 'Skip to the check', 'Why it matters'])
      expect(text).not.toContain(words);
  });
});

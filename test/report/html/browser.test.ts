import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFParse } from 'pdf-parse';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../../src/report/formats/html.js';
import { bytesOf } from '../file-bytes.js';
import { HOSTILE_TEXTS, sampleReport } from '../sample-report.js';
import { violations } from './axe.js';
import { chromiumPath } from './chromium.js';

const executablePath = chromiumPath();
const reason = executablePath === null ? ' (skipped: no Chromium found; CHROMIUM can name one)' : '';

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(executablePath === null)(`the HTML report in Chromium${reason}`, () => {
  let browser: Browser;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thresholds-html-'));
    const [file] = await html.files(sampleReport());
    writeFileSync(join(folder, 'report.html'), bytesOf(file));
    address = pathToFileURL(join(folder, 'report.html')).href;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(viewport = LAPTOP, hash = '', javaScriptEnabled = true): Promise<Opened> {
    const page = await browser.newPage({ viewport, javaScriptEnabled });
    const requests: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => faults.push(`a text of a document ran: ${dialog.message()}`));
    await page.goto(address + hash);
    return { page, requests, faults };
  }

  it('asks for nothing but itself, and runs without a fault', async () => {
    const { page, requests, faults } = await open();
    await page.getByRole('button', { name: '“</script><img src=x onerror=alert(1)>”' }).click();
    await page.keyboard.press('Escape');
    await page.locator('.picture').first().scrollIntoViewIfNeeded();
    expect(requests).toEqual([address]);
    expect(faults).toEqual([]);
  });

  it('shows texts of documents as they are', async () => {
    const { page } = await open();
    const text = await page.locator('main').innerText();
    for (const hostile of HOSTILE_TEXTS) expect(text).toContain(hostile);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img').count()).toBe(0);
  });

  for (const [name, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has nothing that axe holds against WCAG 2.2 AA, on a ${name}, ${colorScheme}`, async () => {
        const { page } = await open(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await violations(page)).toEqual([]);
        await page.locator('td [data-source]').first().click();
        expect(await violations(page)).toEqual([]);
      });
    }

    it(`never scrolls sideways as a whole, on a ${name}`, async () => {
      const { page } = await open(viewport);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(viewport.width);
    });
  }

  it('leads from a figure to its references and back, by keyboard', async () => {
    const { page } = await open();
    const figure = page.getByRole('button', { name: 'C+D', exact: true });
    await figure.evaluate((element) => (element as unknown as { focus: () => void }).focus());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Brackenholt, Level: C+D' });
    await panel.waitFor();
    expect(await panel.innerText()).toContain('1 reference');
    expect(await panel.locator('mark').allInnerTexts()).toEqual(['Overcrowded accommodation']);
    const facts = await panel.locator('dl').innerText();
    for (const fact of [
      'Brackenholt, page 9',
      'Level C+D (C+D)',
      'Indicators of need › Housing',
      'Housing: Overcrowding',
      '3: Step 3',
      'Is 3: the issue is named, without words of degree (“Overcrowded accommodation”)',
      'brackenholt:0001',
    ])
      expect(facts).toContain(fact);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await focused(page)).toBe('C+D');
  });

  it('leads from a finding to what it rests on', async () => {
    const { page } = await open();
    await page.locator('#table-levels-described .to-source').first().click();
    const panel = page.getByRole('dialog', { name: 'One of five documents joins C and D.' });
    const text = await panel.innerText();
    expect(text).toContain('1 document');
    expect(text).toContain('Levels: Level 2 = A; Level 3 = B; Level 4 = C+D');
    await panel.getByRole('link', { name: 'All its references' }).click();
    await page.getByText('3 of 20 references').waitFor();
    expect(await page.locator('#filter-document').inputValue()).toBe('brackenholt');
    await page.waitForFunction("document.activeElement.id === 'heading-references'");
  });

  it('narrows the list of references, says how many are left, and keeps it in the address', async () => {
    const { page } = await open();
    const found = page.getByRole('status');
    const listed = page.locator('#list .reference');
    expect(await found.innerText()).toBe('20 references');
    await page.getByLabel('Issue', { exact: true }).selectOption('Housing');
    await page.getByText('15 of 20 references').waitFor();
    await page.getByLabel('Stance', { exact: true }).selectOption('asserted');
    await page.getByText('14 of 20 references').waitFor();
    await page.getByLabel('Level', { exact: true }).selectOption('C+D');
    await page.getByText('1 of 20 references').waitFor();
    expect(await listed.count()).toBe(1);
    expect(new URL(page.url()).hash).toBe('#references?issue=housing&level=C%2BD&stance=asserted');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Search the words').fill('OVERCROWDED');
    await page.getByText('4 of 20 references').waitFor();
    expect(new URL(page.url()).hash).toBe('#references?text=OVERCROWDED');
  });

  it('brings the filters back from the address', async () => {
    const { page } = await open(LAPTOP, '#references?severity=6&document=aldermoor');
    expect(await page.getByRole('status').innerText()).toBe('1 of 20 references');
    expect(await page.getByLabel('Severity', { exact: true }).inputValue()).toBe('6');
    const list = await page.locator('#list').innerText();
    expect(list).toContain('Immediate danger to the child from the home');
  });

  it('finds a reference by its id, and those without a level', async () => {
    const { page } = await open(LAPTOP, '#references?text=aldermoor%3A0003');
    expect(await page.getByRole('status').innerText()).toBe('1 of 20 references');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Level', { exact: true }).selectOption('No level');
    await page.getByText('1 of 20 references').waitFor();
    expect(await page.locator('#list').innerText()).toContain('Victim of bullying');
  });

  it('sorts a table by a column: upwards, downwards, as it was', async () => {
    const { page } = await open();
    const table = page.locator('table[data-table="indicators"]');
    const heading = table.getByRole('columnheader', { name: 'Level' });
    const levels = () => table.locator('tbody td.level').allInnerTexts();
    const before = await levels();
    await heading.getByRole('button').click();
    const upwards = await levels();
    expect(upwards.slice(-3)).toEqual(['C', 'C+D', 'D']);
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.getByRole('button').click();
    expect((await levels()).slice(0, 3)).toEqual(['D', 'C+D', 'C']);
    await heading.getByRole('button').click();
    expect(await levels()).toEqual(before);
    expect(await heading.getAttribute('aria-sort')).toBeNull();
  });

  it('can be read without a script: tables, findings, pictures, and a line that says what is missing', async () => {
    const { page } = await open(LAPTOP, '', false);
    const text = await page.locator('main').innerText();
    expect(text).toContain('need JavaScript');
    expect(text).toContain('One of five documents joins C and D.');
    expect(await page.locator('svg[role="img"]').count()).toBe(1);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('table').count()).toBe(4);
  });
});

describe.skipIf(executablePath === null)(`the HTML report on paper${reason}`, () => {
  it('repeats the head of a table on every page, and prints nothing that only a screen can do', async () => {
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const report = sampleReport();
    const rows = Array.from({ length: 120 }, (_, i) => [{ value: `Row ${i}` }]);
    const column = { id: 'a', label: 'Head of the table', type: 'text' } as const;
    const long = { name: 'long', title: 'Long', columns: [column], rows, notes: [], findings: [] };
    const annex = [{ ...long, n: { documents: 0, references: 0 } }];
    const [file] = await html.files({ ...report, annex });
    await page.setContent(bytesOf(file).toString());
    const pdf = new PDFParse({ data: await page.pdf({ preferCSSPageSize: true }) });
    const { pages } = await pdf.getText();
    await pdf.destroy();
    await browser.close();
    const withRows = pages.filter(({ text }) => /Row \d/.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const { text } of withRows) expect(text).toContain('Head of the table');
    const text = pages.map((one) => one.text).join('\n');
    expect(text).toContain('One of five documents joins C and D.');
    for (const control of ['Skip to the report', 'Clear filters', '1 document\n', 'Close'])
      expect(text).not.toContain(control);
  });
});

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

async function focused(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.textContent');
}

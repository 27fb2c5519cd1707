/** An author at the playground, who has a keyboard and no mouse. */
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {openPage} from '../e2e/support/browser.ts';

export interface Author {
  readonly page: Page;
  readonly failedRequests: readonly string[];
  /** Waits until all is loaded. */
  ready(): Promise<void>;
  /** Presses keys by their names (`Enter`, `Control+Home`), and types everything else. */
  write(...keys: readonly string[]): Promise<void>;
  /** Goes on with Tab until what is called like this is focused, with or without a word behind it; what leaves the editor is pressed as well. */
  tabTo(name: string): Promise<void>;
  goToEditor(): Promise<void>;
  loadExample(title: string): Promise<void>;
  /** Takes a proposal of the editor. */
  complete(label: string): Promise<void>;
  /** Waits until the form asks this. */
  shows(label: string): Promise<void>;
  /** Waits until the answers are these. */
  answers(like: RegExp): Promise<void>;
  makeLink(): Promise<string>;
  /** The definition, if it is short enough to be seen whole. */
  text(): Promise<string>;
  /** The beginning of it. */
  firstLines(): Promise<string>;
  linesWithErrors(): Promise<string[]>;
  /** Name of what is focused. */
  focused(): Promise<string>;
  /** Closes the page, which must have kept to its policy and have asked no other host. */
  close(): Promise<void>;
}

interface Options extends BrowserContextOptions {
  readonly address?: string;
}

const keyNames = /^(?:(?:Control|Shift)\+\S+|Tab|Enter|Escape|End|Home|Delete|Backspace|F8|Arrow\w+)$/;

export async function openPlayground(browser: Browser, town: string, options: Options = {}): Promise<Author> {
  const {address = `${town}/playground`, ...context} = options;
  const watched = await openPage(browser, context);
  const {page} = watched;
  const failedRequests: string[] = [];
  page.on('requestfailed', (request) => failedRequests.push(request.url()));

  const author: Author = {
    page,
    failedRequests,
    ready: () => page.locator('[data-offline=ready]').waitFor(),
    async write(...keys) {
      for (const key of keys) await (keyNames.test(key) ? page.keyboard.press(key) : page.keyboard.type(key));
    },
    async tabTo(name) {
      for (let presses = 0; presses < 80; presses++) {
        if ((await author.focused()).startsWith(name)) return;
        if ((await author.focused()) === editorName) await page.keyboard.press('Escape');
        await page.keyboard.press('Tab');
      }
      throw new Error(`Nothing is called "${name}" on the way of the Tab key.`);
    },
    goToEditor: () => author.tabTo(editorName),
    async loadExample(title) {
      await author.tabTo('Beispiel');
      await page.keyboard.type(title);
      await author.write('Tab', 'Enter');
      await page.getByText(`Geladen: ${title}.`).waitFor();
    },
    async complete(label) {
      await page.keyboard.press('Control+Space');
      await page.locator('.cm-tooltip-autocomplete [aria-selected]').getByText(label, {exact: true}).waitFor();
      // CodeMirror takes no answer in the first moments of a list, which may be meant for the text.
      await page.waitForTimeout(100);
      await page.keyboard.press('Enter');
    },
    shows: (label) => page.locator('ozg-form').getByText(label).first().waitFor(),
    answers: (like) => page.locator('.halves pre').filter({hasText: like}).waitFor(),
    async makeLink() {
      await author.tabTo('Link erzeugen');
      await page.keyboard.press('Enter');
      return page.locator('#link').inputValue();
    },
    text: () => page.locator('#editor .cm-content').innerText(),
    firstLines: async () => (await author.text()).slice(0, 300),
    linesWithErrors: async () =>
      (await page.locator('.cm-line:has(.cm-found-error)').allInnerTexts()).map((line) => line.trim()),
    focused: () => page.evaluate(nameOfFocused),
    async close() {
      await watched.assertClean([town]);
      await watched.close();
    },
  };
  await page.goto(address);
  await author.ready();
  return author;
}

const editorName = 'Definition, JSON';

// Runs in the page.
function nameOfFocused(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const labels = element && 'labels' in element ? (element as HTMLInputElement).labels : null;
  const name = element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim();
}

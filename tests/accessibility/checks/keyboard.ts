/**
 * Answers every empty specimen by keyboard alone. What to press follows from the role of what has
 * the focus, as for a person who has learnt how such a control works.
 */
import type {Page} from 'playwright-core';
import type {WidgetExample} from '@ozg-forms/elements/widgets/example';
import {widgetExamples} from '@ozg-forms/elements/widgets/examples';
import type {Finding} from '../finding.ts';

interface Focused {
  readonly place: string;
  readonly kind: string;
}

/** Answers that are typed, where any text would not do. */
const typed: Readonly<Record<string, string>> = {
  number: '2',
  integer: '2',
  email: 'ada@example.org',
  url: 'https://example.org',
  tel: '0431 988-0',
  iban: 'DE02120300000000202051',
};

export async function checkKeyboard(page: Page): Promise<Finding> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  page.on('filechooser', () => {}); // from now on the browser opens no window of its own
  const names = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-state=empty]')].map(({dataset}) => dataset['example']!),
  );
  const reached = new Map<string, number>();
  for (let stop = 0; stop < names.length * 30; stop++) {
    await page.keyboard.press('Tab');
    const focused = await focusedOn(page);
    if (!focused && reached.size > 0) break;
    if (!focused) continue;
    const at = reached.get(focused.place) ?? 0;
    reached.set(focused.place, at + 1);
    await use(page, focused, at);
  }
  const answers = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-state=empty]')].map(({dataset}) => [
        dataset['example']!,
        dataset['answer'] ?? '',
      ]),
    ),
  );
  const faults = names.flatMap((name) => {
    if (!reached.has(name)) return [`${name}: was not reached by Tab.`];
    const {widget} = widgetExamples.find((example) => example.name === name)!;
    // A file is chosen in a window of the system; that the key opens it is shown elsewhere.
    const needsFile = widget === 'upload' || widget === 'file';
    return answers[name] === '' && !needsFile ? [`${name}: could not be answered by keyboard.`] : [];
  });
  return {checked: names.length, faults};
}

function focusedOn(page: Page): Promise<Focused | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const root = element?.getRootNode();
    if (!element || !(root instanceof ShadowRoot)) return undefined;
    const {example = ''} = (root.host as HTMLElement).dataset;
    const kind = element.getAttribute('role') ?? (element as HTMLInputElement).type ?? element.localName;
    return {place: example, kind};
  });
}

/** What native fields of the browser are typed like, digit by digit. */
const digits: Readonly<Record<string, string>> = {
  date: '15032027',
  time: '1830',
  month: '032027',
  'datetime-local': '150320271830',
};

async function use(page: Page, {place, kind}: Focused, at: number): Promise<void> {
  const example = widgetExamples.find(({name}) => name === place)!;
  const {keyboard} = page;
  if (kind === 'radio' || kind === 'checkbox') await keyboard.press('Space');
  else if (kind === 'select-one' || kind === 'range') await keyboard.press('ArrowDown');
  else if (kind === 'combobox') {
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  } else if (digits[kind]) {
    if (at === 0) await keyboard.type(digits[kind]);
  } else if (['text', 'textarea', 'email', 'tel', 'url', 'search', 'number', 'password'].includes(kind)) {
    await keyboard.insertText(textFor(example, at));
  }
}

/** What is typed into the field `at` of a question: dates have several. */
function textFor({widget, answer}: WidgetExample, at: number): string {
  if (widget === 'date-time') return ['3', '7', '2026', '18:30'][at] ?? '';
  if (/date|month|period/.test(widget)) return datePartsOf(answer)[at] ?? '1';
  if (typed[widget] !== undefined) return typed[widget];
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : 'Ada';
}

const datePartsOf = (answer: unknown): readonly string[] =>
  typeof answer === 'string' ? answer.split('-').reverse() : [];

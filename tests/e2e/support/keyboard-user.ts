/**
 * A person without a mouse: goes from control to control by Tab, knows a control by the name
 * and the group a screen reader would say, and uses the keys everybody uses.
 */
import type {Page} from 'playwright-core';

/** What has the focus, as it would be announced. */
export interface Focused {
  readonly name: string;
  readonly group: string;
  readonly role: string;
}

/** More stops than any page of a form has: then the control is not there. */
const maxStops = 120;

export class KeyboardUser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    // From now on the browser hands file dialogues to the test instead of opening its own.
    page.on('filechooser', () => {});
  }

  /** Tabs until the control has the focus. */
  async goTo(name: string | RegExp, group?: string | RegExp): Promise<Focused> {
    const passed: string[] = [];
    for (let stop = 0; stop < maxStops; stop++) {
      await this.page.keyboard.press('Tab');
      const focused = await this.focused();
      if (matches(focused.name, name) && (group === undefined || matches(focused.group, group))) return focused;
      passed.push(`${focused.name} [${focused.group}]`);
    }
    throw new Error(
      `No control named ${String(name)} in ${maxStops} stops; passed: ${[...new Set(passed)].join(' | ')}`,
    );
  }

  async type(name: string | RegExp, text: string, group?: string | RegExp): Promise<void> {
    await this.goTo(name, group);
    await this.page.keyboard.insertText(text);
  }

  /** A date, in its three fields. */
  async typeDate(group: string | RegExp, day: string, month: string, year: string): Promise<void> {
    await this.type('Tag', day, group);
    await this.type('Monat', month, group);
    await this.type('Jahr', year, group);
  }

  /** Reaches a group of radio buttons and goes down to an option by the arrow keys. */
  async choose(group: string | RegExp, option: string): Promise<void> {
    await this.#tabToGroup(group, 'radio');
    await this.page.keyboard.press('Space');
    for (let step = 0; step < 20; step++) {
      if (matches((await this.focused()).name, option)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No option "${option}" in ${String(group)}.`);
  }

  async tick(name: string | RegExp): Promise<void> {
    await this.goTo(name);
    await this.page.keyboard.press('Space');
  }

  /** Goes to a list and types the beginning of an option. */
  async select(name: string | RegExp, option: string): Promise<void> {
    await this.goTo(name);
    await this.page.keyboard.type(option);
  }

  /** Opens the file dialogue of an upload and picks files. */
  async pick(group: string | RegExp, paths: string | readonly string[]): Promise<void> {
    await this.#tabToGroup(group, 'file');
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.keyboard.press('Enter')]);
    await chooser.setFiles(paths);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.goTo(name);
    await this.page.keyboard.press('Enter');
  }

  /** Reads what has the focus, through shadow roots. */
  focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element) return {name: '', group: '', role: ''};
      const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const labels = (element as HTMLInputElement).labels;
      const root = element.getRootNode() as Document | ShadowRoot;
      const labelledBy = element.getAttribute('aria-labelledby');
      const name =
        element.getAttribute('aria-label') ??
        (labelledBy
          ? labelledBy
              .split(' ')
              .map((id) => text(root.getElementById(id)))
              .join(' ')
          : undefined) ??
        (labels && labels.length > 0 ? [...labels].map(text).join(' ') : text(element));
      const groups: string[] = [];
      for (let at = element.parentElement; at; at = at.parentElement) {
        const legend =
          at.localName === 'fieldset' ? [...at.children].find((child) => child.localName === 'legend') : null;
        if (legend) groups.push(text(legend));
      }
      return {
        name,
        group: groups.join(' < '),
        role: element.getAttribute('role') ?? (element as HTMLInputElement).type ?? element.localName,
      };
    });
  }

  async #tabToGroup(group: string | RegExp, role: string): Promise<void> {
    for (let stop = 0; stop < maxStops; stop++) {
      await this.page.keyboard.press('Tab');
      const focused = await this.focused();
      if (focused.role === role && matches(focused.group.split(' < ')[0] ?? '', group)) return;
    }
    throw new Error(`No group ${String(group)} in ${maxStops} stops.`);
  }
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text === wanted || text.startsWith(`${wanted} `) : wanted.test(text);
}

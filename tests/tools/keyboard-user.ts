/**
 * A person without a mouse: goes from control to control by Tab, knows a control by the name
 * and the group a screen reader would say, and uses the keys everybody uses.
 */
import type {Tab} from './engines/engine.ts';

/** What has the focus, as it would be announced. */
export interface Focused {
  readonly name: string;
  readonly group: string;
  readonly role: string;
}

/** More stops than any page of a form has: then the control is not there. */
const maxStops = 120;

export class KeyboardUser {
  readonly tab: Tab;
  readonly #turnsBack: boolean;

  /** @param turnsBack on a page that keeps Tab from going on, goes backwards after a while */
  constructor(tab: Tab, {turnsBack = false} = {}) {
    this.tab = tab;
    this.#turnsBack = turnsBack;
  }

  /** Tabs until the control has the focus. */
  async goTo(name: string | RegExp, group?: string | RegExp): Promise<Focused> {
    const passed: string[] = [];
    for (let stop = 0; stop < maxStops; stop++) {
      await this.tab.press(this.#turnsBack && stop >= maxStops / 2 ? 'Shift+Tab' : 'Tab');
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
    await this.tab.type(text);
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
    await this.tab.press('Space');
    for (let step = 0; step < 20; step++) {
      if (matches((await this.focused()).name, option)) return;
      await this.tab.press('ArrowDown');
    }
    throw new Error(`No option "${option}" in ${String(group)}.`);
  }

  async tick(name: string | RegExp): Promise<void> {
    await this.goTo(name);
    await this.tab.press('Space');
  }

  /** Goes to a list and types the beginning of an option. */
  async select(name: string | RegExp, option: string): Promise<void> {
    await this.goTo(name);
    await this.tab.type(option);
  }

  /** Opens the file dialogue of an upload and picks files. */
  async pick(group: string | RegExp, paths: readonly string[]): Promise<void> {
    await this.#tabToGroup(group, 'file');
    await this.tab.pick(paths);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.goTo(name);
    await this.tab.press('Enter');
  }

  /** Reads what has the focus, through shadow roots. */
  async focused(): Promise<Focused> {
    const [name = '', group = '', role = ''] = (await this.tab.run(readFocus, null)).split('\n');
    return {name, group, role};
  }

  async #tabToGroup(group: string | RegExp, role: string): Promise<void> {
    for (let stop = 0; stop < maxStops; stop++) {
      await this.tab.press('Tab');
      const focused = await this.focused();
      if (focused.role === role && matches(focused.group.split(' < ')[0] ?? '', group)) return;
    }
    throw new Error(`No group ${String(group)} in ${maxStops} stops.`);
  }
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text === wanted || text.startsWith(`${wanted} `) : wanted.test(text);
}

/**
 * Name, groups and role of what has the focus, one line each. Runs in the page, so it uses
 * nothing that a hostile page is likely to have replaced.
 */
function readFocus(): string {
  let element = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      element?.shadowRoot?.activeElement ?? (element as HTMLIFrameElement | null)?.contentDocument?.activeElement;
    if (!inner) break;
    element = inner;
  }
  if (!element) return '';
  const text = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const control = element as HTMLInputElement;
  let name = element.getAttribute('aria-label') ?? '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelledBy = element.getAttribute('aria-labelledby');
  if (name === '' && labelledBy !== null) {
    const ids = labelledBy.split(' ');
    for (let at = 0; at < ids.length; at++) name += `${at > 0 ? ' ' : ''}${text(root.getElementById(ids[at]!))}`;
  }
  if (name === '' && control.labels && control.labels.length > 0) {
    for (let at = 0; at < control.labels.length; at++) name += `${at > 0 ? ' ' : ''}${text(control.labels[at])}`;
  } else if (name === '') name = text(element);
  let groups = '';
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.localName !== 'fieldset') continue;
    for (let child = at.firstElementChild; child; child = child.nextElementSibling) {
      if (child.localName !== 'legend') continue;
      groups += `${groups === '' ? '' : ' < '}${text(child)}`;
      break;
    }
  }
  return `${name}\n${groups}\n${element.getAttribute('role') ?? control.type ?? element.localName}`;
}

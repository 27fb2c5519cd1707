/**
 * Fills in a form as a person does: by typing, picking, adding and opening, one page after the
 * other. Which answers belong where is planned with the engine; everything that is done is
 * done to the controls on the page, and only to those that are really there.
 */
import type {Locator, Page} from 'playwright-core';
import type {Form} from '@ozg-forms/core/definition/form';
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {shownMembers} from '@ozg-forms/core/state/pages';
import {Session} from '@ozg-forms/core/state/session';
import {namelessControls} from './form-page.ts';

/** What a person did with some answers, and what was in the way. */
export interface Outcome {
  /** Places whose answer went into a control. */
  readonly entered: ReadonlySet<Pointer>;
  /** Places that should have a control and have none. */
  readonly missing: readonly Pointer[];
  readonly nameless: readonly string[];
  /** Whether the last page was reached. */
  readonly isAtReview: boolean;
}

export class Person {
  readonly #page: Page;
  readonly #session: Session;
  readonly #entered = new Set<Pointer>();
  #missing: Pointer[] = [];

  constructor(page: Page, form: Form, answers: unknown) {
    this.#page = page;
    this.#session = new Session(form, {answers, language: 'de'});
  }

  /** Goes through all pages, up to the one for checking or to the first that does not let on. */
  async fillIn(): Promise<Outcome> {
    const {pages} = this.#session.state;
    const nameless: string[] = [];
    const missing: Pointer[] = [];
    for (const {isReview, nodes} of pages) {
      if (isReview) break;
      // What is asked further up may follow from an answer further down.
      for (let round = 0; round < 3; round++) {
        this.#missing = [];
        for (const node of nodes) await this.#enter(node);
        if (this.#missing.length === 0) break;
      }
      missing.push(...this.#missing);
      nameless.push(...(await namelessControls(this.#page)));
      if (!(await this.#goOn())) return {entered: this.#entered, missing, nameless, isAtReview: false};
    }
    return {entered: this.#entered, missing, nameless, isAtReview: true};
  }

  async #goOn(): Promise<boolean> {
    const before = await this.#pageNumber();
    await this.#page.getByRole('button', {name: 'Weiter', exact: true}).click();
    await this.#page.waitForFunction((text) => {
      const root = document.querySelector('ozg-form')!.shadowRoot!;
      return root.querySelector('.progress p')?.textContent !== text || root.querySelector('#summary') !== null;
    }, before);
    return (await this.#pageNumber()) !== before;
  }

  #pageNumber(): Promise<string | null> {
    return this.#page.locator('ozg-form .progress p').textContent();
  }

  async #enter(node: FieldNode): Promise<void> {
    for (const {id, chosen} of node.choices) {
      if (chosen < 0) continue;
      const branch = this.#byId(`field${node.pointer}#${id}-${chosen}`);
      if (await isThere(branch)) await branch.check();
      else this.#missing.push(node.pointer);
    }
    if (node.kind === 'section' || node.kind === 'closed') return this.#enterSection(node);
    if (node.kind === 'list') return this.#enterList(node);
    if (node.value === undefined || node.value === null || node.kind === 'constant') return;
    if (node.facts.readOnly || this.#entered.has(node.pointer)) return;
    if (await this.#give(node)) this.#entered.add(node.pointer);
    else this.#missing.push(node.pointer);
  }

  async #enterSection(node: FieldNode): Promise<void> {
    if (node.value === undefined) return;
    const closed = await this.#element('ozg-section', node.pointer, 'closed');
    if (closed) await closed.getByRole('button', {name: 'Angaben machen'}).click();
    const members = shownMembers(node, this.#session.form);
    for (const member of members.filter(({isNamed}) => !isNamed)) await this.#enter(member);
    for (const member of members.filter(({isNamed}) => isNamed)) {
      await this.#name(node, member);
      await this.#enter(member);
    }
    this.#entered.add(node.pointer);
  }

  async #name({pointer}: FieldNode, {key}: FieldNode): Promise<void> {
    if (this.#entered.has(childOf(pointer, key))) return;
    const name = this.#byId(`names${pointer}`);
    if (!(await isThere(name))) return void this.#missing.push(childOf(pointer, key));
    await name.fill(key);
    await name.press('Enter');
  }

  async #enterList(node: FieldNode): Promise<void> {
    if (!Array.isArray(node.value) || node.facts.readOnly) return;
    const list = await this.#element('ozg-list', node.pointer);
    if (!list) return void this.#missing.push(node.pointer);
    const count = () => list.evaluate((element) => (element as unknown as {node: FieldNode}).node.members.length);
    // The first press may bring as many entries as the list needs at least.
    for (let at = await count(); at < node.members.length; at = await count()) {
      await list.locator('[part=add]').last().click();
      await changes(count, at);
    }
    for (let at = await count(); at > node.members.length; at = await count()) {
      await list.locator('[part=remove]').last().click();
      // Where something is answered already, the form asks first.
      const confirm = list.locator('.entry-ask .button').first();
      await changes(async () => {
        if (await isThere(confirm)) await confirm.click();
        return count();
      }, at);
    }
    for (const entry of node.members) await this.#enter(entry);
    this.#entered.add(node.pointer);
  }

  /** Puts one answer into its control; `false` when there is none. */
  async #give(node: FieldNode): Promise<boolean> {
    const control = this.#byId(`field${node.pointer}`);
    if (!(await isThere(control))) return false;
    const option = (node.options ?? yesAndNo).findIndex(({value}) => isEqual(value, node.value));
    switch (node.kind) {
      case 'choice':
      case 'boolean':
        if (option < 0) return true; // what is not offered cannot be picked
        // While it is in use nothing takes its place that was loaded meanwhile.
        await control.focus();
        if (await control.evaluate((element) => element.localName === 'select'))
          await control.selectOption(String(option));
        else if ((await control.getAttribute('role')) === 'combobox') await this.#search(control, node, option);
        else await this.#byId(option === 0 ? `field${node.pointer}` : `field${node.pointer}-${option}`).check();
        return true;
      case 'declaration':
        await control.check();
        return true;
      case 'choices':
        for (const [at, {value}] of (node.options ?? []).entries()) {
          const isChosen = (node.value as unknown[]).some((chosen) => isEqual(chosen, value));
          await this.#byId(at === 0 ? `field${node.pointer}` : `field${node.pointer}-${at}`).setChecked(isChosen);
        }
        return true;
      case 'date':
        return this.#giveDate(node);
      case 'file':
        await control.setInputFiles(fileFrom(String(node.value)));
        return true;
      default:
        await control.fill(this.#session.textOf(node));
        return true;
    }
  }

  // Many options are searched by typing.
  async #search(control: Locator, node: FieldNode, option: number): Promise<void> {
    const {title, value} = node.options![option]!;
    const label = title ?? String(value);
    await control.fill(label);
    await this.#page.getByRole('option', {name: label, exact: true}).click();
  }

  async #giveDate(node: FieldNode): Promise<boolean> {
    const parts = this.#session.textOf(node).split('.');
    for (const [at, part] of parts.entries()) {
      await this.#byId(at === 0 ? `field${node.pointer}` : `field${node.pointer}-${at}`).fill(part);
    }
    return true;
  }

  #byId(id: string): Locator {
    return this.#page.locator(`ozg-form [id=${JSON.stringify(id)}]`);
  }

  /** The element that draws a place, found by what it was handed; of a certain kind if that is asked. */
  async #element(name: string, pointer: Pointer, kind?: string): Promise<Locator | undefined> {
    const all = this.#page.locator(`ozg-form ${name}`);
    const at = await all.evaluateAll(
      (elements, wanted) =>
        (elements as unknown as {node: FieldNode}[]).findIndex(
          ({node}) => node.pointer === wanted.pointer && (wanted.kind === undefined || node.kind === wanted.kind),
        ),
      {pointer, kind},
    );
    return at < 0 ? undefined : all.nth(at);
  }
}

/** Whether something is on the page, or soon will be: some elements load when they are first needed. */
async function isThere(locator: Locator): Promise<boolean> {
  return locator.waitFor({state: 'attached', timeout: 1_000}).then(
    () => true,
    () => false,
  );
}

const yesAndNo = [{value: true}, {value: false}];

function fileFrom(content: string): {name: string; mimeType: string; buffer: Buffer} {
  const [, mimeType = 'application/octet-stream', name = 'file'] =
    /^data:([^;,]*)(?:;name=([^;,]*))?/.exec(content) ?? [];
  return {
    name: decodeURIComponent(name),
    mimeType,
    buffer: Buffer.from(content.slice(content.indexOf(',') + 1), 'base64'),
  };
}

/** What is loaded with the first press takes a moment. */
async function changes(count: () => Promise<number>, from: number): Promise<void> {
  for (let waited = 0; (await count()) === from; waited += 20) {
    if (waited > 5_000) throw new Error(`The list stays at ${from} entries.`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

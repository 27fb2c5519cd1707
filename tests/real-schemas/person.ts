/**
 * Fills in a form as a person does: by typing, picking, adding and opening, one page after the
 * other. Which answers belong where is planned with the engine; everything that is done is
 * done to the controls on the page, and only to those that are really there.
 */
import {setTimeout as pause} from 'node:timers/promises';
import type {Locator, Page} from 'playwright-core';
import type {Form} from '@ozg-forms/core/definition/form';
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {shownMembers} from '@ozg-forms/core/state/pages';
import {Session} from '@ozg-forms/core/state/session';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {namelessControls} from './form-page.ts';
import {byMouse, type Hand} from './hand.ts';

/** What a person did with some answers, and what was in the way. */
export interface Outcome {
  /** Places whose answer went into a control. */
  readonly entered: ReadonlySet<Pointer>;
  /** Places that should have a control and have none. */
  readonly missing: readonly Pointer[];
  readonly nameless: readonly string[];
  /** Places that did not take one of their files, and said so. */
  readonly refused: readonly Pointer[];
  /** Whether the last page was reached. */
  readonly isAtReview: boolean;
}

export interface PersonOptions {
  /** How controls are used. */
  readonly hand?: Hand;
  /** The file that becomes a document of the answers; without it documents cannot be given. */
  readonly fileOf?: (document: DocumentReference) => string;
  /** Called with each page once it is filled in, before the step on. */
  readonly lookAt?: (title: string) => Promise<void>;
}

export class Person {
  readonly #page: Page;
  readonly #session: Session;
  readonly #hand: Hand;
  readonly #options: PersonOptions;
  readonly #entered = new Set<Pointer>();
  readonly #refused: Pointer[] = [];
  #missing: Pointer[] = [];

  constructor(page: Page, form: Form, answers: unknown, options: PersonOptions = {}) {
    this.#page = page;
    this.#hand = options.hand ?? byMouse;
    this.#options = options;
    this.#session = new Session(form, {answers, language: 'de'});
  }

  /** Goes through all pages, up to the one for checking or to the first that does not let on. */
  async fillIn(): Promise<Outcome> {
    const {pages} = this.#session.state;
    const nameless: string[] = [];
    const missing: Pointer[] = [];
    const told = {entered: this.#entered, missing, nameless, refused: this.#refused};
    const tasks = this.#page.locator('ozg-form [part=tasks]');
    const hasTasks = (await tasks.count()) > 0;
    for (const {isReview, nodes, page} of pages) {
      if (hasTasks && !isReview) await this.#goTo(tasks.getByRole('button', {name: page.title, exact: true}));
      else if (hasTasks) await this.#goTo(this.#next);
      // Pages of bare schemas end with one that asks nothing.
      if (isReview && nodes.length === 0) break;
      missing.push(...(await this.#enterAll(nodes)));
      nameless.push(...(await namelessControls(this.#page)));
      await this.#options.lookAt?.(page.title);
      if (isReview) break;
      if (!(await this.#goTo(this.#next))) return {...told, isAtReview: false};
    }
    return {...told, isAtReview: true};
  }

  /** Presses the last button. Returns the reference that is told, or nothing where something is still to be done. */
  async send(): Promise<string | undefined> {
    await this.#hand.press(this.#page.locator('ozg-form [part=send]'));
    const reference = this.#page.locator('ozg-form [part=reference]');
    await reference.or(this.#page.locator('ozg-form .summary')).first().waitFor();
    return (await reference.count()) > 0 ? (await reference.innerText()).trim() : undefined;
  }

  get #next(): Locator {
    return this.#page.locator('ozg-form [part=next]');
  }

  // What is asked further up may follow from an answer further down.
  async #enterAll(nodes: readonly FieldNode[]): Promise<readonly Pointer[]> {
    for (let round = 0; round < 3; round++) {
      this.#missing = [];
      for (const node of nodes) await this.#enter(node);
      if (this.#missing.length === 0) break;
    }
    return this.#missing;
  }

  /** Whether the button has led to another page. */
  async #goTo(button: Locator): Promise<boolean> {
    const before = await this.#page.evaluate(placeInForm);
    await this.#hand.press(button);
    const summary = this.#page.locator('ozg-form #summary');
    for (let waited = 0; waited < patienceMs; waited += 20) {
      if ((await this.#page.evaluate(placeInForm)) !== before) return true;
      if ((await summary.count()) > 0) return false;
      await pause(20);
    }
    throw new Error(`Neither a further page nor a fault after "${before}".`);
  }

  async #enter(node: FieldNode): Promise<void> {
    for (const {id, chosen} of node.choices) {
      if (chosen < 0) continue;
      const branch = this.#byId(`field${node.pointer}#${id}-${chosen}`);
      if (await isThere(branch)) await this.#hand.tick(branch, true);
      else this.#missing.push(node.pointer);
    }
    if (node.kind === 'section' || node.kind === 'closed') return this.#enterSection(node);
    if (node.kind === 'list') return this.#enterList(node);
    if (Object.hasOwn(this.#session.form.computed, node.pattern)) return; // nobody types it
    if (node.value === undefined || node.value === null || node.kind === 'constant') return;
    if (node.facts.readOnly || this.#entered.has(node.pointer)) return;
    if (await this.#give(node)) this.#entered.add(node.pointer);
    else this.#missing.push(node.pointer);
  }

  async #enterSection(node: FieldNode): Promise<void> {
    if (node.value === undefined) return;
    const closed = await this.#element('ozg-section', node.pointer, 'closed');
    if (closed) await this.#hand.press(closed.getByRole('button', {name: 'Angaben machen'}));
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
    await this.#hand.type(name, key);
    await name.press('Enter');
  }

  async #enterList(node: FieldNode): Promise<void> {
    if (!Array.isArray(node.value) || node.facts.readOnly) return;
    const list = await this.#element('ozg-list', node.pointer);
    if (!list) return void this.#missing.push(node.pointer);
    const count = () => list.evaluate((element) => (element as unknown as {node: FieldNode}).node.members.length);
    // The first press may bring as many entries as the list needs at least.
    for (let at = await count(); at < node.members.length; at = await count()) {
      await this.#hand.press(list.locator('[part=add]').last());
      await changes(count, at);
    }
    for (let at = await count(); at > node.members.length; at = await count()) {
      await this.#hand.press(list.locator('[part=remove]').last());
      // Where something is answered already, the form asks first.
      const confirm = list.locator('.entry-ask .button').first();
      await changes(async () => {
        if (await isThere(confirm)) await this.#hand.press(confirm);
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
        else await this.#hand.tick(this.#partOf(node, option), true);
        return true;
      case 'declaration':
        await this.#hand.tick(control, node.value === true);
        return true;
      case 'choices':
        for (const [at, {value}] of (node.options ?? []).entries()) {
          const isChosen = (node.value as unknown[]).some((chosen) => isEqual(chosen, value));
          await this.#hand.tick(this.#partOf(node, at), isChosen);
        }
        return true;
      case 'document':
      case 'documents':
        return this.#giveDocuments(node, control);
      case 'date':
        return this.#giveParts(node, '.');
      case 'month':
        return this.#giveParts(node, '/');
      case 'file':
        await control.setInputFiles(fileFrom(String(node.value)));
        return true;
      default:
        await this.#hand.type(control, this.#session.textOf(node));
        return true;
    }
  }

  // Many options are searched by typing.
  async #search(control: Locator, {options, pattern}: FieldNode, option: number): Promise<void> {
    const {title, value} = options![option]!;
    const isCountry = this.#session.form.fields[pattern]?.widget === 'country';
    const country = isCountry ? new Intl.DisplayNames('de', {type: 'region'}).of(String(value)) : undefined;
    await this.#hand.search(control, title ?? country ?? String(value));
  }

  // One after the other: a person sees each file arrive before taking the next.
  async #giveDocuments(node: FieldNode, control: Locator): Promise<boolean> {
    const {fileOf} = this.#options;
    if (!fileOf) return false;
    const own = this.#page.locator(`[id=${JSON.stringify(`field${node.pointer}`)}]`);
    const stored = this.#page.locator('ozg-form ozg-upload', {has: own}).locator('[data-state=stored]');
    for (const document of [node.value].flat() as DocumentReference[]) {
      const count = await stored.count();
      await control.setInputFiles(fileOf(document));
      const refusal = this.#byId(`field${node.pointer}-refusals`).locator(':scope > *').first();
      await stored.nth(count).or(refusal).first().waitFor();
      if ((await refusal.count()) > 0) this.#refused.push(node.pointer);
    }
    return true;
  }

  /** What is given in several small fields. */
  async #giveParts(node: FieldNode, separator: string): Promise<boolean> {
    const parts = this.#session.textOf(node).split(separator);
    for (const [at, part] of parts.entries()) await this.#hand.type(this.#partOf(node, at), part);
    return true;
  }

  // The first part has the id of the whole.
  #partOf({pointer}: FieldNode, at: number): Locator {
    return this.#byId(at === 0 ? `field${pointer}` : `field${pointer}-${at}`);
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

/** Number and title of the page that is shown. Runs in the browser. */
function placeInForm(): string {
  const root = document.querySelector('ozg-form')!.shadowRoot!;
  return ['.progress p', '#page-title'].map((part) => root.querySelector(part)?.textContent.trim()).join(' ');
}

/** Whether something is on the page, or soon will be: some elements load when they are first needed. */
async function isThere(locator: Locator): Promise<boolean> {
  return locator.waitFor({state: 'attached', timeout: 1_000}).then(
    () => true,
    () => false,
  );
}

/** Longer than any page takes on a busy machine. */
const patienceMs = 10_000;

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
    await pause(20);
  }
}

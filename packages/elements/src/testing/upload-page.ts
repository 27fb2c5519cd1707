/** A page with one question for documents, drawn as a form draws it: from the session alone. */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {FormTexts} from '@ozg-forms/core/definition/texts';
import {valueAt} from '@ozg-forms/core/pointer';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {Session} from '@ozg-forms/core/state/session';
import {html, nothing, render} from 'lit';
import type {Field} from '../field/widget.ts';
import {idOf, type FormView} from '../form-view.ts';
import {sheets} from '../styles/sheets.ts';
import {filled, loadLanguage} from '../texts/languages.ts';
import '../upload/define.ts';
import type {OzgUpload} from '../upload/ozg-upload.ts';
import {Uploads} from '../upload/uploads.ts';
import {FakeDelivery} from './fake-delivery.ts';

const reference = {
  type: 'object',
  required: ['id', 'name', 'mediaType', 'size', 'sha256'],
  properties: {
    id: {type: 'string'},
    name: {type: 'string'},
    mediaType: {enum: ['application/pdf', 'image/jpeg', 'image/png']},
    size: {type: 'integer', maximum: 1024 * 1024},
    sha256: {type: 'string'},
  },
};

export interface UploadPageOptions {
  readonly isList?: boolean;
  readonly language?: string;
  readonly answers?: unknown;
  readonly readOnly?: boolean;
  /** Whether the form knows nowhere to send documents to. */
  readonly isUnavailable?: boolean;
}

export class UploadPage {
  readonly delivery = new FakeDelivery();
  readonly said: string[] = [];
  readonly host = document.createElement('main');
  readonly root = this.host.attachShadow({mode: 'open'});
  readonly session: Session;
  readonly uploads: Uploads;
  readonly #field: Omit<Field, 'node'>;
  #isShown = true;

  private constructor(session: Session, words: Awaited<ReturnType<typeof loadLanguage>>, isUnavailable: boolean) {
    this.session = session;
    this.uploads = this.#uploadsFor(session);
    const plurals = new Intl.PluralRules(words.tag);
    const texts: Readonly<Record<string, string>> = words.words;
    const view: FormView = {
      form: session.form,
      texts: new FormTexts(session.form, words.tag),
      isRightToLeft: false,
      language: words.tag,
      word: (key, values = {}) => filled(texts[key]!, values),
      counted: (key, count, values = {}) => filled(texts[`${key}.${plurals.select(count)}`]!, {count, ...values}),
      nameIn: () => '',
      textOf: (node) => session.textOf(node),
      titleOf: ({title}) => title,
      optionsOf: () => ({}),
      announce: (text) => this.said.push(text),
      uploads: () => (isUnavailable ? Promise.reject(new Error('No endpoint.')) : Promise.resolve(this.uploads)),
      followList: () => {},
    };
    this.#field = {
      view,
      options: {},
      id: idOf('/evidence'),
      label: 'Nachweise',
      describedBy: 'hint',
      invalid: nothing,
      required: 'true',
      text: '',
      message: '',
      type: () => {},
      answer: () => {},
    };
    this.root.adoptedStyleSheets = sheets.map(({styleSheet}) => styleSheet!);
    session.subscribe(() => queueMicrotask(() => this.draw()));
  }

  /** Opens the page, and waits until it is drawn. */
  static async open(options: UploadPageOptions = {}): Promise<UploadPage> {
    const {isList = true, language = 'de', answers = {}, readOnly = false, isUnavailable = false} = options;
    const evidence = isList
      ? {title: 'Nachweise', type: 'array', items: reference, maxItems: 3, readOnly}
      : {...reference, title: 'Nachweise', readOnly};
    const form = loadForm({type: 'object', required: ['evidence'], properties: {evidence}});
    const page = new UploadPage(new Session(form, {answers}), await loadLanguage(language), isUnavailable);
    document.body.append(page.host);
    page.draw();
    await page.settled();
    return page;
  }

  close(): void {
    this.host.remove();
  }

  /** Turns to another page of the form, and back. */
  show(isShown: boolean): void {
    this.#isShown = isShown;
    this.draw();
  }

  draw(): void {
    const node = this.session.field('/evidence')!;
    render(
      html`<fieldset>
        <legend>Nachweise</legend>
        <p id="hint">Bitte gut lesbar.</p>
        ${this.#isShown ? html`<ozg-upload .field=${{...this.#field, node}}></ozg-upload>` : nothing}
      </fieldset>`,
      this.root,
    );
  }

  /** Waits until what has happened can be seen. */
  async settled(): Promise<void> {
    // One frame for the element to draw in, one for what the first one asked for.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((settle) => requestAnimationFrame(settle));
    await this.element.updateComplete;
  }

  get element(): OzgUpload {
    return this.root.querySelector('ozg-upload')!;
  }

  get control(): HTMLInputElement {
    return this.root.querySelector('input')!;
  }

  get names(): readonly string[] {
    const {value} = this.session.field('/evidence')!;
    return ((Array.isArray(value) ? value : value === undefined ? [] : [value]) as DocumentReference[]).map(
      ({name}) => name,
    );
  }

  /** What stands at each file, without its buttons. */
  get files(): readonly string[] {
    return [...this.root.querySelectorAll('.upload-about')].map((about) =>
      [...about.querySelectorAll('p')].map((line) => line.textContent.trim()).join(' | '),
    );
  }

  get refusals(): readonly string[] {
    return [...this.root.querySelectorAll('.upload-refusals p')].map((line) => line.textContent.trim());
  }

  /** The name of what has the focus. */
  get focused(): string {
    const {activeElement} = this.root;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.tagName.toLowerCase() ?? 'nothing';
  }

  button(name: string): HTMLButtonElement {
    const button = this.root.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    if (!button) throw new Error(`There is no button "${name}".`);
    return button;
  }

  /** Chooses files as the browser's dialog hands them over. */
  async choose(...files: File[]): Promise<void> {
    this.control.files = transferOf(files).files;
    this.control.dispatchEvent(new Event('change', {bubbles: true}));
    // The content of each file is looked at first, in tasks of its own.
    for (let looks = 0; looks < 40; looks++) {
      await new Promise((settle) => setTimeout(settle, 30));
      await this.settled();
      if (!this.files.some((file) => file.endsWith('wird geprüft'))) return;
    }
  }

  #uploadsFor(session: Session): Uploads {
    const placed = (pointer: string) => valueAt(session.state.input.answers, pointer);
    return new Uploads({
      adapter: this.delivery,
      place: (pointer, document, isList) => {
        const before = (placed(pointer) ?? []) as readonly DocumentReference[];
        session.answer(pointer, isList ? [...before, document] : document);
      },
      unplace: (pointer, id) => {
        const before = placed(pointer);
        const rest = Array.isArray(before) ? (before as DocumentReference[]).filter((entry) => entry.id !== id) : [];
        session.answer(pointer, rest.length > 0 ? rest : undefined);
      },
      pending: () => {},
    });
  }
}

export function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

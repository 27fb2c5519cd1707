/**
 * The playground: state goes down into the views, what people do comes up from them. The one owner of the text is the
 * editor; everything else follows from it.
 */
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {Finding} from '@ozg-forms/cli/check';
import type {OzgForm} from '@ozg-forms/elements';
import type {Editor} from './editor/editor.ts';
import {emptyFile, firstExample, loadExamples, type Example} from './examples.ts';
import {LiveText} from './form/live-text.ts';
import {loadThemes, wear} from './form/themes.ts';
import {keepWork, keptWork} from './kept-work.ts';
import {allLoaded} from './offline.ts';
import {saveAs} from './save.ts';
import {definitionIn, linkTo, maxLinkLength} from './shared-link.ts';
import {editorView, type EditorState} from './views/editor-view.ts';
import {emptyChoice, fileView, type FileNote} from './views/file-view.ts';
import {firstLook, formView, type Look} from './views/form-view.ts';
import {resultView, type Result} from './views/result-view.ts';
import {wordsIn, type Words} from './words/words.ts';

/** @element form-playground */
export class FormPlayground extends LitElement {
  @state() private words: Words = wordsIn(keptWork()?.pageLanguage ?? navigator.language);
  @state() private editorState: EditorState = 'loading';
  @state() private examples: readonly Example[] = [];
  @state() private note: FileNote | undefined;
  @state() private failure = '';
  @state() private look: Look = {...firstLook, language: this.words.language};
  @state() private result: Result | undefined;
  @state() private isKept = true;
  @state() private offline: 'loading' | 'ready' | 'failed' = 'loading';

  readonly #live = new LiveText(() => void this.#looked());
  #editor: Editor | undefined;
  #judged = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#begin();
    addEventListener('hashchange', () => void this.#openLink());
  }

  protected override render(): TemplateResult {
    const {words} = this;
    const {findings, good, isCurrent} = this.#live;
    const findingActions = {goTo: this.#goTo, mend: (finding: Finding) => this.#editor?.mend(finding)};
    const error = findings?.find(({severity}) => severity === 'error');
    return html`<a class="skip" href="#editor" @click=${this.#skip}>${words.skip}</a>
      <header>
        <div class="top">
          <a class="brand" href="/" title=${words.backToTown}
            ><img src="/wappen.svg" alt="" width="28" height="32" /> OZG Forms</a
          >
          <button type="button" class="link" lang=${words.language === 'de' ? 'en' : 'de'} @click=${this.#turnLanguage}>
            ${words.otherLanguage}
          </button>
        </div>
      </header>
      <main>
        <div class="intro">
          <h1>${words.title}</h1>
          <p>${words.lead}</p>
        </div>
        ${fileView(words, this.examples, this.note, {
          load: (name) => this.#load(name),
          undo: () => this.#undo(),
          makeLink: () => void this.#makeLink(),
          download: () => saveAs('form.json', this.#live.text),
        })}
        <div class="workbench">
          ${editorView(words, this.editorState, findings, findingActions)}
          <div class="right">
            ${formView(
              words,
              {
                good,
                staleBecause: isCurrent ? undefined : error,
                failure: this.failure,
                look: this.look,
              },
              {
                look: (changed) => this.#wear({...this.look, ...changed}),
                goTo: this.#goTo,
                changed: () => void this.#judge(),
                submit: (event) => this.#submit(event),
                failed: (message) => (this.failure = message),
              },
            )}
            ${good ? resultView(words, this.result, () => this.#close()) : nothing}
          </div>
        </div>
      </main>
      <footer>
        <p>${this.isKept ? words.kept : words.notKept}</p>
        <p role="status" data-offline=${this.offline}>
          ${{loading: words.offlineLoading, ready: words.offlineReady, failed: words.offlineFailed}[this.offline]}
        </p>
        <p>${words.docs}</p>
      </footer>`;
  }

  protected override updated(): void {
    document.documentElement.lang = this.words.language;
    document.title = this.words.pageTitle;
  }

  async #begin(): Promise<void> {
    const kept = keptWork()?.text;
    const text = kept ?? (await firstExample().catch(() => emptyFile));
    this.#live.begin(text);
    try {
      const {createEditor} = await import('./editor/editor.ts');
      const host = this.querySelector<HTMLElement>('#editor')!;
      this.#editor = createEditor(host, {text, words: this.words, changed: (next) => this.#live.type(next)});
      this.editorState = 'ready';
      this.#editor.show(this.#live.findings ?? []);
    } catch (error) {
      this.editorState = 'failed';
      throw error;
    }
    await this.#openLink();
    const themes = loadThemes().finally(() => wear(this.look.theme));
    const [themed, examples, loaded] = await Promise.all([themes, loadExamples(), allLoaded()]);
    this.examples = examples;
    this.offline = themed && loaded ? 'ready' : 'failed';
  }

  async #looked(): Promise<void> {
    const {text, findings = [], isCurrent} = this.#live;
    this.isKept = keepWork({text, pageLanguage: this.words.language});
    this.#editor?.show(findings);
    if (isCurrent) this.failure = '';
    this.requestUpdate();
    await this.updateComplete;
    if (isCurrent) await this.#judge();
  }

  /** Another text in place of the present one, with answers of its own. */
  #replace(text: string): void {
    this.result = undefined;
    this.#editor?.replace(text);
    this.#live.begin(text);
  }

  #load(name: string): void {
    const example = this.examples.find((one) => one.name === name);
    if (!example && name !== emptyChoice) return;
    this.#replace(example?.text ?? emptyFile);
    this.note = {kind: 'loaded', title: example?.title(this.words) ?? this.words.exampleEmpty};
  }

  #undo(): void {
    this.note = undefined;
    this.#editor?.undo();
    this.#editor?.focus();
  }

  async #makeLink(): Promise<void> {
    const link = await linkTo(this.#live.text, location.origin + location.pathname);
    if (link.length > maxLinkLength) {
      this.note = {kind: 'too-long', length: link.length, limit: maxLinkLength};
      return;
    }
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    this.note = {kind: 'link', link, isCopied};
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('#link')?.focus();
  }

  // What the link brings is the person's own work from now on: a reload must not bring it once more.
  async #openLink(): Promise<void> {
    try {
      const text = await definitionIn(location.hash);
      if (text === undefined) return;
      history.replaceState(history.state, '', location.pathname + location.search);
      if (text !== this.#live.text) this.#replace(text);
      this.note = {kind: 'opened-link'};
    } catch {
      this.note = {kind: 'broken-link'};
    }
  }

  async #judge(): Promise<void> {
    const number = ++this.#judged;
    const {good} = this.#live;
    const element = this.querySelector<OzgForm>('ozg-form');
    if (!good || !element) return;
    await element.updateComplete;
    const answers = element.answers ?? {};
    const {objectionsTo} = await import('./form/verdict.ts');
    const objections = await objectionsTo(answers, good, this.look.language);
    if (number === this.#judged) this.result = {answers, objections, application: undefined};
  }

  #submit(event: CustomEvent<{readonly channel: string | undefined}>): void {
    event.preventDefault();
    const {channel} = event.detail;
    const {answers} = event.target as OzgForm;
    void this.#showApplication(answers, channel);
  }

  async #showApplication(answers: unknown, channel: string | undefined): Promise<void> {
    const {applicationOf} = await import('./form/verdict.ts');
    const application = await applicationOf(answers, this.#live.good!, {language: this.look.language, channel});
    this.result = {answers, objections: [], application};
    await this.updateComplete;
    this.querySelector<HTMLElement>('#application')?.focus();
  }

  #close(): void {
    this.result = this.result && {...this.result, application: undefined};
    this.querySelector<HTMLElement>('#application')?.focus();
  }

  #wear(look: Look): void {
    const isSpokenOtherwise = look.language !== this.look.language;
    this.look = look;
    wear(look.theme);
    if (isSpokenOtherwise) void this.#judge();
  }

  readonly #goTo = (finding: Finding): void => this.#editor?.goTo(finding);

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.#editor?.focus();
  };

  readonly #turnLanguage = (): void => {
    this.words = wordsIn(this.words.language === 'de' ? 'en' : 'de');
    this.#editor?.speak(this.words);
    keepWork({text: this.#live.text, pageLanguage: this.words.language});
  };
}

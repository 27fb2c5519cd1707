/** The form as citizens see it, with the switches for language, theme, brightness and width. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Finding} from '@ozg-forms/cli/check';
import {nameOf} from '@ozg-forms/elements/texts/languages';
import type {GoodForm} from '../form/examined.ts';
import {profileIn} from '../form/profile.ts';
import {themes, type Theme} from '../form/themes.ts';
import {filled, type Words} from '../words/words.ts';

/** How the form is shown. */
export interface Look {
  /** BCP 47 tag. */
  readonly language: string;
  readonly theme: Theme | 'none';
  readonly scheme: 'system' | 'light' | 'dark';
  readonly width: 'desktop' | 'phone';
}

export const firstLook: Look = {language: 'de', theme: 'kern', scheme: 'system', width: 'desktop'};

/** Every language of the interface, also those that the form has no words for yet. */
const languages = ['de', 'de-x-ls', 'en', 'da', 'ar'];

export interface FormActions {
  look(changed: Partial<Look>): void;
  goTo(finding: Finding): void;
  /** Something was typed. */
  changed(): void;
  /** The form is complete, and would be sent now. */
  submit(event: CustomEvent<{readonly channel: string | undefined}>): void;
  failed(message: string): void;
}

export interface ShownForm {
  readonly good: GoodForm | undefined;
  /** The first error of the text, where the form is one from before it. */
  readonly staleBecause: Finding | undefined;
  readonly failure: string;
  readonly look: Look;
}

const profiles = new Map(languages.map((tag) => [tag, profileIn(tag)]));

export function formView(words: Words, shown: ShownForm, actions: FormActions): TemplateResult {
  const {good, look, failure} = shown;
  return html`<section class="pane shown" aria-labelledby="form-title">
    <h2 id="form-title">${words.form}</h2>
    ${switches(words, look, actions)} ${staleView(words, shown, actions)}
    ${failure ? html`<p class="bad" role="alert">${filled(words.formFailed, {message: failure})}</p>` : nothing}
    <div class="canvas" data-width=${look.width} data-scheme=${look.scheme}>
      ${
        good
          ? html`<ozg-form
              drafts="none"
              endpoint="/playground"
              language=${look.language}
              .definition=${good.definition}
              .profile=${profiles.get(look.language)}
              @ozg-change=${() => actions.changed()}
              @ozg-ready=${() => actions.changed()}
              @ozg-submit=${(event: CustomEvent<{readonly channel: string | undefined}>) => actions.submit(event)}
              @ozg-error=${({detail}: CustomEvent<{readonly phase: string; readonly message: string}>) =>
                detail.phase === 'load' && actions.failed(detail.message)}
            ></ozg-form>`
          : html`<p class="muted empty">${words.nothingYet}</p>`
      }
    </div>
  </section>`;
}

function staleView(words: Words, {good, staleBecause}: ShownForm, actions: FormActions): TemplateResult {
  return html`<div class="stale" role="status">
    ${
      good && staleBecause
        ? html`<p><b class="badge">${words.outOfDate}</b> ${words.outOfDateWhy}</p>
            <button type="button" class="small" @click=${() => actions.goTo(staleBecause)}>
              ${filled(words.goToError, {line: staleBecause.line})}
            </button>`
        : nothing
    }
  </div>`;
}

function switches(words: Words, look: Look, {look: change}: FormActions): TemplateResult {
  const names = languages.map((tag) => [tag, nameOf(tag) ?? tag] as const);
  const worn = [...themes, 'none' as const].map((name) => [name, name === 'none' ? words.themeNone : name] as const);
  const schemes = [
    ['system', words.schemeSystem],
    ['light', words.schemeLight],
    ['dark', words.schemeDark],
  ] as const;
  const widths = [
    ['desktop', words.widthDesktop],
    ['phone', words.widthPhone],
  ] as const;
  return html`<div class="switches">
    ${selectView('language', words.formLanguage, names, look.language, (language) => change({language}))}
    ${selectView('theme', words.theme, worn, look.theme, (theme) => change({theme}))}
    ${selectView('scheme', words.scheme, schemes, look.scheme, (scheme) => change({scheme}))}
    <div class="switch" role="group" aria-labelledby="width-label">
      <span id="width-label">${words.width}</span>
      <div class="segments">
        ${widths.map(
          ([width, name]) =>
            html`<button type="button" aria-pressed=${look.width === width} @click=${() => change({width})}>
              ${name}
            </button>`,
        )}
      </div>
    </div>
  </div>`;
}

function selectView<T extends string>(
  id: string,
  label: string,
  choices: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<div class="switch">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value as T)}>
      ${choices.map(([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
    </select>
  </div>`;
}

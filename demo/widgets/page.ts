/** The page of every widget: switches above, specimens below. */
import '@ozg-forms/elements/define';
import {loadLanguage} from '@ozg-forms/elements/texts/languages';
import {widgetExamples} from '@ozg-forms/elements/widgets/examples';
import {html, render, type TemplateResult} from 'lit';
import {choicesFrom, exampleStates, isShown, offered, type Choices} from './choices.ts';
import {hasState, showSpecimen} from './specimen.ts';

const choices = choicesFrom(new URLSearchParams(location.search));
const switches = document.querySelector<HTMLFormElement>('#switches')!;
const main = document.querySelector<HTMLElement>('#specimens')!;

function switchTemplate(name: keyof Choices): TemplateResult {
  const options = offered[name].map(
    (value) => html`<option value=${value} ?selected=${choices[name] === value}>${value}</option>`,
  );
  return html`<label
    >${name}
    <select name=${name}>
      ${options}
    </select></label
  >`;
}

const shown = widgetExamples.filter(({widget}) => isShown(choices.widget, widget));

function exampleTemplate(at: number): TemplateResult {
  const example = shown[at]!;
  const states = exampleStates.filter((state) => isShown(choices.state, state) && hasState(example, state));
  return html`<article class="example">
    <h3>${example.name}</h3>
    <div class="states">
      ${states.map(
        (state) =>
          html`<section class="specimen" aria-label="${example.name}, ${state}">
            <h4>${state}</h4>
            <div data-at=${at} data-example=${example.name} data-state=${state}></div>
          </section>`,
      )}
    </div>
  </article>`;
}

function widgetTemplate(widget: string): TemplateResult {
  return html`<div class="widget" data-widget=${widget}>
    <h2>${widget}</h2>
    ${shown.map((example, at) => (example.widget === widget ? exampleTemplate(at) : ''))}
  </div>`;
}

async function show(): Promise<void> {
  const {theme, scheme, language: tag, labels} = choices;
  if (scheme !== 'system') document.documentElement.style.colorScheme = scheme;
  if (theme !== 'none') {
    const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: `/v1/themes/${theme}.css`});
    const loaded = new Promise((settle) => link.addEventListener('load', settle));
    document.head.append(link);
    await loaded;
  }
  render(html`${(Object.keys(offered) as (keyof Choices)[]).map(switchTemplate)}<button>Show</button>`, switches);
  switches.addEventListener('change', () => switches.requestSubmit());
  render(html`${[...new Set(shown.map(({widget}) => widget))].map(widgetTemplate)}`, main);
  const language = await loadLanguage(tag);
  const options = {language, tag, isLong: labels === 'long'};
  for (const host of main.querySelectorAll<HTMLElement>('[data-example]')) {
    const example = shown[Number(host.dataset['at'])]!;
    await showSpecimen(host, example, host.dataset['state'] as (typeof exampleStates)[number], options);
  }
  main.setAttribute('aria-busy', 'false');
}

void show();

/** A form as a page to print: everything it asks, under which conditions, in which words. For people who check it, such as the legal department. */
import {createHash} from 'node:crypto';
import type {Page, Rule} from '@ozg-forms/core/definition/form-definition';
import {markup, type Markup} from '../page/markup.ts';
import {wordsOfAll, type Wording} from '../survey/condition-words.ts';
import type {Conditions} from '../survey/condition.ts';
import {Labels} from '../survey/labels.ts';
import {phrasesIn} from '../survey/phrases.ts';
import {askedWhen, demandedWhen} from '../survey/relative.ts';
import type {Survey} from '../survey/survey.ts';
import {answerWords} from './answer-words.ts';
import {placesOn, type PrintedPlace} from './page-places.ts';
import {style} from './style.ts';
import {languagesOf, textRows, textTable} from './text-table.ts';
import {printWordsIn, type PrintLanguage, type PrintWords} from './words.ts';

export interface PrintOptions {
  readonly language: PrintLanguage;
  /** SHA-256 of the definition, so that everybody knows which file was looked at. */
  readonly sha256: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** @returns a whole HTML document that loads nothing */
export function printoutOf(survey: Survey, options: PrintOptions): string {
  return new Printout(survey, options).document();
}

class Printout {
  readonly #survey: Survey;
  readonly #options: PrintOptions;
  readonly #words: PrintWords;
  readonly #wording: Wording;

  constructor(survey: Survey, options: PrintOptions) {
    this.#survey = survey;
    this.#options = options;
    this.#words = printWordsIn(options.language);
    this.#wording = {labels: new Labels(survey, options.language), phrases: phrasesIn(options.language)};
  }

  document(): string {
    const {form} = this.#survey;
    const hash = createHash('sha256').update(style).digest('base64');
    const title = this.#wording.labels.word('', 'title') ?? form.title;
    const head = markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<title>${title} – ${form.id} ${form.version}</title>`;
    const body = markup`<h1>${title}</h1>
${this.#head()}
<h2>${this.#words.pages}</h2>
${form.pages.map((page, at) => this.#page(page, at + 1))}
${this.#rules()}
${this.#computed()}
${this.#frame()}`;
    // The style is ours, and has to stay to the byte what its hash says.
    return `<!doctype html>
<html lang="${this.#options.language}">
<head>${head.toString()}
<style>${style}</style>
</head>
<body>
<main>
${body.toString()}
</main>
</body>
</html>
`;
  }

  #head(): Markup {
    const {form} = this.#survey;
    const {sha256, today} = this.#options;
    const words = this.#words;
    const leika = form.service?.leika ?? [];
    return markup`<dl>
<dt>${words.form}</dt><dd>${form.id}</dd>
<dt>${words.version}</dt><dd>${form.version}</dd>
<dt>SHA-256</dt><dd><code>${sha256}</code></dd>
<dt>${words.leika}</dt><dd>${leika.join(', ') || words.none}</dd>
<dt>${words.languages}</dt><dd>${languagesOf(form).join(', ')}</dd>
</dl>
<p>${words.date(today)}</p>
${this.#texts('')}`;
  }

  #texts(place: string): Markup | undefined {
    return textTable(textRows(place, this.#survey), languagesOf(this.#survey.form), this.#words);
  }

  #page(page: Page, number: number): Markup {
    const {labels} = this.#wording;
    return markup`<section class="page">
<h3>${this.#words.page(number)}: ${labels.word(`#${page.id}`, 'title') ?? page.title}</h3>
${page.type === 'review' && markup`<p>${this.#words.review}</p>`}
${this.#texts(`#${page.id}`)}
${placesOn(page, this.#survey).map((printed) => this.#place(printed))}
</section>`;
  }

  #place({place, depth}: PrintedPlace): Markup {
    const {labels} = this.#wording;
    const {pattern} = place;
    const isSection = [...this.#survey.places.keys()].some((other) => other.startsWith(`${pattern}/`));
    const asked = askedWhen(place, this.#survey);
    const frame = {language: this.#options.language, words: this.#words};
    return markup`<div class="question depth-${Math.min(depth, 5)}${isSection && ' section'}">
<h4>${labels.of(pattern)}</h4>
<p class="place">${this.#words.place} <code>${pattern}</code></p>
<p>${this.#words.answer}: ${answerWords(place, this.#survey, frame)}</p>
${asked !== 'always' && markup`<p class="condition">${this.#words.onlyIf} ${this.#alternatives(asked)}</p>`}
<p>${this.#demand(demandedWhen(place, this.#survey), asked)}</p>
${this.#texts(pattern)}${this.#texts(`${pattern}/*`)}
</div>`;
  }

  #demand(demanded: ReturnType<typeof demandedWhen>, asked: ReturnType<typeof askedWhen>): string {
    const {demanded: always, optional, demandedIf} = this.#words;
    if (demanded === 'always') return always;
    if (demanded.length === 0) return optional;
    const words = this.#alternatives(demanded);
    return asked !== 'always' && words === this.#alternatives(asked) ? always : `${demandedIf} ${words}`;
  }

  #alternatives(alternatives: readonly Conditions[]): string {
    const words = alternatives.map((conditions) => wordsOfAll(conditions, this.#wording));
    return [...new Set(words)].join(` ${this.#words.or} `);
  }

  #rules(): Markup | undefined {
    const {rules} = this.#survey.form;
    if (rules.length === 0) return undefined;
    return markup`<h2>${this.#words.rules}</h2>${rules.map((rule) => this.#rule(rule))}`;
  }

  #rule({check, at, message, severity}: Rule): Markup {
    const {warning, rule, at: place} = this.#words;
    const {labels, phrases} = this.#wording;
    return markup`<div class="question">
<p>${severity === 'warning' ? warning : rule}: <code>${check}</code></p>
<p>${place}: ${at.map((pattern) => phrases.quoted(labels.of(pattern))).join(', ')}</p>
<table>${Object.entries(message).map(([language, text]) => markup`<tr><th>${language}</th><td lang="${language}">${text}</td></tr>`)}</table>
</div>`;
  }

  #computed(): Markup | undefined {
    const computed = Object.entries(this.#survey.form.computed);
    if (computed.length === 0) return undefined;
    const rows = computed.map(
      ([pattern, expression]) =>
        markup`<tr><th>${this.#wording.labels.of(pattern)}<br><code>${pattern}</code></th><td><code>${expression}</code></td></tr>`,
    );
    return markup`<h2>${this.#words.computed}</h2><table>${rows}</table>`;
  }

  #frame(): Markup | undefined {
    const {identity, payment, reply} = this.#survey.form.definition ?? {};
    const rows = [
      [this.#words.identity, identity && `${identity.level}${identity.required ? '' : `, ${this.#words.optional}`}`],
      [this.#words.payment, payment && `${payment.amount} (${payment.purpose})`],
      [this.#words.reply, reply?.channels.join(', ')],
    ].filter(([, value]) => value !== undefined);
    if (rows.length === 0) return undefined;
    const items = rows.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`);
    return markup`<h2>${this.#words.frame}</h2><dl>${items}</dl>`;
  }
}

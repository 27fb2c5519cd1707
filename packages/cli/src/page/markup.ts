/** HTML in which every value is text: whatever an author or an applicant has written stays what it is. */

/** Finished HTML. Only `markup` makes it. */
export class Markup {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

/** What may stand in a template. Lists are joined; `undefined` and `false` leave nothing. */
export type Value = string | number | undefined | false | Markup | readonly Value[];

/** A template whose values are escaped, for elements and for attributes in double quotes. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.reduce((html, string, at) => html + htmlOf(values[at - 1]) + string));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function htmlOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'object') return value.map(htmlOf).join('');
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign]!);
}

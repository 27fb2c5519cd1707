/** Generated from form.schema.json by `npm run generate`; change that file instead of this one. */

/**
 * Language as BCP 47 tag; `de-x-ls` stands for Leichte Sprache.
 */
export type LanguageTag = string;
/**
 * JSON Pointer (RFC 6901) to a question, with `*` in place of any index of a list; empty for the whole form.
 */
export type PointerPattern = string;

/**
 * One form of a municipality: what is asked, in which order, in which words and under which rules. A published version never changes.
 */
export interface FormDefinition {
  /**
   * Relative path or address of `form.schema.json`. Editors read it to complete and check while you type; the form itself never loads it.
   */
  $schema?: string;
  /**
   * Names the form for good: lower-case letters, digits and single hyphens. The folder under `forms/` carries the same name.
   */
  id: string;
  /**
   * Semantic version. Words or order changed: patch. A new optional question: minor. Anything that can make a formerly valid answer invalid: major.
   */
  version: string;
  /**
   * The language of `title`, of the pages and of the titles and descriptions inside `schema`.
   */
  language: LanguageTag;
  /**
   * What the citizen wants to get done, in the default language. Stands above the form and in the receipt.
   */
  title: string;
  /**
   * The service that is applied for, as the catalogue of services (LeiKa) names it.
   */
  service?: Service;
  /**
   * What is asked, within which limits and under which conditions: plain JSON Schema (2020-12 recommended), without extensions.
   */
  schema: JsonSchema;
  /**
   * The pages in their order. Without it, every member of the top-level object becomes a page of its own.
   *
   * @minItems 1
   */
  pages?: Page[];
  /**
   * How the pages are shown, unless the element says otherwise. `pages`, as they are; `questions`, one page for each question; `single`, all on one page and the review after it; `tasks`, a list of the pages that can be done in any order.
   */
  mode?: 'pages' | 'questions' | 'single' | 'tasks';
  /**
   * How single questions are shown, by pointer; `*` stands for every entry of a list. Decides nothing about what is valid.
   */
  fields?: {
    [k: string]: FieldOptions;
  };
  /**
   * What JSON Schema cannot say: comparing answers with each other or with today.
   */
  rules?: Rule[];
  /**
   * Answers that nobody types: pointer → CEL expression. The receiver computes them again and never trusts the browser's result.
   */
  computed?: {
    /**
     * CEL expression over the answers and the profile.
     */
    [k: string]: string;
  };
  /**
   * Words by language. Overrides the titles and descriptions of `schema` and carries every translation.
   */
  texts?: Texts;
  /**
   * How surely the office must know who applies. Without it the form works without any login.
   */
  identity?: Identity;
  /**
   * The fee that is paid while applying. Without it the form asks for no payment.
   */
  payment?: Payment;
  /**
   * How the decision may come back to the citizen.
   */
  reply?: Reply;
}
/**
 * The administrative service behind the form.
 */
export interface Service {
  /**
   * Keys of the service, 14 digits beginning with 99. Leave the list empty if you do not know the key; never invent one.
   *
   * Items: 14 digits beginning with 99.
   */
  leika: string[];
  /**
   * The name the catalogue gives the service. It is sent with each application, so that the office can sort it.
   */
  name?: string;
  /**
   * Other words that people look for, by language. A catalogue finds the form by them; the form itself does not show them.
   */
  synonyms?: {
    /**
     * Words in this language.
     *
     * @maxItems 50
     *
     * Items: One word or a few.
     */
    [k: string]: string[];
  };
}
/**
 * A JSON Schema with keywords. Its own dialect says which are allowed.
 */
export interface JsonSchema {
  [k: string]: unknown;
}
/**
 * One page of the form. It is skipped while none of its questions is asked.
 */
export interface Page {
  /**
   * Appears in the address (`?ozg-page=`) and, behind `#`, as key of the page's texts.
   */
  id: string;
  /**
   * Heading of the page in the default language.
   */
  title: string;
  /**
   * A few sentences below the heading, in the default language. Small Markdown: paragraphs, lists, bold, links.
   */
  intro?: string;
  /**
   * Pointers in the order of showing. A pointer to a section or list brings everything inside of it that no page names itself; the empty pointer brings all the rest.
   */
  fields: PointerPattern[];
  /**
   * `review` shows all answers for checking, with its own fields below; it belongs at the end. Left out: a page of questions.
   */
  type?: 'review';
}
/**
 * How one question is shown. Everything here is optional: the schema already says what kind of answer is wanted.
 */
export interface FieldOptions {
  /**
   * The control to use instead of the one that follows from the schema. A name that the page does not know is ignored.
   */
  widget?:
    | (
        | 'text'
        | 'textarea'
        | 'number'
        | 'money'
        | 'date'
        | 'date-picker'
        | 'month'
        | 'time'
        | 'date-time'
        | 'email'
        | 'tel'
        | 'url'
        | 'iban'
        | 'radio'
        | 'select'
        | 'combobox'
        | 'checkbox'
        | 'checkboxes'
        | 'scale'
        | 'list'
        | 'table'
        | 'address'
        | 'period'
        | 'country'
        | 'upload'
      )
    | string;
  /**
   * What the browser may fill in: the autofill tokens of the HTML standard, or `off` for data of other people.
   */
  autocomplete?: string;
  /**
   * The keyboard a phone offers, as in HTML. For codes that consist of digits but are no numbers.
   */
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  /**
   * The attribute of the logged-in person or organisation that fills this question. The citizen can change it.
   */
  prefill?:
    | 'person.givenName'
    | 'person.familyName'
    | 'person.birthName'
    | 'person.birthDate'
    | 'person.birthPlace'
    | 'person.nationality'
    | 'person.academicTitle'
    | 'person.street'
    | 'person.postalCode'
    | 'person.locality'
    | 'person.country'
    | 'person.email'
    | 'person.phone'
    | 'organisation.name'
    | 'organisation.street'
    | 'organisation.postalCode'
    | 'organisation.locality'
    | 'organisation.country';
  /**
   * How many characters the control should hold at a glance, in `ch`. A hint to the eye, not a limit.
   */
  width?: string;
  /**
   * Stands behind the control and behind the answer on the review page.
   */
  unit?: string;
  /**
   * The answer is left out of every stored draft and must be given again on resuming. A text can be hidden from people who look on, and the browser neither keeps nor corrects it.
   */
  sensitive?: boolean;
  /**
   * For choices: the value of the option that goes with no other one, as "none of these". It stands behind the word "or"; among checkboxes it unticks the others, and they untick it.
   */
  exclusive?: string | number | boolean;
  /**
   * For lists: pointer, from the entry on, to the answer that names it, so that "Hund 2" becomes "Bello".
   */
  itemLabel?: PointerPattern;
  /**
   * For lists, in the default language.
   */
  add?: string;
  /**
   * For sections: its questions stay on one page where each question has a page of its own. Addresses, choices among branches and sections with a `widget` do so by themselves.
   */
  together?: boolean;
  /**
   * Where there is room, in one row with the question before it: a house number beside its street.
   */
  inline?: boolean;
  /**
   * For lists whose order means something: buttons that move an entry up and down.
   */
  move?: boolean;
  /**
   * For sections: names of members in the order of showing. Members not named follow in the order of the schema.
   *
   * Items: Name of a property of this section, not a pointer.
   */
  order?: string[];
}
/**
 * A check that compares answers. Browser and receiver evaluate it alike.
 */
export interface Rule {
  /**
   * CEL expression that is true while all is well. Guard answers that may be absent with `has(…)`.
   */
  check: string;
  /**
   * Pointers of the questions that carry the message.
   *
   * @minItems 1
   */
  at: PointerPattern[];
  /**
   * `warning` is said at the questions and when checking, and never keeps an application from being sent. Left out: `error`.
   */
  severity?: 'error' | 'warning';
  /**
   * Language → full sentence that says what to do.
   */
  message: {
    /**
     * A full sentence in this language.
     */
    [k: string]: string;
  };
}
/**
 * Language → texts in this language. What is missing falls back to the default language.
 */
export interface Texts {
  [k: string]: LanguageTexts;
}
/**
 * Place → its texts. The empty key is the form itself, `#id` a page, a pointer a question, section or list (`/hunde`) or one of its entries (`/hunde/*`).
 */
export interface LanguageTexts {
  [k: string]: TextEntry;
}
/**
 * The words at one place. Plain text, except where small Markdown is named: paragraphs, lists, bold, links; never HTML.
 */
export interface TextEntry {
  /**
   * The question, or the heading of a form, page or section. Replaces `title` of the schema.
   */
  title?: string;
  /**
   * One sentence that everyone needs, always visible. Replaces `description` of the schema.
   */
  hint?: string;
  /**
   * What only some need, folded away until opened. Small Markdown.
   */
  help?: string;
  /**
   * For the form and its pages: a few sentences below the heading. Small Markdown.
   */
  intro?: string;
  /**
   * For the form: what the citizen can expect once the application has arrived. Stands on the last page, in the receipt and in the copy. Small Markdown.
   */
  next?: string;
  /**
   * A valid answer as the citizen would type it. Shown as "Beispiel: …", never inside the control.
   */
  example?: string;
  /**
   * For choices: value → label. Replaces the titles of the schema's options; yes and no are `true` and `false`, an object or a list is its JSON without spaces.
   */
  options?: {
    /**
     * Label of this option.
     */
    [k: string]: string;
  };
  /**
   * For choices: value → one sentence below the option. Replaces `description` of the schema's option.
   */
  optionHints?: {
    /**
     * Hint of this option.
     */
    [k: string]: string;
  };
  /**
   * What everyone should read before this question, section or list, set apart from the questions. Small Markdown.
   */
  note?: string;
  /**
   * For lists. Replaces `add` of the field.
   */
  add?: string;
  /**
   * JSON Schema keyword → full sentence that says what to do, instead of the default sentence.
   */
  errors?: {
    /**
     * A full sentence.
     */
    [k: string]: string;
  };
}
/**
 * The trust level that is asked for.
 */
export interface Identity {
  /**
   * `basic`: user name and password. `substantial`: for example an ELSTER certificate. `high`: the ID card's online function.
   */
  level: 'basic' | 'substantial' | 'high';
  /**
   * Whether the form can only be sent after a login. Left out: a login is offered, never forced.
   */
  required?: boolean;
}
/**
 * What is to be paid, and what for.
 */
export interface Payment {
  /**
   * CEL expression that gives integer cents. Nothing is to be paid when it gives 0.
   */
  amount: string;
  /**
   * Purpose on the bank statement: at most 27 letters without umlauts, digits, spaces and hyphens.
   */
  purpose: string;
}
/**
 * The ways the decision may take.
 */
export interface Reply {
  /**
   * What the citizen may choose from. `mailbox` is the mailbox of the user account and is offered only after a login that has one.
   *
   * @minItems 1
   *
   * Items: One way for the decision.
   */
  channels: ('mailbox' | 'email' | 'post')[];
}

/** What a key of a uiSchema becomes: `ui:widget` and `widget` in `ui:options` say the same. */
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import type {FieldOptions} from '@ozg-forms/core/definition/form-definition';
import type {Draft} from './draft.ts';
import {ordered} from './ordered.ts';

interface Where {
  readonly place: string;
  /** In the uiSchema. */
  readonly pointer: Pointer;
}

/** Returns why the word has no effect, or not its whole one. */
type Take = (value: unknown, draft: Draft, place: string) => string | undefined;

const widgets: Readonly<Record<string, FieldOptions>> = {
  textarea: {widget: 'textarea'},
  password: {sensitive: true},
  text: {widget: 'text'},
  email: {widget: 'email'},
  uri: {widget: 'url'},
  URLWidget: {widget: 'url'},
  updown: {widget: 'number'},
  range: {widget: 'scale'},
  radio: {widget: 'radio'},
  select: {widget: 'select'},
  checkbox: {widget: 'checkbox'},
  checkboxes: {widget: 'checkboxes'},
  date: {widget: 'date'},
  'alt-date': {widget: 'date'},
  datetime: {widget: 'date-time'},
  'date-time': {widget: 'date-time'},
  'alt-datetime': {widget: 'date-time'},
  time: {widget: 'time'},
  file: {},
};

const inputTypes: Readonly<Record<string, FieldOptions>> = {
  tel: {widget: 'tel'},
  email: {widget: 'email'},
  url: {widget: 'url'},
  number: {inputmode: 'decimal'},
  text: {},
};

function text(value: unknown, take: (words: string) => void): string | undefined {
  if (typeof value !== 'string') return 'is no text, so it was left out';
  if (value.trim() !== '') take(value);
  return undefined;
}

const word =
  (name: 'title' | 'hint' | 'help'): Take =>
  (value, draft, place) =>
    text(value, (words) => draft.words(place, {[name]: words}));

const readOnly: Take = (value, draft, place) => {
  if (value === true) draft.tree.open(place)!.schema['readOnly'] = true;
  return undefined;
};

const words: Readonly<Record<string, Take>> = {
  title: word('title'),
  description: word('hint'),
  help: word('help'),
  placeholder: (value, draft, place) => {
    const schema = draft.tree.find(place)?.schema;
    if (schema?.['enum'] ?? schema?.['oneOf'] ?? schema?.['anyOf'])
      return 'of a choice says nothing that the form does not say itself';
    const fault = text(value, (example) => draft.words(place, {example}));
    return fault ?? 'became an example beside the question, as a placeholder goes when one begins to type';
  },
  widget: (value, draft, place) => {
    if (value === 'hidden') return 'hides a question that the schema asks; take it out of the schema, or compute it';
    if (typeof value !== 'string' || !Object.hasOwn(widgets, value))
      return `names ${typeof value === 'string' ? `"${value}", which` : 'a component, which'} is not known here`;
    draft.field(place, widgets[value]!);
    return undefined;
  },
  inputType: (value, draft, place) => {
    if (typeof value !== 'string' || !Object.hasOwn(inputTypes, value)) return 'is not known here';
    draft.field(place, inputTypes[value]!);
    return undefined;
  },
  order: (value, draft, place) => {
    if (!Array.isArray(value)) return 'is no list, so it was left out';
    const names = draft.tree.namesIn(place);
    const strange = value.filter((name) => name !== '*' && !draft.tree.find(childOf(place, String(name))));
    // The order of the whole is that of the pages.
    if (place !== '' && names.length > 0) draft.field(place, {order: [...ordered(names, value)]});
    return strange.length > 0
      ? `names ${strange.map((name) => `"${String(name)}"`).join(', ')}, which the schema does not declare`
      : undefined;
  },
  enumNames: (value, draft, place) => {
    const values = draft.tree.find(place)?.schema['enum'];
    if (!Array.isArray(value) || !Array.isArray(values)) return 'names values that the schema does not list';
    const options = values.map((each: unknown, at) => [nameOf(each), String(value[at] ?? nameOf(each))] as const);
    draft.words(place, {options: Object.fromEntries(options)});
    return undefined;
  },
  autocomplete: (value, draft, place) => text(value, (autocomplete) => draft.field(place, {autocomplete})),
  readonly: readOnly,
  disabled: (value, draft, place) => {
    readOnly(value, draft, place);
    return value === true
      ? 'became "readOnly" of the schema: it is shown, and not sent unless it was given'
      : undefined;
  },
  orderable: (value, draft, place) => {
    if (value === true) draft.field(place, {move: true});
    return undefined;
  },
  field: () => 'names a component, which is not known here',
};

/** Says how RJSF looks: nothing is lost by leaving it out. */
const looks =
  'rows inline classNames style autofocus label hideError submitButtonOptions rootFieldId yearsRange format'.split(' ');

export function takeWord(draft: Draft, name: string, value: unknown, {place, pointer}: Where): void {
  const take = Object.hasOwn(words, name) ? words[name] : undefined;
  const reason = take
    ? take(value, draft, place)
    : looks.includes(name)
      ? 'says how RJSF looks, and was left out'
      : 'has no counterpart, and was left out';
  if (reason !== undefined) draft.note(pointer, `"${name}" ${reason}.`);
}

// As texts name options.
function nameOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Options of a control of JSON Forms: those that say how it is used; what only says how it looks is noted. */
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Draft} from './draft.ts';
import {placeOf} from './scope.ts';

export interface ControlPlace {
  /** Of the options, in the layout. */
  readonly pointer: Pointer;
  /** The place that is asked for. */
  readonly place: string;
}

/** What an option does; returns why it does nothing, if so. */
type Take = (value: unknown, draft: Draft, place: string, schema: SchemaObject) => string | undefined;

const formats = ['date', 'time', 'date-time'];

/** A name, a path with dots, or a scope that begins at the list or at an entry. */
const ofEntries: Take = (value, draft, place) => {
  const scope = typeof value === 'string' && value.startsWith('#') ? placeOf(value) : undefined;
  const itemLabel = scope?.replace(/^\/\*/, '') ?? `/${String(value).replaceAll('.', '/')}`;
  if (typeof value !== 'string' || !draft.tree.find(`${place}/*${itemLabel}`)) return 'names nothing that an entry has';
  draft.field(place, {itemLabel});
  return undefined;
};

const options: Readonly<Record<string, Take>> = {
  multi: (value, draft, place) => {
    if (value === true) draft.field(place, {widget: 'textarea'});
    return undefined;
  },
  format: (value, draft, place, schema) => {
    if (value === 'radio') draft.field(place, {widget: 'radio'});
    else if (!formats.includes(String(value))) return 'names no control that is known';
    else if (schema['format'] === undefined) {
      draft.tree.open(place)!.schema['format'] = value;
      return 'became the "format" of the schema, which is checked now';
    }
    return undefined;
  },
  slider: (value, draft, place, {minimum, maximum}) => {
    if (value !== true) return undefined;
    if (typeof minimum !== 'number' || typeof maximum !== 'number' || maximum - minimum > 10)
      return 'needs eleven steps at most; others are typed';
    draft.field(place, {widget: 'scale'});
    return undefined;
  },
  toggle: (value, draft, place) => {
    if (value === true) draft.field(place, {widget: 'checkbox'});
    return undefined;
  },
  readonly: readOnly,
  readOnly,
  autocomplete: (value, draft, place) => {
    if (value === true) draft.field(place, {widget: 'combobox'});
    return undefined;
  },
  showSortButtons: (value, draft, place) => {
    if (value === true) draft.field(place, {move: true});
    return undefined;
  },
  elementLabelProp: ofEntries,
  labelRef: ofEntries,
  detail: (value) => (isSchemaObject(value) ? undefined : 'asks for a layout that is made or registered elsewhere'),
  suggestion: () => 'has no counterpart; a choice may be better',
};

function readOnly(value: unknown, draft: Draft, place: string): undefined {
  if (value === true) draft.tree.open(place)!.schema['readOnly'] = true;
}

export function takeOptions(draft: Draft, given: unknown, {pointer, place}: ControlPlace): void {
  if (!isSchemaObject(given)) return;
  const schema = draft.tree.find(place)!.schema;
  for (const [name, value] of Object.entries(given)) {
    const take = Object.hasOwn(options, name) ? options[name] : undefined;
    const reason = take ? take(value, draft, place, schema) : 'says how JSON Forms looks, and was left out';
    if (reason !== undefined) draft.note(childOf(pointer, name), `"${name}" ${reason}.`);
  }
}

/** A uiSchema of react-jsonschema-form: a tree like the schema's, with words and controls at each place. */
import type {Page} from '@ozg-forms/core/definition/form-definition';
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {Draft, PageIds, type ImportedLayout, type ImportOptions} from './draft.ts';
import {ordered} from './ordered.ts';
import {takeWord} from './rjsf-words.ts';

/** Keys that lead on, beside names of members. */
const leading = ['items', 'additionalItems', 'anyOf', 'oneOf', 'additionalProperties'];

export function importRjsf(schema: SchemaObject, layout: SchemaObject, options: ImportOptions): ImportedLayout {
  const draft = new Draft(schema, options);
  take(draft, layout, '', '');
  return draft.finish(pagesOf(draft, layout, options.name));
}

function take(draft: Draft, layout: SchemaObject, place: string, pointer: Pointer): void {
  for (const [key, value] of Object.entries(layout)) {
    const here = childOf(pointer, key);
    if (key === 'ui:options' && isSchemaObject(value)) {
      for (const [name, option] of Object.entries(value))
        takeWord(draft, name, option, {place, pointer: childOf(here, name)});
    } else if (key.startsWith('ui:')) takeWord(draft, key.slice(3), value, {place, pointer: here});
    else if (key === 'classNames') takeWord(draft, key, value, {place, pointer: here});
    else if (draft.tree.find(childOf(place, key))) {
      if (isSchemaObject(value)) take(draft, value, childOf(place, key), here);
    } else if (leading.includes(key)) takeInner(draft, key, value, place, here);
    else draft.note(here, `The schema declares nothing called "${key}" here.`);
  }
}

function takeInner(draft: Draft, key: string, value: unknown, place: string, pointer: Pointer): void {
  if (key === 'items' && isSchemaObject(value) && draft.tree.find(`${place}/*`))
    take(draft, value, `${place}/*`, pointer);
  else if ((key === 'anyOf' || key === 'oneOf') && Array.isArray(value))
    value.forEach((branch, at) => isSchemaObject(branch) && take(draft, branch, place, childOf(pointer, at)));
  else draft.note(pointer, `What is said of "${key}" here has no counterpart.`);
}

/** Sections on top are pages; questions between them share one. */
function pagesOf(draft: Draft, layout: SchemaObject, name: string): Page[] {
  const ids = new PageIds();
  const title = typeof draft.tree.schema['title'] === 'string' ? draft.tree.schema['title'] : name;
  const names = ordered(draft.tree.namesIn(''), orderIn(layout));
  const pages: Page[] = [];
  let open: Page | undefined;
  for (const member of names) {
    const place = childOf('', member);
    const own = draft.tree.find(place)?.schema['title'];
    if (draft.tree.namesIn(place).length > 0) {
      const words = typeof own === 'string' ? own : member;
      pages.push({id: ids.of(words), title: words, fields: [place]});
      open = undefined;
    } else if (open) open.fields.push(place);
    else pages.push((open = {id: ids.of(title), title, fields: [place]}));
  }
  // Whatever a condition may add at the top belongs to the first page.
  if (pages[0]) pages[0].fields.push('');
  return pages.length > 0 ? pages : [{id: ids.of(title), title, fields: ['']}];
}

function orderIn(layout: SchemaObject): unknown {
  const options = layout['ui:options'];
  return layout['ui:order'] ?? (isSchemaObject(options) ? options['order'] : undefined);
}

/** Every widget, the most special first; and the call by which a page adds its own. */
import type {FieldOptions} from '@ozg-forms/core/definition/form-definition';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {checkbox} from '../widgets/checkbox.ts';
import {checkboxes} from '../widgets/checkboxes.ts';
import {date} from '../widgets/date.ts';
import {file} from '../widgets/file.ts';
import {radio} from '../widgets/radio.ts';
import {select} from '../widgets/select.ts';
import {shown} from '../widgets/shown.ts';
import {email, iban, number, tel, text, url} from '../widgets/text.ts';
import {textarea} from '../widgets/textarea.ts';
import {upload} from '../widgets/upload.ts';
import type {Widget} from './widget.ts';

const widgets: Widget[] = [
  shown,
  upload,
  file,
  checkboxes,
  radio,
  select,
  checkbox,
  date,
  number,
  email,
  tel,
  url,
  iban,
  textarea,
  text,
];

/**
 * Adds a widget of one's own for every form of the page. It is taken where the author
 * names it, and where it fits before all others.
 */
export function registerWidget(widget: Widget): void {
  widgets.unshift(widget);
}

/** The widget of a place: the one the author names, as far as it is known, or the first that fits. */
export function widgetOf(node: FieldNode, options: FieldOptions): Widget {
  const named = options.widget === undefined ? undefined : widgets.find(({name}) => name === options.widget);
  const fitting = widgets.find(({fits}) => fits(node, options));
  // No control to pick something by can be read only, whatever the author would like to see.
  return (fitting === shown ? shown : named) ?? fitting ?? text;
}

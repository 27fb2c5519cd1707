/**
 * Every widget, the most special first; and the call by which a page adds its own.
 *
 * What a plain form of text needs is part of the entry. Everything else is a file of its own
 * that loads with the first field that takes it: a line with `load`.
 */
import type {FieldOptions} from '@ozg-forms/core/definition/form-definition';
import {hasFewSteps} from '@ozg-forms/core/state/few-steps';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {checkbox} from '../widgets/checkbox.ts';
import {date} from '../widgets/date.ts';
import {file} from '../widgets/file.ts';
import {radio} from '../widgets/radio.ts';
import {select} from '../widgets/select.ts';
import {shown} from '../widgets/shown.ts';
import {email, iban, number, tel, text, time, url} from '../widgets/text.ts';
import {isLong as isLongText, textarea} from '../widgets/textarea.ts';
import {upload} from '../widgets/upload.ts';
import {waiting} from '../widgets/waiting.ts';
import {LateWidget} from './late-widget.ts';
import type {LazyWidget, Widget} from './widget.ts';

const all: readonly (Widget | LazyWidget)[] = [
  shown,
  upload,
  file,
  {
    name: 'checkboxes',
    layout: 'group',
    fits: ({kind}) => kind === 'choices',
    load: async () => (await import('../widgets/checkboxes.ts')).checkboxes,
  },
  radio,
  later('combobox', 'label', isLongList, async () => (await import('../combobox/combobox.ts')).combobox),
  select,
  checkbox,
  date,
  number,
  later('sensitive', 'label', isSensitive, async () => (await import('../widgets/sensitive.ts')).sensitive),
  email,
  tel,
  url,
  iban,
  time,
  later('date-time', 'group', ofKind('date-time'), async () => (await import('../widgets/date-time.ts')).dateTime),
  later('month', 'group', ofKind('month'), async () => (await import('../widgets/month.ts')).month),
  later('date-picker', 'label', onlyNamed, async () => (await import('../widgets/date-picker.ts')).datePicker),
  later('money', 'label', onlyNamed, async () => (await import('../widgets/money.ts')).money),
  {
    ...later('scale', 'group', onlyNamed, async () => (await import('../widgets/scale.ts')).scale),
    suits: hasFewSteps,
  },
  later('textarea', 'label', isLongText, async () => (await import('../widgets/counted-textarea.ts')).countedTextarea),
  textarea,
  text,
];

const known = all.map(ready);

function later(name: string, layout: Widget['layout'], fits: Widget['fits'], load: LazyWidget['load']): LazyWidget {
  return {name, layout, fits, load};
}

function ofKind(wanted: FieldNode['kind']): Widget['fits'] {
  return ({kind}) => kind === wanted;
}

function onlyNamed(): boolean {
  return false;
}

// Above so many options nobody finds theirs by scrolling.
function isLongList({kind, options}: FieldNode): boolean {
  return kind === 'choice' && (options?.length ?? 0) > 30;
}

function isSensitive({kind, facts}: FieldNode, {sensitive}: FieldOptions): boolean {
  return kind === 'text' && (sensitive === true || facts.writeOnly);
}

/**
 * Adds a widget of one's own for every form of the page. It is taken where the author
 * names it, and where it fits before all others.
 *
 * @param widget as a whole, or with `load` in place of `render`: then it is loaded with the first field that takes it
 */
export function registerWidget(widget: Widget | LazyWidget): void {
  known.unshift(ready(widget));
}

function ready(widget: Widget | LazyWidget): Widget | LateWidget {
  return 'load' in widget ? new LateWidget(widget) : widget;
}

/** The widget of a place as far as it is there. */
export interface TakenWidget {
  /** To draw with now. */
  readonly widget: Widget;
  /** What it stands in for, until that is loaded. */
  readonly late?: LateWidget;
}

/** The widget of a place: the one the author names, as far as it is known, or the first that fits. */
export function widgetOf(node: FieldNode, options: FieldOptions): TakenWidget {
  const named =
    options.widget === undefined
      ? undefined
      : known.find(({name, suits}) => name === options.widget && (suits?.(node) ?? true));
  const fitting = known.find(({fits}) => fits(node, options)) ?? text;
  // No control to pick something by can be read only, whatever the author would like to see.
  const taken = fitting === shown ? shown : (named ?? fitting);
  if (!(taken instanceof LateWidget)) return {widget: taken};
  if (taken.widget) return {widget: taken.widget};
  return {widget: standIn(taken, node, options), late: taken};
}

// A control of the same make can be used at once, and nothing moves when the other one takes its place.
function standIn(late: LateWidget, node: FieldNode, options: FieldOptions): Widget {
  const plain = known.find((other): other is Widget => 'render' in other && other.fits(node, options)) ?? text;
  // Thousands of options take longer to draw than the other control takes to load.
  const isHeavy = (node.options?.length ?? 0) > 1_000;
  return late.isMissing || (plain.layout === late.layout && !isHeavy) ? plain : waiting[late.layout];
}

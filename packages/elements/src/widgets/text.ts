/** One line of text, with the keyboard, the autofill and the width that suit what is asked. */
import type {Field, Widget} from '../field/widget.ts';
import {makeOf, type ControlMake, type NativeControl} from '../field/native-control.ts';

interface Line {
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly inputmode?: string;
  /** Codes are no words: nothing is to correct or capitalise them. */
  readonly isCode?: boolean;
  /** Characters that fit at a glance, where neither author nor schema says it. */
  readonly size?: number;
}

const lineOf = (type: string): ControlMake =>
  makeOf<HTMLInputElement>({
    tag: 'input',
    fixed: {part: 'input', class: 'control', type},
    event: 'input',
    act: (field, {value}) => field.type(value),
  });

const makes = {text: lineOf('text'), email: lineOf('email'), tel: lineOf('tel'), url: lineOf('url')};

export function line(field: Field, {type = 'text', inputmode, isCode = false, size}: Line): NativeControl {
  const {options, node, id, text} = field;
  return {
    make: makes[type],
    attributes: {
      id,
      name: id,
      size: sizeOf(field) ?? size,
      // Codes, numbers and addresses are read from left to right in every language; names as they are written.
      dir: field.view.isRightToLeft && (isCode ? 'ltr' : text !== '' && 'auto'),
      inputmode: options.inputmode ?? inputmode,
      autocomplete: options.autocomplete,
      autocapitalize: isCode && 'off',
      spellcheck: isCode && 'false',
      readonly: node.facts.readOnly,
      'aria-describedby': field.describedBy,
      'aria-invalid': field.invalid,
      'aria-required': field.required,
    },
    value: text,
  };
}

// A control as wide as its answer says how much is expected; the limit itself is not enforced.
function sizeOf({options, node}: Field): number | undefined {
  const wanted = Number.parseInt(options.width ?? '', 10);
  if (wanted > 0) return wanted + 1;
  const {maxLength} = node.facts;
  return maxLength !== undefined && maxLength <= 20 ? maxLength + 1 : undefined;
}

const hasFormat =
  (...formats: string[]): Widget['fits'] =>
  ({kind, facts}) =>
    kind === 'text' && facts.format !== undefined && formats.includes(facts.format);

export const text: Widget = {
  name: 'text',
  layout: 'label',
  fits: ({kind}) => kind === 'text',
  render: (field) => line(field, {isCode: field.node.facts.pattern !== undefined}),
};

export const email: Widget = {
  name: 'email',
  layout: 'label',
  fits: hasFormat('email', 'idn-email'),
  render: (field) => line(field, {type: 'email', inputmode: 'email', isCode: true}),
};

export const tel: Widget = {
  name: 'tel',
  layout: 'label',
  fits: hasFormat('phone'),
  render: (field) => line(field, {type: 'tel', inputmode: 'tel', isCode: true}),
};

export const url: Widget = {
  name: 'url',
  layout: 'label',
  fits: hasFormat('uri', 'url', 'iri'),
  render: (field) => line(field, {type: 'url', inputmode: 'url', isCode: true}),
};

export const iban: Widget = {
  name: 'iban',
  layout: 'label',
  fits: hasFormat('iban'),
  render: (field) => line(field, {isCode: true}),
};

/** A time of the clock, typed as the language writes it. */
export const time: Widget = {
  name: 'time',
  layout: 'label',
  fits: ({kind}) => kind === 'time',
  render: (field) => line(field, {isCode: true, size: 8}),
};

/** A number is typed as text: no spinner to hit by accident, and the reader's decimal sign. */
export const number: Widget = {
  name: 'number',
  layout: 'label',
  fits: ({kind}) => kind === 'number' || kind === 'integer',
  render: (field) => line(field, {inputmode: field.node.kind === 'integer' ? 'numeric' : 'decimal', isCode: true}),
};

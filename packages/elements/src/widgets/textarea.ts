import type {FieldOptions} from '@ozg-forms/core/definition/form-definition';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {makeOf} from '../field/native-control.ts';
import type {Widget} from '../field/widget.ts';

const make = makeOf<HTMLTextAreaElement>({
  tag: 'textarea',
  fixed: {part: 'input', class: 'control', rows: '5'},
  event: 'input',
  act: (field, {value}) => field.type(value),
});

/** An answer that may be longer than a line holds, or an author who wants room for it. */
export function isLong({kind, facts}: FieldNode, {widget}: FieldOptions): boolean {
  if (kind !== 'text') return false;
  return widget === 'textarea' || (facts.format === undefined && (facts.maxLength ?? 0) > 250);
}

/** Several lines of text. The one that counts takes its place once it is loaded. */
export const textarea: Widget = {
  name: 'textarea',
  layout: 'label',
  fits: isLong,
  render: ({id, text, view, options, node, describedBy, invalid, required}) => ({
    make,
    attributes: {
      id,
      name: id,
      dir: view.isRightToLeft && text !== '' && 'auto',
      autocomplete: options.autocomplete,
      readonly: node.facts.readOnly,
      'aria-describedby': describedBy,
      'aria-invalid': invalid,
      'aria-required': required,
    },
    value: text,
  }),
};

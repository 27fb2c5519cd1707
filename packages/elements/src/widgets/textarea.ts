import {makeOf} from '../field/native-control.ts';
import type {Widget} from '../field/widget.ts';

const make = makeOf<HTMLTextAreaElement>({
  tag: 'textarea',
  fixed: {part: 'input', class: 'control', rows: '5'},
  event: 'input',
  act: (field, {value}) => field.type(value),
});

/** Several lines of text. Taken by itself where an answer may be longer than a line holds. */
export const textarea: Widget = {
  name: 'textarea',
  layout: 'label',
  fits: ({kind, facts}) => kind === 'text' && facts.format === undefined && (facts.maxLength ?? 0) > 250,
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

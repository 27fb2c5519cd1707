import {makeOf} from '../field/native-control.ts';
import type {Widget} from '../field/widget.ts';

const make = makeOf<HTMLInputElement>({
  tag: 'input',
  fixed: {part: 'checkbox', type: 'checkbox'},
  event: 'change',
  // An unticked declaration is no answer; an unticked boolean is one.
  act: (field, {checked}) => field.answer(checked || (field.node.kind === 'boolean' ? false : undefined)),
});

/** One box to tick: a declaration, or a boolean whose author prefers it to yes and no. */
export const checkbox: Widget = {
  name: 'checkbox',
  layout: 'beside',
  fits: ({kind}) => kind === 'declaration',
  render: ({id, node, describedBy, invalid, required}) => ({
    make,
    attributes: {
      id,
      name: id,
      'aria-describedby': describedBy,
      'aria-invalid': invalid,
      'aria-required': required,
    },
    isChecked: node.value === true,
  }),
};

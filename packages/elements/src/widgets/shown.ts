import {html} from 'lit';
import type {Widget} from '../field/widget.ts';
import {pickedLabels} from '@ozg-forms/core/review/picked-labels';

const picked = new Set(['choice', 'choices', 'boolean', 'declaration']);

/** What is picked elsewhere, but only shown here: `readOnly`. Texts keep their control, which can be read only. */
export const shown: Widget = {
  name: 'shown',
  layout: 'label',
  fits: ({kind, facts}) => facts.readOnly && picked.has(kind),
  render: ({id, node, view, describedBy}) =>
    html`<output part="output" id=${id} aria-describedby=${describedBy}>
      ${pickedLabels(node, node.value, view).join(', ') || view.word('noAnswer')}
    </output>`,
};

import {html} from 'lit';
import type {Widget} from '../field/widget.ts';
import {shownOptions} from './options.ts';

const picked = new Set(['choice', 'choices', 'boolean']);

/** What is picked elsewhere, but only shown here: `readOnly`. Texts keep their control, which can be read only. */
export const shown: Widget = {
  name: 'shown',
  layout: 'label',
  fits: ({kind, facts}) => facts.readOnly && picked.has(kind),
  render: ({id, node, view, describedBy}) => {
    const options = shownOptions(node, view);
    const values: unknown[] = node.value === undefined ? [] : [node.value].flat();
    const labels = values.map((value) => options.find((option) => option.value === value)?.label ?? String(value));
    return html`<output part="output" id=${id} aria-describedby=${describedBy}>
      ${labels.join(', ') || view.word('noAnswer')}
    </output>`;
  },
};

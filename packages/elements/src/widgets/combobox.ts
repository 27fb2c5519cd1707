import {html} from 'lit';
import type {Widget} from '../field/widget.ts';

/** Above so many options nobody finds theirs by scrolling. */
const maxListed = 30;

/** One answer out of a long list, found by typing. Its element is loaded with the first field that needs it. */
export const combobox: Widget = {
  name: 'combobox',
  layout: 'label',
  fits: ({kind, options}) => kind === 'choice' && (options?.length ?? 0) > maxListed,
  render: (field) => {
    void import('../combobox/define.ts');
    return html`<ozg-combobox .field=${field}></ozg-combobox>`;
  },
};

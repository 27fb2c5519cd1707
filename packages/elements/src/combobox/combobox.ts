import {html} from 'lit';
import type {Widget} from '../field/widget.ts';
import './define.ts';

/** One answer out of a long list, found by typing. Above thirty options nobody finds theirs by scrolling. */
export const combobox: Widget = {
  name: 'combobox',
  layout: 'label',
  fits: ({kind}) => kind === 'choice',
  render: (field) => html`<ozg-combobox .field=${field}></ozg-combobox>`,
};

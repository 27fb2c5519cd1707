import {html} from 'lit';
import type {Widget} from '../field/widget.ts';

/** A small file as part of the answers. Its element is loaded with the first field that needs it. */
export const file: Widget = {
  name: 'file',
  layout: 'label',
  saysFault: true,
  fits: ({kind}) => kind === 'file',
  render: (field) => {
    void import('../file/define.ts');
    return html`<ozg-file .field=${field}></ozg-file>`;
  },
};

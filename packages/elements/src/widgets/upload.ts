import {html} from 'lit';
import type {Widget} from '../field/widget.ts';

/** Documents. The element that brings them is loaded with the first field that needs it. */
export const upload: Widget = {
  name: 'upload',
  layout: 'group',
  saysFault: true,
  fits: ({kind}) => kind === 'document' || kind === 'documents',
  render: (field) => {
    void import('../upload/define.ts');
    return html`<ozg-upload .field=${field}></ozg-upload>`;
  },
};

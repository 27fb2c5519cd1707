/** What stands at the place of a control that is still being loaded: nothing, at about its height. */
import {html} from 'lit';
import type {Field, Widget} from '../field/widget.ts';

// Links to the field and the focus find it; both are handed on to the control.
const render = ({id}: Field) => html`<div class="waiting" id=${id} tabindex="-1" aria-busy="true"></div>`;

const waitingIn = (layout: Widget['layout']): Widget => ({name: 'waiting', layout, fits: () => false, render});

/** By the layout of what is to come, so that label and hint stand where they will stay. */
export const waiting: Readonly<Record<Widget['layout'], Widget>> = {
  label: waitingIn('label'),
  group: waitingIn('group'),
  beside: waitingIn('beside'),
};

/** The choice of how the decision comes back (OZG, section 9); offered on the review page. */
import {html, nothing, type TemplateResult} from 'lit';
import {channelsOf} from './channels.ts';
import type {FormView} from '../form-view.ts';

export function replyView(
  chosen: string | undefined,
  {form, word}: FormView,
  choose: (channel: string) => void,
): TemplateResult | typeof nothing {
  const channels = channelsOf(form, false);
  if (channels.length < 2) return nothing;
  return html`<fieldset class="field" part="field">
    <legend class="label" part="label">${word('reply.title')}</legend>
    ${channels.map(
      (channel) =>
        html`<div class="choice">
          <input
            type="radio"
            id="reply-${channel}"
            name="reply"
            .checked=${channel === chosen}
            @change=${() => choose(channel)}
          />
          <label for="reply-${channel}">${word(`reply.${channel}`)}</label>
        </div>`,
    )}
  </fieldset>`;
}

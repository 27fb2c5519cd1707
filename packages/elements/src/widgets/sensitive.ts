import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Widget} from '../field/widget.ts';

/**
 * What nobody else should read: the browser neither keeps nor corrects it, and a button hides it from
 * people who look on. It is no password: who types it has to see it.
 */
export const sensitive: Widget = {
  name: 'sensitive',
  layout: 'label',
  fits: ({kind, facts}, options) => kind === 'text' && (options.sensitive === true || facts.writeOnly),
  styles: css`
    .with-button {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 calc(var(--_space) * 2);
    }
    .with-button .control {
      flex: 0 1 auto;
      min-inline-size: 0;
    }
    [data-hidden] .control {
      -webkit-text-security: disc;
    }
  `,
  render: (field) => {
    const toggle = ({currentTarget}: Event) => {
      const button = currentTarget as HTMLButtonElement;
      const isHidden = button.parentElement!.toggleAttribute('data-hidden');
      button.setAttribute('aria-pressed', String(isHidden));
    };
    return html`<span class="with-button">
      <input
        part="input"
        class="control"
        type="text"
        id=${field.id}
        name=${field.id}
        size=${Number.parseInt(field.options.width ?? '24', 10)}
        dir=${field.view.isRightToLeft ? 'auto' : nothing}
        inputmode=${field.options.inputmode ?? nothing}
        autocomplete=${field.options.autocomplete ?? 'off'}
        autocapitalize="off"
        spellcheck="false"
        ?readonly=${field.node.facts.readOnly}
        .value=${live(field.text)}
        aria-describedby=${field.describedBy}
        aria-invalid=${field.invalid}
        aria-required=${field.required}
        @input=${(event: Event) => field.type((event.currentTarget as HTMLInputElement).value)}
      />
      <button
        type="button"
        class="button quiet"
        part="hide"
        aria-pressed="false"
        aria-label=${field.view.word('hideAnswer', {label: field.label})}
        @click=${toggle}
      >
        ${field.view.word('hide')}
      </button>
    </span>`;
  },
};

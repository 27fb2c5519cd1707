import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {shownOptions} from '@ozg-forms/core/review/shown-options';
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {Field, Widget} from '../field/widget.ts';

/** Every step of an integer between its limits, or the options of a choice. */
function stepsOf({node, view}: Field): readonly {readonly value: unknown; readonly label: string}[] {
  if (node.options) return shownOptions(node, view);
  const {minimum = 1, maximum = minimum + 4} = node.facts;
  return Array.from({length: maximum - minimum + 1}, (_, at) => minimum + at).map((value) => ({
    value,
    label: view.texts.option(node, value),
  }));
}

/**
 * A rating on a scale: radio buttons side by side, each with its number. What the ends mean is said by the
 * labels of the first and the last option.
 */
export const scale: Widget = {
  name: 'scale',
  layout: 'group',
  fits: () => false,
  styles: css`
    .scale {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space);
    }
    .step {
      display: grid;
      justify-items: center;
      min-inline-size: 44px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      padding: var(--_space);
      cursor: pointer;
    }
    .step:has(:checked) {
      border-color: var(--_action);
      box-shadow: inset 0 0 0 1px var(--_action);
    }
    .step input {
      inline-size: 28px;
      block-size: 28px;
      margin: 0;
      border: 2px solid var(--_border);
      border-radius: 50%;
      background: var(--_field);
      appearance: none;
    }
    .step input:checked {
      border-color: var(--_action);
      background: var(--_action);
      box-shadow: inset 0 0 0 5px var(--_field);
    }
    @media (forced-colors: active) {
      .step input {
        appearance: auto;
      }
    }
    .scale-ends {
      display: flex;
      justify-content: space-between;
      gap: calc(var(--_space) * 3);
      margin-block-start: calc(var(--_space) / 2);
      color: var(--_muted);
    }
    .scale-ends :last-child {
      text-align: end;
    }
    .scale-box {
      inline-size: fit-content;
      max-inline-size: 100%;
    }
  `,
  render: (field) => {
    const {id, node, view} = field;
    const steps = stepsOf(field);
    const isNamed = ({value, label}: {value: unknown; label: string}) => label !== String(value);
    const ends = [steps[0], steps.at(-1)].filter((step) => step !== undefined && isNamed(step));
    if (node.facts.readOnly) {
      const chosen = steps.find(({value}) => isEqual(value, node.value));
      const words = chosen && isNamed(chosen) ? `${String(chosen.value)} – ${chosen.label}` : chosen?.label;
      return html`<output part="output" id=${id}>${words ?? view.word('noAnswer')}</output>`;
    }
    return html`<div class="scale-box">
      <div class="scale">
        ${steps.map((step, at) => {
          const own = at === 0 ? id : `${id}-${at}`;
          return html`<label part="option" class="step" for=${own}>
            <input
              part="radio"
              type="radio"
              id=${own}
              name=${id}
              .checked=${live(isEqual(node.value, step.value))}
              @change=${() => field.answer(step.value)}
            />
            <span>${String(step.value)}</span>
            ${isNamed(step) ? html`<span class="visually-hidden">${step.label}</span>` : nothing}
          </label>`;
        })}
      </div>
      ${
        ends.length > 0
          ? html`<div class="scale-ends" aria-hidden="true">
              ${ends.map((end) => html`<span>${end!.label}</span>`)}
            </div>`
          : nothing
      }
    </div>`;
  },
};

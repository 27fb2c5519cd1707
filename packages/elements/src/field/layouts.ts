/**
 * What stands around a control: label, hint, help and fault. Where there is nothing to say there
 * is no template either: in a long form each one costs time and memory a thousand times.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {markdown} from '../markdown/markdown.ts';
import type {ShownField} from './shown-field.ts';
import type {Widget} from './widget.ts';

type Control = TemplateResult;

/** A whole field, by the layout its widget asks for. */
export const layouts: Readonly<Record<Widget['layout'], (field: ShownField, control: Control) => TemplateResult>> = {
  label: (field, control) =>
    html`<label part="label" class="label" for=${field.id}>${labelText(field)}</label
      >${around(field)}${withUnit(field, control)}`,

  group: (field, control) =>
    html`<fieldset aria-describedby=${field.describedBy} aria-invalid=${field.invalid}>
      <legend part="label" class="label">${labelText(field)}</legend>
      ${around(field)} ${control}
    </fieldset>`,

  beside: (field, control) =>
    html`${around(field)}
      <div class="choice">
        ${control}
        <label part="label" for=${field.id}>${labelText(field)}</label>
      </div>`,
};

function labelText({label, node: {required, kind, facts}, view}: ShownField): TemplateResult | string {
  if (required || kind === 'declaration' || facts.readOnly) return label;
  return html`${label} <span class="optional">${view.word('optional')}</span>`;
}

function around(field: ShownField): TemplateResult | typeof nothing {
  const {id, hint, message, view} = field;
  const help = view.texts.help(field.node);
  const error = message
    ? html`<p part="error" class="error" id="${id}-error">
        <span class="visually-hidden">${view.word('error')}</span> ${message}
      </p>`
    : nothing;
  if (!hint && !help) return error;
  return html`${hint ? html`<p part="hint" class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${
    help
      ? html`<details part="help" class="help">
          <summary>${view.word('help')}</summary>
          ${markdown(help)}
        </details>`
      : nothing
  }
  ${error}`;
}

function withUnit({options: {unit}, id}: ShownField, control: Control): TemplateResult {
  return unit ? html`<span class="with-unit">${control} <span id="${id}-unit">${unit}</span></span>` : control;
}

import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {bytesText} from '@ozg-forms/core/validation/sentence';
import {faultOf} from '../field/fault.ts';
import type {Field} from '../field/widget.ts';
import {fileText} from '@ozg-forms/core/review/file-text';

/** Answers are kept and sent as one text: larger files belong to an upload. */
const maxBytes = 2 ** 20;

/**
 * The control of a question for one small file that becomes part of the answers. Foreign
 * schemas ask for it; forms of our own refer to uploads.
 *
 * @element ozg-file
 * @internal
 */
export class OzgFile extends LitElement {
  @property({attribute: false}) field!: Field;

  /** Why the last file was not taken. */
  @state() private refusal = '';

  // One shadow root per form: see docs/decisions.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const {id, node, view, describedBy, invalid, required} = this.field;
    const content = typeof node.value === 'string' ? node.value : undefined;
    if (node.facts.readOnly) {
      const words = content === undefined ? view.word('noAnswer') : fileText(content, view);
      return html`${faultOf(this.field)}<output part="output" id=${id} aria-describedby=${describedBy}
          >${words}</output
        >`;
    }
    const about = [describedBy === nothing ? '' : String(describedBy), `${id}-limit`, `${id}-refusal`];
    return html`<p class="hint" part="hint" id="${id}-limit">
        ${view.word('file.size', {size: bytesText(maxBytes, view.language)})}
      </p>
      ${faultOf(this.field)}
      <p class="error" id="${id}-refusal" role="alert">${this.refusal}</p>
      <input
        class="control"
        part="input"
        type="file"
        id=${id}
        accept=${node.facts.contentMediaType ?? nothing}
        aria-describedby=${about.filter(Boolean).join(' ')}
        aria-invalid=${invalid}
        aria-required=${required}
        @change=${this.#take}
      />
      ${content === undefined ? nothing : this.#taken(content)}`;
  }

  #taken(content: string): TemplateResult {
    const {view, answer} = this.field;
    const name = fileText(content, view);
    return html`<p part="file">
      ${name}
      <button
        type="button"
        class="button quiet"
        aria-label=${view.word('file.remove', {name})}
        @click=${() => {
          answer(undefined);
          this.querySelector('input')?.focus();
        }}
      >
        ${view.word('remove')}
      </button>
    </p>`;
  }

  readonly #take = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const {node, view, answer} = this.field;
    const values = {
      name: file.name,
      size: bytesText(file.size, view.language),
      limit: bytesText(maxBytes, view.language),
    };
    this.refusal = file.size > maxBytes ? view.word('file.too-large', values) : '';
    if (this.refusal === '') {
      try {
        const url = await dataUrlOf(file);
        const isUrl = node.facts.format === 'data-url';
        answer(isUrl ? withName(url, file.name) : url.slice(url.indexOf(',') + 1));
      } catch {
        this.refusal = view.word('file.unreadable', values);
      }
    }
    input.value = ''; // so that the same file can be chosen again
  };
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}

// A parameter of the media type, as RFC 2397 allows: otherwise nobody would know the name any more.
function withName(url: string, name: string): string {
  return url.replace(/;base64,/, `;name=${encodeURIComponent(name)};base64,`);
}

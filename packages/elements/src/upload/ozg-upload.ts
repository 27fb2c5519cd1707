import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {isWithin} from '@ozg-forms/core/pointer';
import {limitsOf, type DocumentLimits} from '@ozg-forms/core/state/documents';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {faultOf} from '../field/fault.ts';
import type {Field} from '../field/widget.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {heldFocus} from './held-focus.ts';
import {refuseStrayDrops} from './stray-drops.ts';
import {drawThumbnail} from './thumbnail.ts';
import type {UploadChange} from './upload-item.ts';
import {rowsOf, rowTemplate, type RowActions, type UploadRow} from './upload-row.ts';
import {uploadStyles} from './upload-styles.ts';
import {announcementOf, limitsText, refusalText} from './upload-words.ts';
import type {Uploads} from './uploads.ts';

/**
 * The control of a question for documents: choose, drop or paste files, and see each of them
 * until it is stored or removed.
 *
 * Keeps nothing itself. Stored documents are the answer of its field; those on their way
 * belong to the form's `Uploads`, and go on when this element is gone.
 *
 * @element ozg-upload
 * @internal
 */
export class OzgUpload extends LitElement {
  @property({attribute: false}) field!: Field;

  #limits!: DocumentLimits;
  #uploads: Uploads | undefined;
  #isUnavailable = false;
  #stopFollowing: (() => void) | undefined;
  #stopRefusing: (() => void) | undefined;
  #frame = 0;
  #toSay: string[] = [];

  constructor() {
    super();
    this.addEventListener('dragover', (event) => this.#dragOver(event));
    this.addEventListener('dragleave', (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) delete this.dataset['dragging'];
    });
    this.addEventListener('drop', (event) => this.#drop(event));
    this.addEventListener('paste', (event) => this.#paste(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode() as ShadowRoot, uploadStyles);
    this.#stopRefusing = refuseStrayDrops();
    if (this.hasUpdated) void this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopRefusing?.();
    this.#stopFollowing?.();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  // One shadow root per form: see docs/decisions.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('field')) return;
    const before = changed.get('field') as Field | undefined;
    const {node, view} = this.field;
    if (before?.node.schemas !== node.schemas) this.#limits = limitsOf(node, view.form);
    if (before?.view !== view) void this.#follow();
  }

  protected override update(changed: PropertyValues<this>): void {
    const restore = heldFocus(this);
    super.update(changed);
    restore();
  }

  protected override updated(): void {
    const items = this.#uploads?.items(this.field.node.pointer) ?? [];
    for (const canvas of this.querySelectorAll<HTMLCanvasElement>('canvas:not([data-drawn])')) {
      canvas.dataset['drawn'] = '';
      const key = canvas.closest('li')?.dataset['key'];
      const item = items.find((other) => other.key === key);
      if (item) void drawThumbnail(canvas, item.file);
    }
  }

  protected override render(): TemplateResult {
    const {field} = this;
    const {node, view} = field;
    const rows = rowsOf(this.#uploads?.items(node.pointer) ?? [], this.#placed());
    const {id, describedBy} = field;
    if (node.facts.readOnly && rows.length === 0)
      return html`${faultOf(field)}<output part="output" id=${id} aria-describedby=${describedBy}
          >${view.word('noAnswer')}</output
        >`;
    return html`${node.facts.readOnly ? faultOf(field) : this.#picker(rows.length)}
    ${
      rows.length > 0
        ? html`<ul class="upload-list" aria-label="${view.word('upload.list')}: ${field.label}">
            ${repeat(
              rows,
              ({key}) => key,
              (row) => rowTemplate(row, view, node.facts.readOnly ? undefined : this.#actions),
            )}
          </ul>`
        : nothing
    }
    ${this.#removed()}`;
  }

  #removed(): TemplateResult | typeof nothing {
    const {node, view} = this.field;
    const name = this.#uploads?.removed(node.pointer);
    if (name === undefined) return nothing;
    return html`<p class="upload-removed">
      <bdi>${view.word('upload.removedFile', {name})}</bdi>
      <button
        type="button"
        class="button quiet"
        part="action"
        data-action="undo"
        aria-label=${view.word('upload.undoFile', {name})}
        @click=${() => this.#uploads?.restore(node.pointer)}
      >
        ${view.word('upload.undo')}
      </button>
    </p>`;
  }

  #picker(count: number): TemplateResult {
    const {id, label, describedBy, invalid, required, view, node} = this.field;
    const {mediaTypes, maxFiles} = this.#limits;
    const refusals = this.#uploads?.refusals(node.pointer) ?? [];
    const about = [describedBy === nothing ? '' : String(describedBy), `${id}-limits`, `${id}-refusals`];
    const pick = count === 0 ? 'upload.pick' : maxFiles === 1 ? 'upload.pickOther' : 'upload.pickMore';
    return html`<p class="hint" part="hint" id="${id}-limits">${limitsText(this.#limits, view)}</p>
      ${faultOf(this.field)}
      <div class="upload-place" part="upload">
        <input
          class="upload-control"
          type="file"
          id=${id}
          accept=${mediaTypes.length > 0 ? mediaTypes.join(',') : nothing}
          ?multiple=${maxFiles > 1}
          ?disabled=${this.#isUnavailable}
          aria-describedby=${about.filter(Boolean).join(' ')}
          aria-invalid=${invalid}
          aria-required=${count === 0 ? required : nothing}
          @change=${this.#choose}
        />
        <label class="button secondary" part="button" for=${id}>
          ${view.word(pick)}<span class="visually-hidden"> (${label})</span>
        </label>
        <span class="upload-drop" aria-hidden="true">${view.word('upload.drop')}</span>
      </div>
      ${takesPhotos(mediaTypes) && matchMedia('(pointer: coarse)').matches ? this.#camera(label) : nothing}
      <div class="upload-refusals" id="${id}-refusals">
        ${refusals.map((refusal) => html`<p class="error" part="error">${refusalText(refusal, view)}</p>`)}
        ${this.#isUnavailable ? html`<p class="error" part="error">${view.word('upload.unavailable')}</p>` : nothing}
      </div>`;
  }

  // Shown where a finger is the pointer: there the device has a camera, and its file dialogue may hide it.
  #camera(label: string): TemplateResult {
    const {id, view} = this.field;
    return html`<div class="upload-camera">
      <input
        class="upload-control"
        type="file"
        id="${id}-camera"
        accept="image/*"
        capture="environment"
        ?disabled=${this.#isUnavailable}
        aria-describedby="${id}-limits ${id}-refusals"
        @change=${this.#choose}
      />
      <label class="button quiet" part="button" for="${id}-camera">
        ${view.word('upload.camera')}<span class="visually-hidden"> (${label})</span>
      </label>
    </div>`;
  }

  readonly #actions: RowActions = {
    pause: (item) => this.#uploads?.pause(item),
    resume: (item) => this.#uploads?.resume(item),
    remove: ({item, reference}: UploadRow) => {
      if (item) this.#uploads?.remove(item);
      else if (reference) this.#uploads?.removeStored(this.field.node.pointer, reference, this.#isList);
    },
  };

  readonly #choose = (event: Event): void => {
    const control = event.currentTarget as HTMLInputElement;
    const files = [...(control.files ?? [])];
    // Emptied, so that the same file can be chosen again after it was removed.
    control.value = '';
    void this.#add(files);
  };

  #dragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = this.#canAdd ? 'copy' : 'none';
    if (this.#canAdd) this.dataset['dragging'] = '';
  }

  #drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    delete this.dataset['dragging'];
    void this.#add([...event.dataTransfer.files]);
  }

  #paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.#add(files);
  }

  get #canAdd(): boolean {
    return !this.field.node.facts.readOnly && !this.#isUnavailable;
  }

  async #add(files: readonly File[]): Promise<void> {
    if (!this.#canAdd) return;
    await this.#follow();
    await this.#uploads?.add(this.field.node.pointer, files, {
      limits: this.#limits,
      isList: this.#isList,
      placed: () => this.#placed(),
    });
  }

  get #isList(): boolean {
    return this.field.node.kind === 'documents';
  }

  /** The documents that are the answer. */
  #placed(): readonly DocumentReference[] {
    const {value} = this.field.node;
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    return list.filter((entry): entry is DocumentReference => typeof entry === 'object' && entry !== null);
  }

  async #follow(): Promise<void> {
    try {
      this.#uploads = await this.field.view.uploads();
    } catch {
      this.#isUnavailable = true;
    }
    this.#stopFollowing?.();
    if (this.isConnected) this.#stopFollowing = this.#uploads?.subscribe((change) => this.#hear(change));
    this.requestUpdate();
  }

  #hear(change: UploadChange): void {
    const {node, view} = this.field;
    if (change.type === 'moved' ? !isWithin(node.pointer, change.pointer) : change.pointer !== node.pointer) return;
    this.#say(announcementOf(change, view));
    // In the next frame: not more often than anyone can see, and when the answers have come round.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.requestUpdate();
    });
  }

  // What happens at once is said at once: a second announcement would silence the first.
  #say(text: string): void {
    if (text === '') return;
    this.#toSay.push(text);
    if (this.#toSay.length > 1) return;
    queueMicrotask(() => this.field.view.announce(this.#toSay.splice(0).join(' ')));
  }
}

/** Cameras make JPEGs. */
function takesPhotos(mediaTypes: readonly string[]): boolean {
  return mediaTypes.length === 0 || mediaTypes.includes('image/jpeg');
}

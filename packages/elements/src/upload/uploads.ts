/**
 * The documents of one form that are on their way: the one owner of them, whatever page is
 * shown and whichever fields stand on it.
 *
 * A stored document becomes an answer and is kept there; the item stays here only to be
 * shown in its order, and to be deleted from the server when it is removed.
 */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {movedPointer} from '@ozg-forms/core/state/list-entries';
import type {DeliveryAdapter} from '@ozg-forms/delivery/adapter';
import {TransportError} from '@ozg-forms/delivery/transport-error';
import {inspect, type Inspection} from '@ozg-forms/delivery/upload/inspect';
import type {DocumentUpload, UploadState} from '@ozg-forms/delivery/upload/upload-state';
import type {Refusal, UploadChange, UploadItem, UploadPlace} from './upload-item.ts';

export interface UploadsOptions {
  readonly adapter: DeliveryAdapter;
  /** Puts a stored document among the answers: at the end of a list, or as the one answer. */
  readonly place: (pointer: Pointer, reference: DocumentReference, isList: boolean) => void;
  /** Takes a document from the answers again. */
  readonly unplace: (pointer: Pointer, id: string) => void;
  /** Is told which places wait for documents, whenever that changes. A failed one is waited for, too. */
  readonly pending: (pointers: ReadonlySet<Pointer>) => void;
}

/** An item as only this class may change it. */
interface OwnItem extends UploadItem {
  pointer: Pointer;
  mediaType: string;
  isEncrypted: boolean;
  state: UploadItem['state'];
  readonly isList: boolean;
  /** Set from the moment it is sent; rejects when the code for it could not be loaded. */
  handle: Promise<DocumentUpload> | undefined;
}

/** What a person has removed last at a place, and how it comes back. */
interface Removed {
  readonly name: string;
  readonly restore: () => void;
}

export class Uploads {
  readonly #options: UploadsOptions;
  readonly #listeners = new Set<(change: UploadChange) => void>();
  #items: readonly OwnItem[] = [];
  #refusals: ReadonlyMap<Pointer, readonly Refusal[]> = new Map();
  #removed: ReadonlyMap<Pointer, Removed> = new Map();
  #pending: ReadonlySet<Pointer> = new Set();
  #chosen = 0;

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  /** Whether anything is not yet where it belongs. */
  get isBusy(): boolean {
    return this.#pending.size > 0;
  }

  /** What was chosen at a place, in the order of choosing; stored documents included. */
  items(pointer: Pointer): readonly UploadItem[] {
    return this.#items.filter((item) => item.pointer === pointer);
  }

  /** Which files of the last choice at a place were not taken. */
  refusals(pointer: Pointer): readonly Refusal[] {
    return this.#refusals.get(pointer) ?? [];
  }

  /**
   * Takes files at a place: looks at each, refuses what does not fit, sends the rest. Where
   * only one file is possible it replaces the one before, as a file control does.
   *
   * @returns when all of them are refused or on their way
   */
  async add(pointer: Pointer, files: readonly File[], place: UploadPlace): Promise<void> {
    if (files.length === 0) return;
    this.#dismiss(pointer);
    const chosen = files.map((file) => this.#newItem(pointer, file, place.isList));
    this.#items = [...this.#items, ...chosen];
    this.#tell({type: 'progress', pointer});

    const inspections = await Promise.all(chosen.map(({file}) => inspect(file, place.limits).catch(() => undefined)));
    const refusals = this.#sort(chosen, inspections, place);
    const at = chosen[0]!.pointer;
    if (refusals.length === 0) return;
    this.#refusals = new Map([...this.#refusals, [at, refusals]]);
    this.#tell({type: 'refused', pointer: at, refusals});
  }

  /** Stops, and keeps what was sent. */
  pause(item: UploadItem): void {
    void this.#own(item)?.handle?.then(
      (upload) => upload.pause(),
      () => {},
    );
  }

  /** Goes on after a pause, or tries again after a failure. */
  resume(item: UploadItem): void {
    const own = this.#own(item);
    void own?.handle?.then(
      (upload) => upload.resume(),
      () => own.state.state === 'failed' && this.#send(own),
    );
  }

  /** Removes an item, from the answers and from the server, too. Until the next choice at its place it can be restored. */
  remove(item: UploadItem): void {
    const own = this.#own(item);
    if (!own) return;
    const {pointer, state, file, mediaType} = own;
    this.#drop(own);
    if (state.state === 'stored') this.#options.unplace(pointer, state.reference.id);
    // What was not looked at yet is not known to fit.
    const restore = mediaType === '' ? undefined : () => this.#sendAgain(own);
    this.#tellRemoved(pointer, file.name, restore);
  }

  /**
   * Removes a document of the answers that may have been sent before this page was opened. It stays on the server
   * until it expires there, so that it can be restored.
   */
  removeStored(pointer: Pointer, reference: DocumentReference, isList: boolean): void {
    const {id, name} = reference;
    const item = this.#items.find(({state}) => state.state === 'stored' && state.reference.id === id);
    if (item) return this.remove(item);
    this.#options.unplace(pointer, id);
    this.#tellRemoved(pointer, name, () => {
      this.#options.place(pointer, reference, isList);
      this.#tell({type: 'restored', pointer, name});
    });
  }

  /** Name of what was removed last at a place, as long as it can be restored. */
  removed(pointer: Pointer): string | undefined {
    return this.#removed.get(pointer)?.name;
  }

  /** Takes back the last removal at a place: a file is sent once more, for the server has deleted it. */
  restore(pointer: Pointer): void {
    const removed = this.#removed.get(pointer);
    this.#dismiss(pointer);
    removed?.restore();
  }

  /**
   * Follows the entries of a list to their new places. What belongs to a removed entry is
   * deleted from the server; the answers are the caller's.
   *
   * @param newIndex the index an entry gets; `undefined` for an entry that is removed
   */
  move(list: Pointer, newIndex: (at: number) => number | undefined): void {
    for (const item of this.#items) {
      const pointer = movedPointer(item.pointer, list, newIndex);
      if (pointer === undefined) this.#drop(item);
      else item.pointer = pointer;
    }
    const refusals = [...this.#refusals].map(([place, them]) => [movedPointer(place, list, newIndex), them] as const);
    this.#refusals = new Map(
      refusals.filter((entry): entry is [Pointer, readonly Refusal[]] => entry[0] !== undefined),
    );
    // Which entry it was removed from is not known any more.
    this.#removed = new Map([...this.#removed].filter(([place]) => movedPointer(place, list, newIndex) === place));
    this.#tell({type: 'moved', pointer: list});
  }

  /** Calls `listener` after every change, in the same tick. Returns the way to stop. */
  subscribe(listener: (change: UploadChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sends what fits. Returns why the others are refused. */
  #sort(
    chosen: readonly OwnItem[],
    inspections: readonly (Inspection | undefined)[],
    place: UploadPlace,
  ): readonly Refusal[] {
    const {limits} = place;
    const refusals: Refusal[] = [];
    const surplus: File[] = [];
    for (let at = 0; at < chosen.length; at++) {
      const item = chosen[at]!;
      if (!this.#own(item)) continue; // removed while it was looked at
      const {verdict, mediaType} = inspections[at] ?? {verdict: 'unreadable', mediaType: ''};
      if (verdict !== 'fit' && verdict !== 'encrypted') {
        this.#drop(item);
        const isHeic = verdict === 'wrong-type' && mediaType === 'image/heic';
        refusals.push({because: isHeic ? 'heic' : verdict, files: [item.file], limits});
        continue;
      }
      if (!this.#hasRoom(item, chosen, place)) {
        this.#drop(item);
        surplus.push(item.file);
        continue;
      }
      if (limits.maxFiles === 1) this.#clear(item.pointer, place.placed());
      item.mediaType = mediaType;
      item.isEncrypted = verdict === 'encrypted';
      this.#send(item);
      this.#tell({type: 'started', pointer: item.pointer, item});
    }
    if (surplus.length > 0) refusals.push({because: 'too-many', files: surplus, limits});
    return refusals;
  }

  /** Where one file is possible there is room for the first of what was chosen together, whatever was before. */
  #hasRoom({pointer}: OwnItem, chosen: readonly OwnItem[], {limits, placed}: UploadPlace): boolean {
    if (limits.maxFiles === 1) return chosen.every(({handle}) => !handle);
    return placed().length + this.items(pointer).filter(isOnItsWay).length < limits.maxFiles;
  }

  #clear(pointer: Pointer, placed: readonly DocumentReference[]): void {
    for (const reference of placed) this.removeStored(pointer, reference, false);
    for (const item of this.items(pointer)) if (isOnItsWay(item)) this.remove(item);
    // What takes its place would have to go again.
    this.#removed = without(this.#removed, pointer);
  }

  #newItem(pointer: Pointer, file: File, isList: boolean): OwnItem {
    this.#chosen += 1;
    const state = {state: 'inspecting'} as const;
    return {
      key: `chosen-${this.#chosen}`,
      pointer,
      file,
      isList,
      state,
      mediaType: '',
      isEncrypted: false,
      handle: undefined,
    };
  }

  #send(item: OwnItem): void {
    const {file, mediaType} = item;
    item.state = {state: 'waiting', file};
    item.handle = this.#options.adapter.upload(file, {mediaType, onState: (state) => this.#become(item, state)});
    item.handle.catch((cause: unknown) => {
      const error =
        cause instanceof TransportError ? cause : new TransportError('server', 'It did not start.', {cause});
      this.#become(item, {state: 'failed', file, error});
    });
  }

  #become(item: OwnItem, state: UploadState): void {
    if (!this.#own(item)) return;
    item.state = state;
    const {pointer, isList, file} = item;
    if (state.state === 'stored') {
      this.#options.place(pointer, state.reference, isList);
      this.#tell({type: 'stored', pointer, name: file.name});
    } else if (state.state === 'failed') this.#tell({type: 'failed', pointer, item});
    else this.#tell({type: 'progress', pointer});
  }

  /** The item, if it is still wanted: a click may come late. */
  #own(item: UploadItem): OwnItem | undefined {
    return this.#items.find(({key}) => key === item.key);
  }

  #drop(item: OwnItem): void {
    this.#items = this.#items.filter((other) => other !== item);
    void item.handle?.then(
      (upload) => upload.remove(),
      () => {},
    );
  }

  #sendAgain({pointer, file, mediaType, isEncrypted, isList}: OwnItem): void {
    const item = {...this.#newItem(pointer, file, isList), mediaType, isEncrypted};
    this.#items = [...this.#items, item];
    this.#send(item);
    this.#tell({type: 'restored', pointer, name: file.name});
  }

  #dismiss(pointer: Pointer): void {
    this.#refusals = without(this.#refusals, pointer);
    this.#removed = without(this.#removed, pointer);
  }

  #tellRemoved(pointer: Pointer, name: string, restore: (() => void) | undefined): void {
    this.#dismiss(pointer);
    if (restore) this.#removed = new Map([...this.#removed, [pointer, {name, restore}]]);
    this.#tell({type: 'removed', pointer, name});
  }

  #tell(change: UploadChange): void {
    const pending = new Set(this.#items.filter(({state}) => state.state !== 'stored').map(({pointer}) => pointer));
    const isSame = pending.size === this.#pending.size && [...pending].every((pointer) => this.#pending.has(pointer));
    if (!isSame) {
      this.#pending = pending;
      this.#options.pending(pending);
    }
    for (const listener of this.#listeners) listener(change);
  }
}

function without<T>(all: ReadonlyMap<Pointer, T>, pointer: Pointer): ReadonlyMap<Pointer, T> {
  return all.has(pointer) ? new Map([...all].filter(([place]) => place !== pointer)) : all;
}

/** Whether it takes room at its place beside what is among the answers. */
function isOnItsWay({state: {state}}: UploadItem): boolean {
  return state !== 'inspecting' && state !== 'stored';
}

/**
 * The draft of one form: the one owner of what is kept of it, where, and until when. Nothing
 * is kept before a person has said so.
 */
import type {Pointer} from '@ozg-forms/core/pointer';
import {keptSnapshot} from '@ozg-forms/core/state/kept-snapshot';
import type {Session} from '@ozg-forms/core/state/session';
import {snapshotOf} from '@ozg-forms/core/state/snapshot';
import {draftFormat, type Draft} from '@ozg-forms/delivery/draft/draft';
import {draftInFile} from '@ozg-forms/delivery/draft/draft-file';
import {lockDraft, type DraftLock} from '@ozg-forms/delivery/draft/draft-lock';
import {
  keepDraft,
  lookForDraft,
  readDraft,
  removeDraft,
  type DraftDates,
  type OpenedDraft,
} from '@ozg-forms/delivery/draft/draft-store';
import {intentFor, keepIntent} from '@ozg-forms/delivery/intent';
import type {LoadedForm} from '../form/loading.ts';
import {instanceOf, intents} from '../form/sending.ts';

export const hourMs = 60 * 60 * 1_000;

/** For how long a draft may be kept from the last change on: never longer than 30 days (OZG, section 8a). */
export const keepTimes: readonly number[] = [24 * hourMs, 7 * 24 * hourMs, 30 * 24 * hourMs];

/** A value is on the disk well within a second of its last keystroke, and a fast typist does not keep the disk busy. */
const saveAfterMs = 250;

/** What there is to keep at the moment. */
export interface Present {
  readonly loaded: LoadedForm;
  readonly session: Session;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly channel: string | undefined;
}

/** Where keeping stands. */
export type DraftState =
  | {readonly state: 'looking' | 'off' | 'failed' | 'elsewhere'}
  /** A draft lies on the device and waits for a decision. */
  | ({readonly state: 'offered'} & DraftDates)
  /** `savedAt` is absent until the first one is on the disk. */
  | {readonly state: 'on'; readonly savedAt?: number; readonly expiresAt?: number};

/** What a person has to be told; stays until the next step. */
export type DraftNote =
  | {readonly note: 'expired' | 'deleted' | 'wrong-file' | 'resumed'}
  /** The answers are in another edition; as they were, as far as somebody has to keep them. */
  | {readonly note: 'renewed'; readonly former: Draft | undefined}
  /** Answers that must be given again; documents that must be chosen again. */
  | {readonly note: 'omitted'; readonly pointers: readonly Pointer[]}
  | {readonly note: 'gone'; readonly names: readonly string[]};

export interface DraftsOptions {
  readonly present: () => Present;
  /** Goes on with a draft. Returns what else a person has to know. */
  readonly resume: (draft: Draft, definition: unknown) => Promise<readonly DraftNote[]>;
  readonly changed: () => void;
}

export class Drafts {
  readonly #options: DraftsOptions;
  #instance = '';
  #state: DraftState = {state: 'looking'};
  #notes: readonly DraftNote[] = [];
  #lock: DraftLock | undefined;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Saves follow one another: an older one never overtakes. */
  #saving: Promise<void> = Promise.resolve();
  #keepMs = keepTimes[0]!;

  constructor(options: DraftsOptions) {
    this.#options = options;
  }

  get state(): DraftState {
    return this.#state;
  }

  get notes(): readonly DraftNote[] {
    return this.#notes;
  }

  /** How long a draft is kept after the last change, in milliseconds: one of `keepTimes`. */
  get keepMs(): number {
    return this.#keepMs;
  }

  /** Whether everything that was entered is kept, or about to be within a second. */
  get isOn(): boolean {
    return this.#state.state === 'on';
  }

  /** Turns to the form that is shown now, and looks whether there is a draft of it. */
  async look(): Promise<void> {
    const instance = instanceOf(this.#options.present().loaded);
    if (instance === this.#instance) return this.#follow();
    await this.#stop();
    this.#instance = instance;
    const found = await lookForDraft(instance, Date.now()).catch(() => undefined);
    if (found === 'expired') this.#notes = [{note: 'expired'}];
    this.#become(typeof found === 'object' ? {state: 'offered', ...found} : {state: 'off'});
  }

  /** Keeps drafts on the device from now on. */
  async start(): Promise<void> {
    this.#notes = [];
    if (!(await this.#take())) return this.#become({state: 'elsewhere'});
    this.#become({state: 'on'});
    this.#follow();
    await this.#save();
  }

  /** Changes how long a draft is kept. */
  keepFor(milliseconds: number): void {
    this.#keepMs = milliseconds;
    this.#options.changed();
    if (this.isOn) this.#saveSoon();
  }

  /** Goes on with the draft on the device. */
  async resume({steal = false} = {}): Promise<void> {
    if (!(await this.#take(steal))) return this.#become({state: 'elsewhere'});
    const opened = await readDraft(this.#instance);
    if (!opened) {
      // What cannot be opened is of no use to anybody.
      await this.delete();
      return;
    }
    this.#keepMs = nearest(opened);
    await this.#goOnWith(opened.draft, opened.definition);
    this.#become({state: 'on', savedAt: opened.savedAt, expiresAt: opened.expiresAt});
    this.#follow();
    this.#saveSoon();
  }

  /** Deletes the draft on the device, and keeps none from now on. */
  async delete(): Promise<void> {
    await this.#end();
    this.#notes = [{note: 'deleted'}];
    this.#become({state: 'off'});
  }

  /** The application is stored: nothing is left to keep. */
  async finish(): Promise<void> {
    await this.#end();
    this.#notes = [];
    this.#become({state: 'off'});
  }

  /** The answers as they are now, as far as they may leave the device. */
  leaving(): Promise<Draft> {
    return this.#draft({leavesDevice: true});
  }

  /** The answers are in another edition by now. */
  renewed(former: Draft): void {
    this.#notes = [{note: 'renewed', former}];
    this.#follow();
    if (this.isOn) this.#saveSoon();
    this.#options.changed();
  }

  /** Goes on with the draft in a file. */
  async load(file: Blob): Promise<void> {
    const draft = await draftInFile(file);
    const {loaded} = this.#options.present();
    if (draft?.form.id !== loaded.form.id) {
      this.#notes = [{note: 'wrong-file'}];
      return this.#options.changed();
    }
    await this.#goOnWith(draft, undefined);
    this.#follow();
    if (this.isOn) this.#saveSoon();
    this.#options.changed();
  }

  /** The page is left, perhaps for good: what is not on the disk goes there now. */
  readonly leave = (): void => {
    if (this.#timer !== undefined) void this.#save();
  };

  /** A page in the browser's memory must hold nothing that others wait for. */
  readonly sleep = (): void => {
    this.leave();
    this.#lock?.release();
    this.#lock = undefined;
  };

  readonly wake = async (): Promise<void> => {
    if (this.isOn && !this.#lock && !(await this.#take())) this.#become({state: 'elsewhere'});
  };

  async #goOnWith(draft: Draft, definition: unknown): Promise<void> {
    const {key, startedAt} = draft;
    if (key) keepIntent(this.#instance, {key, startedAt}, intents);
    this.#notes = [{note: 'resumed'}];
    if (draft.omitted.length > 0) this.#notes = [...this.#notes, {note: 'omitted', pointers: draft.omitted}];
    this.#notes = [...this.#notes, ...(await this.#options.resume(draft, definition))];
  }

  /** Adds what became known later. */
  tell(note: DraftNote): void {
    this.#notes = [...this.#notes, note];
    this.#options.changed();
  }

  #become(state: DraftState): void {
    this.#state = state;
    this.#options.changed();
  }

  async #take(steal = false): Promise<boolean> {
    this.#lock ??= await lockDraft(this.#instance, () => this.#lose(), {steal});
    return this.#lock !== undefined;
  }

  #lose(): void {
    this.#lock = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.isOn) this.#become({state: 'elsewhere'});
  }

  #follow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.isOn ? this.#options.present().session.subscribe(() => this.#saveSoon()) : undefined;
  }

  #saveSoon(): void {
    this.#timer ??= setTimeout(() => void this.#save(), saveAfterMs);
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  async #write(): Promise<void> {
    if (this.#state.state !== 'on' && this.#state.state !== 'failed') return;
    const savedAt = Date.now();
    const dates = {savedAt, expiresAt: savedAt + this.#keepMs};
    const {source: definition} = this.#options.present().loaded;
    try {
      await keepDraft(this.#instance, await this.#draft({leavesDevice: false}), {...dates, definition});
      if (this.#lock) this.#become({state: 'on', ...dates});
    } catch {
      // The next change tries again.
      this.#become({state: 'failed'});
    }
  }

  async #draft(options: {readonly leavesDevice: boolean}): Promise<Draft> {
    const {loaded, session, startedAt, channel} = this.#options.present();
    const {snapshot, omitted} = keptSnapshot(snapshotOf(session), session.state, session.form, options);
    return {
      format: draftFormat,
      form: {id: loaded.form.id, version: loaded.form.version, sha256: await loaded.sha256},
      language: loaded.tag,
      snapshot,
      ...(options.leavesDevice ? {startedAt} : intentFor(this.#instance, intents, startedAt)),
      ...(channel !== undefined && {channel}),
      omitted,
    };
  }

  /** Ends following without deleting anything. */
  async #stop(): Promise<void> {
    this.leave();
    await this.#saving;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    await this.#saving;
    await removeDraft(this.#instance).catch(() => undefined);
    this.#lock?.release();
    this.#lock = undefined;
  }
}

// What was chosen is not kept apart: it is the distance of two times that are.
function nearest({savedAt, expiresAt}: OpenedDraft): number {
  const distance = (time: number) => Math.abs(expiresAt - savedAt - time);
  return [...keepTimes].sort((a, b) => distance(a) - distance(b))[0]!;
}

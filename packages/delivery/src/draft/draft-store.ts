/**
 * Drafts on the device: in IndexedDB, encrypted by AES-GCM under a key of the draft's own that
 * no script can read out (Web Cryptography, `extractable: false`) and that goes with the draft.
 *
 * Who merely looks leaves nothing behind: the database comes into being with the first draft.
 */
import {draftFrom, type Draft} from './draft.ts';

const databaseName = 'ozg-forms-drafts';
const [drafts, definitions] = ['drafts', 'definitions'] as const;

/** What can be known of a draft without opening it. Times in milliseconds since 1970. */
export interface DraftDates {
  readonly savedAt: number;
  readonly expiresAt: number;
}

/** A draft that was opened, with what it takes to go on. */
export interface OpenedDraft extends DraftDates {
  readonly draft: Draft;
  /** The definition it was begun with, as JSON. */
  readonly definition: unknown;
}

interface KeptRecord extends DraftDates {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: ArrayBuffer;
}

/** Whether this page may keep drafts at all: only pages in a secure context may. */
export function canKeepDrafts(): boolean {
  return globalThis.isSecureContext && 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;
}

/**
 * Deletes every draft of this origin whose time is over, and looks for one.
 *
 * @param instance names form and endpoint, as for an `Intent`
 * @returns its dates, `expired` when it was one of those deleted, `undefined` without one
 */
export async function lookForDraft(instance: string, now: number): Promise<DraftDates | 'expired' | undefined> {
  const database = await openExisting();
  if (!database) return undefined;
  try {
    const transaction = database.transaction([drafts, definitions], 'readwrite');
    const store = transaction.objectStore(drafts);
    const [names, records] = await Promise.all([
      resultOf(store.getAllKeys()),
      resultOf(store.getAll() as IDBRequest<KeptRecord[]>),
    ]);
    const over = names.filter((_, at) => !(records[at]!.expiresAt > now));
    for (const name of over) {
      store.delete(name);
      transaction.objectStore(definitions).delete(name);
    }
    await ended(transaction);
    if (over.includes(instance)) return 'expired';
    const record = records[names.indexOf(instance)];
    return record && {savedAt: record.savedAt, expiresAt: record.expiresAt};
  } finally {
    database.close();
  }
}

/** Opens a draft; `undefined` when there is none, or none that can be opened. */
export async function readDraft(instance: string): Promise<OpenedDraft | undefined> {
  const database = await openExisting();
  if (!database) return undefined;
  try {
    const transaction = database.transaction([drafts, definitions]);
    const [record, definition] = await Promise.all([
      resultOf(transaction.objectStore(drafts).get(instance) as IDBRequest<KeptRecord | undefined>),
      resultOf(transaction.objectStore(definitions).get(instance) as IDBRequest<unknown>),
    ]);
    if (!record) return undefined;
    const {key, iv, content, savedAt, expiresAt} = record;
    const bytes = await crypto.subtle.decrypt({name: 'AES-GCM', iv}, key, content);
    const draft = draftFrom(JSON.parse(new TextDecoder().decode(bytes)));
    return draft && {draft, definition, savedAt, expiresAt};
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** Keeps a draft in place of the one before. */
export async function keepDraft(
  instance: string,
  draft: Draft,
  {definition, savedAt, expiresAt}: DraftDates & {readonly definition: unknown},
): Promise<void> {
  const database = await open();
  try {
    const before = await resultOf(
      database.transaction(drafts).objectStore(drafts).get(instance) as IDBRequest<KeptRecord | undefined>,
    );
    const key = before?.key ?? (await newKey());
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const content = await crypto.subtle.encrypt(
      {name: 'AES-GCM', iv},
      key,
      new TextEncoder().encode(JSON.stringify(draft)),
    );
    const transaction = database.transaction([drafts, definitions], 'readwrite');
    const record: KeptRecord = {key, iv, content, savedAt, expiresAt};
    transaction.objectStore(drafts).put(record, instance);
    // Up to a megabyte that never changes: written with the first draft only.
    if (!before) transaction.objectStore(definitions).put(definition, instance);
    await ended(transaction);
  } finally {
    database.close();
  }
}

/** Deletes a draft, and its key with it. */
export async function removeDraft(instance: string): Promise<void> {
  const database = await openExisting();
  if (!database) return;
  try {
    const transaction = database.transaction([drafts, definitions], 'readwrite');
    transaction.objectStore(drafts).delete(instance);
    transaction.objectStore(definitions).delete(instance);
    await ended(transaction);
  } finally {
    database.close();
  }
}

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(drafts);
    request.result.createObjectStore(definitions);
  };
  return opened(request);
}

/** Opens the database only where there is one. */
async function openExisting(): Promise<IDBDatabase | undefined> {
  // Even an attempt that is undone leaves an empty folder on the disk; browsers before 2024 know no better way.
  const known = await indexedDB.databases?.();
  if (known && !known.some(({name}) => name === databaseName)) return undefined;
  const request = indexedDB.open(databaseName);
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    // Undone, it was never made.
    request.transaction!.abort();
  };
  try {
    return await opened(request);
  } catch (error) {
    if (isNew) return undefined;
    throw error;
  }
}

async function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  const database = await resultOf(request);
  // Another tab wants to delete it: whoever holds on would make it wait for ever.
  database.onversionchange = () => database.close();
  return database;
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The storage of the device failed.')));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The storage of the device failed.'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
}

/** What became of a file a person chose: an item on its way, or a refusal. */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {DocumentLimits} from '@ozg-forms/core/state/documents';
import type {UploadState} from '@ozg-forms/delivery/upload/upload-state';

/** A file that is wanted, from the choice until it is removed. */
export interface UploadItem {
  /** Unique among all items of a form. */
  readonly key: string;
  /** The place it belongs to; changes when an entry of a list above moves. */
  readonly pointer: Pointer;
  readonly file: File;
  /** Media type by content; `''` while unknown. */
  readonly mediaType: string;
  /** Whether it seems to need a password. */
  readonly isEncrypted: boolean;
  /** `inspecting` comes before all that delivery knows: the content is looked at. */
  readonly state: {readonly state: 'inspecting'} | UploadState;
}

/** What is known of the place that files are for. */
export interface UploadPlace {
  readonly limits: DocumentLimits;
  /** Whether the answer is a list of documents, and not one document. */
  readonly isList: boolean;
  /** The documents among the answers at the moment of the call. */
  readonly placed: () => readonly DocumentReference[];
}

/** Why files were not taken. It stays until the next choice or removal at the same place. */
export interface Refusal {
  readonly because: 'empty' | 'too-large' | 'wrong-type' | 'heic' | 'unreadable' | 'too-many';
  /** One file, or all those that were too many. */
  readonly files: readonly File[];
  readonly limits: DocumentLimits;
}

/** What changed at a place. */
export type UploadChange =
  /** State or amount of something on its way. */
  | {readonly type: 'progress'; readonly pointer: Pointer}
  | {readonly type: 'started' | 'failed'; readonly pointer: Pointer; readonly item: UploadItem}
  | {readonly type: 'stored' | 'removed' | 'restored'; readonly pointer: Pointer; readonly name: string}
  | {readonly type: 'refused'; readonly pointer: Pointer; readonly refusals: readonly Refusal[]}
  /** Entries of the list at `pointer` moved, and with them everything below. */
  | {readonly type: 'moved'; readonly pointer: Pointer};

/**
 * What fields may know of the form they stand in: words, ids, and how things are written.
 * One object for all fields; a new one only when the language changes.
 */
import type {Form} from '@ozg-forms/core/definition/form';
import type {FieldOptions, Page} from '@ozg-forms/core/definition/form-definition';
import type {FormTexts} from '@ozg-forms/core/definition/texts';
import type {Pointer} from '@ozg-forms/core/pointer';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {WordKey} from './texts/languages.ts';
import type {Uploads} from './upload/uploads.ts';

export interface FormView {
  readonly form: Form;
  readonly texts: FormTexts;
  /** BCP 47 tag by which `Intl` writes numbers and dates for the reader. */
  readonly language: string;
  /** Whether the form is read from right to left: then codes and foreign names need a direction of their own. */
  readonly isRightToLeft: boolean;
  /** A text of the interface, with values put in. */
  readonly word: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A text that has a singular: `key.one` or `key.other`. */
  readonly counted: (key: string, count: number, values?: Readonly<Record<string, string | number>>) => string;
  /** The text a control shows: what was typed, or the value as one writes it. */
  readonly textOf: (node: FieldNode) => string;
  /** The name that is being typed for a further member of a section. */
  readonly nameIn: (section: Pointer) => string;
  /** Heading of a page; never empty. */
  readonly titleOf: (page: Page) => string;
  /** How the author wants a place to be shown. */
  readonly optionsOf: (node: FieldNode) => FieldOptions;
  /** Says something to a screen reader, once, without moving the focus. */
  readonly announce: (text: string) => void;
  /** Documents on their way; loaded with the first upload. */
  readonly uploads: () => Promise<Uploads>;
  /** Entries of a list get other indices (`undefined`: removed): documents on their way follow. */
  readonly followList: (list: Pointer, newIndex: (at: number) => number | undefined) => void;
}

/** Faults to show, as sentences, by the place they are shown at. */
export interface Messages extends ReadonlyMap<Pointer, string> {
  /** What does not keep anybody from going on. */
  readonly warnings?: ReadonlyMap<Pointer, string>;
}

/** The id of a place's control. Ids are unique in the form's one shadow root. */
export function idOf(pointer: Pointer): string {
  return `field${pointer}`;
}

/** What a FIM message (XDatenfelder 2 or 3) says, as far as a form can use it. */

/** How often something is given; no `max` stands for any number. */
export interface Count {
  readonly min: number;
  readonly max: number | undefined;
}

/** What every element of the catalogue has. */
export interface Element {
  /** As in the catalogue, e.g. `F60000227`. */
  readonly id: string;
  /** As it stands there, e.g. `1.1` or `1.1.0`. */
  readonly version: string;
  readonly name: string;
  /** What the citizen reads. */
  readonly title: string;
  readonly help: string;
  /** Of its start tag, counted from 1. */
  readonly line: number;
  readonly rules: readonly FimRule[];
}

/** A rule in words, and maybe in a script: nothing that a program could take over. */
export interface FimRule {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly script: string;
  readonly line: number;
}

export type Part = Count & {readonly element: Field | Group; readonly line: number};

export interface Group extends Element {
  readonly type: 'group';
  readonly parts: readonly Part[];
  /** Exactly one of its parts is given (XDatenfelder 3, `art` X). */
  readonly isChoice: boolean;
}

export interface Field extends Element {
  readonly type: 'field';
  /** `input`, `select`, `label`, `hidden` or `locked`. */
  readonly use: string;
  /** `text`, `text_latin`, `date`, `time`, `datetime`, `bool`, `num`, `num_int`, `num_currency`, `file` or `obj`. */
  readonly dataType: string;
  readonly limits: Limits;
  /** A text to show (label), or the answer to begin with. */
  readonly content: string;
  readonly codes: readonly Code[] | undefined;
  readonly codeList: CodeListReference | undefined;
  /** MB; of files. */
  readonly maxSize: number | undefined;
  readonly mediaTypes: readonly string[];
}

/** Numbers as they were written; dates may stand in `minValue` and `maxValue`. */
export interface Limits {
  readonly minLength?: string;
  readonly maxLength?: string;
  readonly minValue?: string;
  readonly maxValue?: string;
  readonly pattern?: string;
  /** What stands there and is none of these. */
  readonly unread?: string;
}

export interface Code {
  readonly value: string;
  readonly name: string;
  readonly help: string;
}

/** A code list that lies elsewhere. */
export interface CodeListReference {
  /** E.g. `urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat`; empty when none is named. */
  readonly uri: string;
  readonly version: string;
  /** Names of the columns with code, name and help; empty for the list's own. */
  readonly columns: {readonly code: string; readonly name: string; readonly help: string};
  readonly line: number;
}

/** The data of one service, or one group or field of the catalogue. */
export interface Message {
  readonly standard: 2 | 3;
  /** A schema and a field are given as a group too, so that there is one thing to go on with. */
  readonly root: Group;
  /** What stood there and was not understood. */
  readonly unread: readonly {readonly line: number; readonly what: string}[];
}

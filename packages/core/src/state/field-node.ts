/** One place in the answers, and everything that is true of it: what fields are drawn from. */
import type {Pointer} from '../pointer.ts';
import type {Quotes} from '../quotes/quotes.ts';
import type {Facts} from '../schema/facts.ts';
import type {Option} from '../schema/options.ts';
import type {BranchChoice, TakenBranch} from '../schema/parts.ts';
import type {SchemaObject} from '../schema/schema.ts';
import type {TakenBranchAt} from '../validation/visit.ts';

/** Kinds with one value (`core/kinds`), and those that hold further places or documents. */
export type KindName =
  | 'text'
  | 'number'
  | 'integer'
  | 'date'
  | 'time'
  | 'date-time'
  | 'month'
  /** A small file that is part of the answers, as text. */
  | 'file'
  | 'boolean'
  | 'declaration'
  | 'constant'
  | 'choice'
  | 'choices'
  | 'document'
  | 'documents'
  | 'list'
  | 'section'
  /** A section that would contain itself without end; it opens when its first answer is given. */
  | 'closed';

export interface FieldNode {
  readonly pointer: Pointer;
  /** The pointer with `*` for every index, as definitions name it. */
  readonly pattern: string;
  /** The last key of the pointer. */
  readonly key: string;
  readonly kind: KindName;
  /** The schemas that apply here, the most specific first. */
  readonly schemas: readonly SchemaObject[];
  readonly facts: Facts;
  /** What can be chosen: the values of a choice, or those that entries of `choices` may take. */
  readonly options: readonly Option[] | undefined;
  readonly required: boolean;
  /** Whether a person may add members whose names are their own. */
  readonly takesNames?: true;
  /** Whether its name was given by a person. */
  readonly isNamed?: true;
  /** The answer as it was given, or the schema's default while untouched. */
  readonly value: unknown;
  /** What would be sent: the value without answers to questions that are not asked; `undefined` for nothing. */
  readonly sent: unknown;
  /** Members of a section in the order of showing, entries of a list; empty for single values. */
  readonly members: readonly FieldNode[];
  /** Branches a person has to choose among before more is asked. */
  readonly choices: readonly BranchChoice[];
  /** The branches that apply here, those included that follow an answer. */
  readonly branches: readonly TakenBranch[];
  /** Earlier answers that its texts quote; only where they do. */
  readonly quotes?: Quotes;
}

/** The place a pointer names, if it is asked at present. */
export function nodeAt(root: FieldNode, pointer: Pointer): FieldNode | undefined {
  let node: FieldNode | undefined = root;
  while (node && node.pointer !== pointer) {
    const {pointer: here, members, kind}: FieldNode = node;
    const rest = pointer.slice(here.length + 1);
    const end = rest.indexOf('/');
    const next: Pointer = `${here}/${end < 0 ? rest : rest.slice(0, end)}`;
    node =
      kind === 'list'
        ? members[Number(next.slice(here.length + 1))]
        : members.find((member) => member.pointer === next);
  }
  return node;
}

/** Which branch applies at a place, so that only its faults are named. */
export function takenBranchIn(root: FieldNode): TakenBranchAt {
  return (pointer, id) => nodeAt(root, pointer)?.branches.find((taken) => taken.id === id)?.branch;
}

/** Every place below and including `node`, in the order of showing. */
export function* placesOf(node: FieldNode): Generator<FieldNode> {
  yield node;
  for (const member of node.members) yield* placesOf(member);
}

/** The values of a list's entries; `null` for one that is not answered. */
export function entriesOf(list: FieldNode): unknown[] {
  return list.members.map(({value}) => value ?? null);
}

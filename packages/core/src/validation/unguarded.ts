/**
 * Where an expression reads an answer that may be absent without asking for it by `has(…)`: evaluated
 * without it, the expression decides nothing, and nobody hears of that.
 */
import type {ASTNode} from '@marcbachmann/cel-js';
import type {AnswerTypes, CelType} from './answer-types.ts';
import {allAnswers} from './cel.ts';

/** An AST node once it was checked. */
type Checked = ASTNode & {readonly checkedType?: {readonly name: string}};

/** A member of a section, as one name: that of the section's type, and its own. */
type Member = string;

/**
 * The paths, as they are written (`hund.chipnummer`), each once.
 *
 * @param ast of an expression whose types were checked
 */
export function unguardedIn(ast: ASTNode, types: AnswerTypes): readonly string[] {
  const {optional} = types;
  const all = [...readsIn(ast, types)];
  const guarded = new Set(all.filter(({isAsked}) => isAsked).map(({member}) => member));
  const mayBeAbsent = ({type, name, member, isAsked}: Read) =>
    !isAsked && !guarded.has(member) && optional.get(type)?.has(name) === true;
  return [...new Set(all.filter(mayBeAbsent).map(({path}) => path))];
}

interface Read {
  readonly type: CelType;
  readonly name: string;
  readonly member: Member;
  /** As it is written. */
  readonly path: string;
  /** Whether it stands in `has(…)`. */
  readonly isAsked: boolean;
}

function* readsIn(node: Checked, types: AnswerTypes, isAsked = false): Generator<Read> {
  const own = readAt(node, types);
  if (own) yield {...own, member: `${own.type} ${own.name}`, isAsked};
  const isHas = node.op === 'call' && node.args[0] === 'has';
  for (const inner of nodesIn(node.args)) yield* readsIn(inner, types, isHas);
}

function readAt(node: Checked, types: AnswerTypes): Pick<Read, 'type' | 'name' | 'path'> | undefined {
  if (node.op === 'id') return {type: types.root, name: node.args, path: node.args};
  if (node.op !== '.') return undefined;
  const [parent, name] = node.args as [Checked, string];
  return {type: typeOf(parent, types), name, path: `${pathOf(parent)}${name}`};
}

// CEL works out no types inside of `has(…)`.
function typeOf(node: Checked, types: AnswerTypes): CelType {
  if (node.checkedType) return node.checkedType.name;
  if (node.op === 'id') return types.sections.get(types.root)?.[node.args] ?? '';
  return node.op === '.' ? (types.sections.get(typeOf(node.args[0], types))?.[node.args[1]] ?? '') : '';
}

// What is no plain path is told by its end alone.
function pathOf(node: Checked): string {
  if (node.op === 'id') return node.args === allAnswers ? '' : `${node.args}.`;
  return node.op === '.' ? `${pathOf(node.args[0] as Checked)}${String(node.args[1])}.` : '….';
}

function nodesIn(args: unknown): readonly Checked[] {
  const inside = [args].flat(3) as readonly unknown[];
  return inside.filter((part): part is Checked => typeof part === 'object' && part !== null && 'op' in part);
}

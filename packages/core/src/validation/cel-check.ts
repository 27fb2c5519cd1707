/**
 * Checks expressions against the types of the answers, before anybody answers anything: a
 * question that does not exist, a text that is compared with a number, a rule that is neither
 * true nor false.
 */
import {Environment, type ASTNode} from '@marcbachmann/cel-js';
import type {AnswerTypes, CelType, SectionType} from './answer-types.ts';
import {allAnswers, withFunctions} from './cel.ts';
import {unguardedIn} from './unguarded.ts';

/** What is wrong with an expression, as a part of a sentence, and where in it. */
export interface ExpressionFault {
  readonly fault: string;
  /** Index of the first character it is about. */
  readonly at: number;
}

export interface ExpressionChecker {
  /** The type that an expression gives, or what is wrong with it. Parses it anew. */
  check(source: string): {readonly type: CelType} | ExpressionFault;
  /** The paths of answers that it reads and that may be absent; none of an expression with a fault. */
  unguarded(source: string): readonly string[];
}

/** What definitions may read as `profile.…`: the members of `profile.schema.json`. */
export const profileType: SectionType = {
  ars: 'string',
  name: 'string',
  endpoint: 'string',
  languages: 'list<string>',
  drafts: 'string',
  contact: 'dyn',
  links: 'map<string, string>',
  theme: 'map<string, string>',
  fees: 'map<string, int>',
  texts: 'dyn',
  services: 'dyn',
};

export function createChecker(answers: AnswerTypes): ExpressionChecker {
  const {root, sections} = answers;
  const types = new Map([...sections, ['TownProfile', profileType]]);
  const environment = withFunctions(new Environment(), () => '');
  for (const [name, fields] of types) environment.registerType(name, {fields});
  // What works with values works with types: CEL compares numbers by what they are worth.
  for (const operator of ['double == int', 'double in list<int>', 'int in list<double>', ...equalities(types)]) {
    environment.registerOperator(operator, () => true);
  }
  const variables = {profile: 'TownProfile', [allAnswers]: root, ...sections.get(root)};
  for (const [name, type] of Object.entries(variables)) if (isFree(name)) environment.registerVariable(name, type);
  return {
    check(source) {
      // What an answer in the whole is called by its own name is not known where names are not.
      if (!sections.has(root)) return checkedLoosely(source);
      try {
        const expression = environment.parse(source);
        const {valid, type, error} = expression.check();
        if (!valid) throw error!;
        return missingUnderHas(expression.ast, types) ?? {type: type!};
      } catch (error) {
        return faultFrom(error as CelError);
      }
    },
    unguarded(source) {
      if (!sections.has(root)) return [];
      try {
        const expression = environment.parse(source);
        return expression.check().valid ? unguardedIn(expression.ast, answers) : [];
      } catch {
        return [];
      }
    },
  };
}

interface CelError extends Error {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: {readonly start: number};
}

function checkedLoosely(source: string): {readonly type: CelType} | ExpressionFault {
  const environment = withFunctions(new Environment({unlistedVariablesAreDyn: true}), () => '');
  const {valid, type, error} = environment.check(source);
  return valid ? {type: type!} : faultFrom(error as CelError);
}

function faultFrom({code = '', summary, message, range}: CelError): ExpressionFault {
  const said = summary ?? message.split('\n')[0]!;
  // "Unknown variable: bsi", "No such key: bsi", "no such overload: double * int"
  const about = said.slice(said.indexOf(': ') + 2);
  const words = code in inOurWords ? inOurWords[code]!(about) : said;
  return {fault: words, at: range?.start ?? 0};
}

const inOurWords: Readonly<Record<string, (about: string) => string>> = {
  unknown_variable: (name) => `nothing is asked under the name "${name}"`,
  no_such_key: noMember,
  no_such_overload: (about) =>
    `"${about}" is not possible${isMixed(about) ? '; write whole numbers beside a "number" with a point, as 2.0' : ''}`,
};

function noMember(name: string): string {
  return `there is no "${name}" in it`;
}

function isMixed(operation: string): boolean {
  return /^(double \S+ int|int \S+ double)$/.test(operation);
}

// Names that CEL keeps for itself, and others than letters, digits and "_", are read by way of `answers`.
const kept = new Set(new Environment().getDefinitions().variables.map(({name}) => name));
const reserved = new Set(
  'as break const continue else false for function if import in let loop namespace null package return true var void while'.split(
    ' ',
  ),
);

function isFree(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !kept.has(name) && !reserved.has(name);
}

function equalities(types: ReadonlyMap<string, SectionType>): string[] {
  return [...types.keys()].map((name) => `${name} == ${name}`);
}

/** An AST node once it was checked. */
type Checked = ASTNode & {readonly checkedType?: {readonly name: string}};

// CEL looks at no names inside of `has(…)`: whatever is absent is simply not there.
function missingUnderHas(ast: ASTNode, types: ReadonlyMap<string, SectionType>): ExpressionFault | undefined {
  for (const node of nodesIn(ast)) {
    if (node.op !== 'call' || node.args[0] !== 'has') continue;
    const fault = missingIn(node.args[1][0] as Checked, types);
    if (fault) return fault;
  }
  return undefined;
}

function missingIn(path: Checked, types: ReadonlyMap<string, SectionType>): ExpressionFault | undefined {
  const steps: (readonly [name: string, at: number])[] = [];
  let node: Checked = path;
  while (node.op === '.') {
    const [parent, name] = node.args;
    steps.unshift([name, node.pos]);
    node = parent as Checked;
  }
  let type = node.checkedType?.name ?? 'dyn';
  for (const [name, at] of steps) {
    const members = types.get(type);
    if (!members) return undefined;
    if (!Object.hasOwn(members, name)) return {fault: noMember(name), at};
    type = members[name]!;
  }
  return undefined;
}

function* nodesIn(node: ASTNode): Generator<ASTNode> {
  yield node;
  const inside = [node.args].flat(3) as readonly unknown[];
  for (const part of inside)
    if (typeof part === 'object' && part !== null && 'op' in part) yield* nodesIn(part as ASTNode);
}

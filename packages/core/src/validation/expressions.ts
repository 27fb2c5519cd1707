/**
 * The CEL expressions of a definition, read and checked: those that can be evaluated, and what is
 * wrong with the others. One that is faulty decides nothing; the form works without it.
 */
import {DefinitionError} from '../definition/definition-error.ts';
import type {Form} from '../definition/form.ts';
import type {Rule} from '../definition/form-definition.ts';
import {childOf, isWithin, keysOf, type Pointer} from '../pointer.ts';
import {answerTypesOf, type AnswerTypes, type CelType} from './answer-types.ts';
import type {CelEnvironment, Expression} from './cel.ts';
import {createChecker} from './cel-check.ts';

export interface ReadRule {
  readonly rule: Rule;
  /** Where the expression stands in the definition. */
  readonly place: Pointer;
  readonly test: Expression;
}

export interface ReadComputed {
  /** The answer that is computed. */
  readonly pointer: Pointer;
  readonly place: Pointer;
  readonly expression: Expression;
}

/** An expression that can never be evaluated. */
export class ExpressionError extends DefinitionError {
  /** Index, within the expression, of the first character that it is about. */
  readonly at: number;

  constructor(place: Pointer, fault: string, remedy: string, at: number) {
    super(place, fault, remedy);
    this.at = at;
  }
}

export interface Expressions {
  readonly rules: readonly ReadRule[];
  readonly computed: readonly ReadComputed[];
  /** What is wrong, in the order of the definition; each names the expression and the place in it. */
  readonly faults: readonly DefinitionError[];
}

export function readExpressions(form: Form, {parse}: CelEnvironment): Expressions {
  const types = answerTypesOf(form);
  const checker = createChecker(types);
  const faults: DefinitionError[] = [];

  const read = (source: string, place: Pointer, wanted: CelType): Expression | undefined => {
    const result = checker.check(source);
    if ('fault' in result) {
      faults.push(
        new ExpressionError(
          place,
          `${positionIn(source, result.at)}${result.fault}.`,
          'Correct the CEL expression.',
          result.at,
        ),
      );
    } else if (!isCompatible(result.type, wanted)) {
      faults.push(new DefinitionError(place, `The expression gives ${result.type}, not ${wanted}.`, remedyFor(wanted)));
    } else return parse(source);
    return undefined;
  };

  const rules = form.rules.flatMap((rule, at): ReadRule[] => {
    const place = `/rules/${at}/check`;
    const test = read(rule.check, place, 'bool');
    return test ? [{rule, place, test}] : [];
  });
  const computed = Object.keys(form.computed).flatMap((pointer): ReadComputed[] => {
    const place = childOf('/computed', pointer);
    const expression = read(form.computed[pointer]!, place, typeAt(pointer, types));
    return expression ? [{pointer, place, expression}] : [];
  });
  const amount = form.definition?.payment?.amount;
  if (typeof amount === 'string') read(amount, '/payment/amount', 'int');

  const circles = circlesIn(computed);
  faults.push(...circles.map(faultOfCircle));
  const inCircles = new Set(circles.flat());
  return {rules, computed: computed.filter((answer) => !inCircles.has(answer)), faults};
}

// "Column 7: …", and the line where there are several.
function positionIn(source: string, at: number): string {
  const lines = source.slice(0, at).split('\n');
  const column = `column ${lines.at(-1)!.length + 1}: `;
  return source.includes('\n') ? `Line ${lines.length}, ${column}` : `C${column.slice(1)}`;
}

function remedyFor(wanted: CelType): string {
  return wanted === 'bool'
    ? 'Write what is true while all is well.'
    : 'Convert it, or change the type of the question.';
}

/** Whether an expression may give what is wanted. What is in lists and sections is left to the schema. */
function isCompatible(given: CelType, wanted: CelType): boolean {
  if (given === wanted || unknown.has(given) || unknown.has(wanted)) return true;
  return numbers.has(given) ? numbers.has(wanted) : !scalars.has(given) && !scalars.has(wanted);
}

const unknown = new Set(['dyn', 'T']);
const numbers = new Set(['int', 'double']);
const scalars = new Set(['string', 'bool', ...numbers]);

function typeAt(pointer: Pointer, {root, sections}: AnswerTypes): CelType {
  return keysOf(pointer).reduce((type, key) => sections.get(type)?.[key] ?? 'dyn', root);
}

/** Answers that are computed from themselves, directly or by way of others; each circle once. */
function circlesIn(computed: readonly ReadComputed[]): readonly (readonly ReadComputed[])[] {
  const sourcesOf = ({expression}: ReadComputed) =>
    computed.filter(({pointer}) => expression.reads.some((read) => isWithin(pointer, read) || isWithin(read, pointer)));
  const circles: (readonly ReadComputed[])[] = [];
  const settled = new Set<ReadComputed>();
  const settle = (answer: ReadComputed, way: readonly ReadComputed[]): void => {
    if (way.includes(answer)) return void circles.push(way.slice(way.indexOf(answer)));
    if (settled.has(answer)) return;
    for (const source of sourcesOf(answer)) settle(source, [...way, answer]);
    settled.add(answer);
  };
  for (const answer of computed) settle(answer, []);
  return circles;
}

function faultOfCircle(circle: readonly ReadComputed[]): DefinitionError {
  const [first] = circle;
  const names = [...circle, first!].map(({pointer}) => `"${pointer}"`).join(' from ');
  return new DefinitionError(first!.place, `It is computed from itself: ${names}.`, 'Break the circle.');
}

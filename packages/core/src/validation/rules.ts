/**
 * What JSON Schema cannot say: rules and computed answers, as CEL expressions
 * (https://cel.dev). Loaded only when a form has some; browser and receiver evaluate the
 * same expressions over the same tree of places.
 *
 * An expression that cannot be evaluated – because it reads an answer that is absent, say –
 * decides nothing: it is handed to `onFailure`, and sending goes on. `required` in the
 * schema is what demands an answer.
 */
import {DefinitionError} from '../definition/definition-error.ts';
import type {Form} from '../definition/form.ts';
import type {Rule} from '../definition/form-definition.ts';
import {isWithin, type Pointer} from '../pointer.ts';
import {placesOf, type FieldNode} from '../state/field-node.ts';
import type {RuleContext} from '../state/state.ts';
import {allAnswers, createEnvironment, type Expression} from './cel.ts';
import {readExpressions} from './expressions.ts';
import {celOfJson, celOfNode, jsonOfCel, type CelValue} from './cel-values.ts';
import type {Violation} from './violation.ts';

/** Is told of an expression that could not be evaluated, with its place in the definition. */
export type OnFailure = (error: DefinitionError) => void;

export interface RuleSet {
  /** Expressions that can never be evaluated; the definition should not be published with them. */
  readonly faults: readonly DefinitionError[];
  /** The rules that the answers break, at the places they name. */
  violations(root: FieldNode, context: RuleContext, language?: string): readonly Violation[];
  /** What rules of the severity `warning` have to say: to be shown, and nothing else. */
  warnings(root: FieldNode, context: RuleContext, language?: string): readonly Violation[];
  /** Values of computed answers, by pointer. */
  computed(root: FieldNode, context: RuleContext): ReadonlyMap<Pointer, unknown>;
}

/** Reads the rules of a form. Faulty ones are left out and named in `faults`. */
export function createRules(form: Form, onFailure: OnFailure = () => {}): RuleSet {
  let today = '';
  const {rules, computed, faults} = readExpressions(
    form,
    createEnvironment(() => today),
  );

  const run = (expression: Expression, variables: CelValue, place: Pointer): CelValue | undefined => {
    try {
      return expression(variables as Record<string, unknown>) as CelValue;
    } catch (error) {
      onFailure(new DefinitionError(place, firstLine(error), 'Guard answers that may be absent by has(…).'));
      return undefined;
    }
  };

  const broken = (isWarning: boolean, root: FieldNode, context: RuleContext, language: string): Violation[] => {
    today = context.today;
    return rules
      .filter(({rule}) => (rule.severity === 'warning') === isWarning)
      .flatMap(({rule, place, test}) => {
        const holds = (node: FieldNode, only?: Entry) => run(test, variables(node, context, only), place) !== false;
        if (holds(root)) return [];
        return placesAt(rule, root, (entry) => holds(root, entry)).map((pointer) => ({
          pointer,
          keyword: 'rule',
          message: messageIn(rule, language),
        }));
      });
  };

  return {
    faults,
    violations: (root, context, language = form.language) => broken(false, root, context, language),
    warnings: (root, context, language = form.language) => broken(true, root, context, language),
    computed(root, context) {
      today = context.today;
      const values = computed.map(
        ({pointer, place, expression}) => [pointer, run(expression, variables(root, context), place)] as const,
      );
      return new Map(
        values.filter(([, value]) => value !== undefined).map(([pointer, value]) => [pointer, jsonOfCel(value)]),
      );
    },
  };
}

/** One entry of a list, to be looked at as if it were the only one. */
interface Entry {
  readonly list: Pointer;
  readonly at: number;
}

function variables(root: FieldNode, {profile}: RuleContext, only?: Entry): CelValue {
  const answers = celOfNode(root, only) as Record<string, CelValue>;
  return {profile: celOfJson(profile), [allAnswers]: answers, ...answers};
}

// Where a rule names a place in every entry of a list, only the entries that break it by
// themselves carry the message; if none does, all of them break it together.
function placesAt(rule: Rule, root: FieldNode, holdsFor: (entry: Entry) => boolean): Pointer[] {
  return rule.at.flatMap((pattern) => {
    const places = [...placesOf(root)].filter((node) => node.pattern === pattern).map(({pointer}) => pointer);
    if (!pattern.includes('/*')) return places.length > 0 ? places : [pattern];
    const list = pattern.slice(0, pattern.indexOf('/*'));
    const guilty = places.filter(
      (pointer) =>
        isWithin(pointer, list) && !holdsFor({list, at: Number(pointer.slice(list.length + 1).split('/')[0])}),
    );
    return guilty.length > 0 ? guilty : places;
  });
}

function messageIn({message}: Rule, language: string): string {
  return message[language] ?? message[language.split('-')[0]!] ?? Object.values(message)[0] ?? '';
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}

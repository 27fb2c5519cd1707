/**
 * Everything a submission is held against, for one edition of a form.
 *
 * Ajv judges, beside the evaluator that the browser runs too: what either refuses is not accepted.
 * The evaluator explains, so that citizen and receiver read the same sentence at the same place.
 * Nothing the browser has found out is believed.
 */
import {isDeepStrictEqual} from 'node:util';
import type {Form} from '@ozg-forms/core/definition/form';
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {localTextsOf} from '@ozg-forms/core/definition/texts';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {isWithin, valueAt, type Pointer} from '@ozg-forms/core/pointer';
import type {ProblemViolation} from '@ozg-forms/core/protocol/problem';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import {nodeAt, takenBranchIn, type FieldNode} from '@ozg-forms/core/state/field-node';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {shapeOf} from '@ozg-forms/core/state/shape';
import type {RuleContext} from '@ozg-forms/core/state/state';
import {createRules} from '@ozg-forms/core/validation/rules';
import type {Violation} from '@ozg-forms/core/validation/violation';
import type {PublishedForm} from '../hosting/form-library.ts';
import {surplusAnswers} from './asked.ts';
import {attachmentFaults} from './attachment-references.ts';
import {compileSchema, type Judge} from './compile-schema.ts';
import {spokenIn} from './spoken.ts';

export interface FormCheck {
  readonly form: Form;
  /** The definition as it was published. */
  readonly bytes: Uint8Array;
  /** Everything wrong with the answers and the list of attachments; empty when all is well. */
  violationsOf(submission: Submission, now: Date): readonly Violation[];
  /** The same with a sentence for the citizen, in the submission's language. */
  spoken(violations: readonly Violation[], submission: Submission): readonly ProblemViolation[];
}

export interface CompileOptions {
  /** What rules read as `profile.…`. */
  readonly profile: Profile | undefined;
  /** Is told of a rule that could not be evaluated and so decides nothing. */
  readonly onRuleFailure?: (form: Form, place: Pointer) => void;
  /** Makes what decides about answers; Ajv unless given. */
  readonly judgeOf?: (form: Form) => Judge;
}

/** @throws Error when the definition cannot be used; a DefinitionError where core finds the fault */
export function compileForm({bytes}: PublishedForm, options: CompileOptions): FormCheck {
  const {profile, onRuleFailure, judgeOf = (form: Form) => compileSchema(form.schema as SchemaObject)} = options;
  const form = loadForm(JSON.parse(new TextDecoder().decode(bytes)));
  const judge = judgeOf(form);
  const rules =
    form.rules.length > 0 || Object.keys(form.computed).length > 0
      ? createRules(form, ({pointer}) => onRuleFailure?.(form, pointer))
      : undefined;
  const faulty = allOf(rules?.faults ?? []);
  if (faulty) throw faulty;

  const violationsOf = ({answers, attachments, language}: Submission, now: Date): readonly Violation[] => {
    const root = shapeOf(form, answers);
    // A bare schema accepts what it accepts; a definition only what it asks.
    const surplus = form.definition ? surplusAnswers(answers, root.sent) : [];
    const faults = isAccepted(judge, form, answers) ? [] : schemaFaults(form, root, answers, surplus);
    const documents = attachmentFaults(documentsIn(root, form), attachments).filter(
      ({pointer}) => !faults.some((fault) => isWithin(fault.pointer, pointer)),
    );
    const found = [...surplus, ...faults, ...documents];
    // Rules may count on answers of the right types; while there are others, they would only guess.
    if (found.length > 0 || !rules) return found;
    const context: RuleContext = {today: todayInGermany(now), profile: {...profile}};
    const computed = rules.computed(root, context);
    const wrong = Object.keys(form.computed).filter((pointer) => {
      const given = valueAt(answers, pointer);
      return given !== undefined && !isDeepStrictEqual(given, computed.get(pointer));
    });
    return [
      ...wrong.map((pointer): Violation => ({pointer, keyword: 'computed', limit: computed.get(pointer)})),
      ...rules.violations(root, context, language),
    ];
  };

  return {
    form,
    bytes,
    violationsOf,
    spoken: (violations, {answers, language}) =>
      spokenIn(language, violations, shapeOf(form, answers), form, localTextsOf(profile, form.id)),
  };
}

// Where Ajv is known to let too much pass, the evaluator does not. Answers with members such as
// "toString" make Ajv's comparison throw; then the evaluator decides alone.
function isAccepted(judge: Judge, {evaluator, schema}: Form, answers: unknown): boolean {
  try {
    if (!judge(answers)) return false;
  } catch {
    // decided below
  }
  return evaluator.isValid(schema, answers);
}

function schemaFaults(form: Form, root: FieldNode, answers: unknown, surplus: readonly Violation[]): Violation[] {
  const found = form.evaluator
    .violationsOf(form.schema, answers, takenBranchIn(root))
    .map((fault) => (form.definition ? hiddenIfUnevaluated(fault) : fault));
  const faults = found.filter(
    (fault) =>
      fault.keyword !== 'hidden' ||
      !(isExplained(fault, found) || surplus.some((other) => isWithin(fault.pointer, other.pointer))),
  );
  if (faults.length > 0 || surplus.length > 0) return faults;
  // What Ajv refuses is never accepted, also where the evaluator sees no fault.
  return [{pointer: root.pointer, keyword: 'refused'}];

  // An answer with a fault counts as not looked at, and so as unexpected; one of the two is enough.
  function isExplained({pointer}: Violation, all: readonly Violation[]): boolean {
    const isAsked = nodeAt(root, pointer) !== undefined;
    return isAsked && all.some((other) => other.keyword !== 'hidden');
  }
}

function hiddenIfUnevaluated(violation: Violation): Violation {
  const isUnexpected = ['unevaluatedProperties', 'additionalProperties'].includes(violation.keyword);
  return isUnexpected ? {pointer: violation.pointer, keyword: 'hidden'} : violation;
}

/** `YYYY-MM-DD` on the clocks of the country whose law sets the dates. */
function todayInGermany(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Berlin'}).format(now);
}

// Whoever mends one expression wants to know of the others as well: each stands on a line of its own.
function allOf([first, ...others]: readonly DefinitionError[]): DefinitionError | undefined {
  if (!first || others.length === 0) return first;
  const {pointer, fault, remedy} = first;
  return new DefinitionError(pointer, fault, [remedy, ...others.map(({message}) => message)].join('\n'));
}

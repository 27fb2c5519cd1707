/**
 * What a form says to answers: whether it accepts them, what is wrong, and what it asks.
 *
 * All of it is the receiver's own check, so that there are not two of them. The two engines
 * differ in who decides about the schema: core's evaluator, as in the browser, or Ajv, as on
 * the receiver.
 */
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import type {Profile} from '@ozg-forms/core/definition/profile';
import type {Pointer} from '@ozg-forms/core/pointer';
import type {ProblemViolation} from '@ozg-forms/core/protocol/problem';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import {placesOf} from '@ozg-forms/core/state/field-node';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {compileForm, type FormCheck} from '@ozg-forms/receiver/check/form-check';
import type {JsonFile} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import type {Engine} from './engine.ts';

export interface Verdict {
  readonly valid: boolean;
  readonly violations: readonly ProblemViolation[];
  /** Places that are asked, in their order; without the whole itself, and without constants, which nobody sees. */
  readonly shown: readonly Pointer[];
}

export interface VerdictOptions {
  readonly engine: Engine;
  readonly profile: Profile | undefined;
  /** BCP 47 tag of the messages; the form's own language unless given. */
  readonly language: string | undefined;
  /** When rules think it is. */
  readonly now: Date;
  /** Is told of a rule that could not be evaluated and so decides nothing: its place in the definition. */
  readonly onRuleFailure: (place: Pointer) => void;
}

/** @throws UnusableFileError when the definition cannot be used */
export function verdictOn(answers: unknown, file: JsonFile, options: VerdictOptions): Verdict {
  return judgeOf(file, options)(answers);
}

/**
 * What says the verdict on many answers to one form.
 *
 * @throws UnusableFileError when the definition cannot be used; so does what it returns
 */
export function judgeOf(file: JsonFile, options: VerdictOptions): (answers: unknown) => Verdict {
  const check = checkFor(file, options);
  return (answers) => {
    try {
      return verdictBy(check, answers, options);
    } catch (error) {
      if (error instanceof DefinitionError)
        throw UnusableFileError.from(file.path, error, check.form.definition ? '/schema' : '');
      throw error;
    }
  };
}

function verdictBy(check: FormCheck, answers: unknown, {language, now}: VerdictOptions): Verdict {
  const {form} = check;
  const root = shapeOf(form, answers);
  const submission: Submission = {
    form: {id: form.id, version: form.version, sha256: ''},
    language: language ?? form.language,
    answers: answers as Submission['answers'],
    // There are no files here: each document counts as uploaded just as the answers describe it.
    attachments: documentsIn(root, form).map(({pointer, reference}) => ({...reference, pointer})),
    startedAt: now.toISOString(),
    runtime: 'ozg-forms',
  };
  const violations = check.spoken(check.violationsOf(submission, now), submission);
  const asked = [...placesOf(root)].filter(({pointer, kind}) => pointer !== '' && kind !== 'constant');
  return {valid: violations.length === 0, violations, shown: asked.map(({pointer}) => pointer)};
}

function checkFor({path, bytes}: JsonFile, {engine, profile, onRuleFailure}: VerdictOptions): FormCheck {
  const published = {id: '', bytes, sha256: ''};
  const options = {profile, onRuleFailure: (_form: unknown, place: Pointer) => onRuleFailure(place)};
  try {
    if (engine === 'server') return compileForm(published, options);
    return compileForm(published, {
      ...options,
      judgeOf:
        ({evaluator, schema}) =>
        (value) =>
          evaluator.isValid(schema, value),
    });
  } catch (error) {
    if (error instanceof DefinitionError) throw UnusableFileError.from(path, error);
    // Ajv says the place, if it knows it, in its own words.
    const fault = `The receiver cannot use the schema: ${(error as Error).message.replace(/\.$/, '')}.`;
    throw new UnusableFileError(path, '', fault, 'Correct it, or ask the other engine.', {cause: error});
  }
}

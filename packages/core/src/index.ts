/** The public interface of `@ozg-forms/core`: what a form is and what its answers mean. */
export {DefinitionError} from './definition/definition-error.ts';
export type {Form} from './definition/form.ts';
export type {FieldOptions, FormDefinition, Page, Rule} from './definition/form-definition.ts';
export type {Profile} from './definition/profile.ts';
export {loadForm} from './definition/load-form.ts';
export {FormTexts} from './definition/texts.ts';
export type {Pointer} from './pointer.ts';
export type {ProblemDetails, ProblemViolation} from './protocol/problem.ts';
export type {Acknowledgement, Attachment, DocumentReference, Submission} from './protocol/submission.ts';
export type {FieldNode, KindName} from './state/field-node.ts';
export {Session, type SessionOptions} from './state/session.ts';
export {shapeOf} from './state/shape.ts';
export type {Snapshot} from './state/snapshot.ts';
export type {State} from './state/state.ts';
export {registerFormat} from './validation/formats.ts';
export {createRules, type RuleSet} from './validation/rules.ts';
export {sentenceFor} from './validation/sentence.ts';
export type {Violation} from './validation/violation.ts';

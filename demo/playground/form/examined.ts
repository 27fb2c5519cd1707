/** What a text is as a form: what is wrong with it, and the form itself where it makes one. */
import {checkDefinition, type Finding} from '@ozg-forms/cli/check';
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import type {Form} from '@ozg-forms/core/definition/form';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {profile} from './profile.ts';

export interface GoodForm {
  readonly form: Form;
  /** What is wrong with a definition cannot depend on its name; what a person typed must not, either. */
  readonly definition: unknown;
  /** The text that it was read from. */
  readonly text: string;
}

export interface Examined {
  readonly findings: readonly Finding[];
  readonly good: GoodForm | undefined;
}

/**
 * @param name by which the form keeps its answers: while it stays, they stay, whatever the author calls the form
 */
export function examined(text: string, name: string): Examined {
  return {findings: checkDefinition(text, {profile}), good: goodForm(text, name)};
}

function goodForm(text: string, name: string): GoodForm | undefined {
  try {
    const definition: unknown = JSON.parse(text);
    const form = loadForm(definition);
    const isWrapped = form.definition !== undefined && isSchemaObject(definition);
    return {form, text, definition: isWrapped ? {...definition, id: name, version: '0.0.0'} : definition};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DefinitionError) return undefined;
    throw error;
  }
}

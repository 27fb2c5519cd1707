/** The form that a file holds; what core cannot use is said with its place. */
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import type {Form} from '@ozg-forms/core/definition/form';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {JsonFile} from './read-json.ts';
import {UnusableFileError} from './unusable-file-error.ts';

/** @throws UnusableFileError */
export function formIn({path, json}: JsonFile): Form {
  try {
    return loadForm(json);
  } catch (error) {
    throw error instanceof DefinitionError ? UnusableFileError.from(path, error) : error;
  }
}

/** Reads a form with every format this project knows: what everyone uses but the browser's entry. */
import {formats} from '../validation/formats.ts';
import type {Form} from './form.ts';
import {readForm} from './read-form.ts';

/**
 * @param published the parsed JSON of a definition file, or a bare JSON Schema
 * @throws DefinitionError with the place and the remedy, when it cannot be used
 */
export function loadForm(published: unknown): Form {
  return readForm(published, formats);
}

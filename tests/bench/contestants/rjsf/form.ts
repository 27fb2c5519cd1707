/** The measured form for react-jsonschema-form: its schema, and nothing beside it. */
import type {Section} from '../../form.ts';
import {schemaOf} from '../../schema.ts';

export function rjsfForm(sections: readonly Section[]): string {
  return JSON.stringify(schemaOf(sections));
}

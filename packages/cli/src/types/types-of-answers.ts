/** The answers of a form as TypeScript source. */
import {compile, type JSONSchema} from 'json-schema-to-typescript';
import type {Form} from '@ozg-forms/core/definition/form';
import {answersSchema, typeName} from './answers-schema.ts';

export async function typesOfAnswers(form: Form): Promise<string> {
  const name = typeName(form.id) || 'Answers';
  return compile(answersSchema(form, name) as JSONSchema, name, {
    bannerComment: `/** Answers of ${form.id} ${form.version}, written by \`ozg-forms types\`. */`,
    // Tuples for limits of a list would have to be proven at every use.
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    style: {singleQuote: true, bracketSpacing: false, printWidth: 120},
    // Nothing is fetched: references were followed already.
    $refOptions: {resolve: {external: false}},
  });
}

/** `ozg-forms types`: what the answers of a form are, as TypeScript. */
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Form} from '@ozg-forms/core/definition/form';
import {parsedArguments} from '@ozg-forms/receiver/commands/arguments';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {readJson, type JsonFile} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {writeOut} from '../files/write-file.ts';
import type {Command} from './command.ts';

export const types: Command = {
  name: 'types',
  usage: 'types FILE [--out FILE]',
  summary: 'writes TypeScript types of the answers of a form',
  help: [
    'FILE is a form definition, or a bare JSON Schema of any draft.',
    '',
    '  --out FILE   writes there instead of to standard output',
    '',
    'The type is named after the form’s id. Answers that are only asked under a condition are',
    'optional in it: TypeScript cannot say more; `ozg-forms validate` can.',
    '',
    'Exit status: 0, or 2 when a file cannot be used.',
  ],
  async run(args) {
    const {values, positionals} = parsedArguments({
      args: [...args],
      allowPositionals: true,
      options: {out: {type: 'string'}},
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('One form is needed.');
    const form = formIn(await readJson(path));
    // Loaded now, so that help need not wait for the generator.
    const {typesOfAnswers} = await import('../types/types-of-answers.ts');
    const source = await typesOfAnswers(form);
    await writeOut(source, values.out);
    return 0;
  },
};

function formIn({path, json}: JsonFile): Form {
  try {
    return loadForm(json);
  } catch (error) {
    throw error instanceof DefinitionError ? UnusableFileError.from(path, error) : error;
  }
}

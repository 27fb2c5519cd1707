/** `ozg-forms import-x-rules`: a schema of the DigiWF form builder, in the words of the standard. */
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {parsedArguments} from '@ozg-forms/receiver/commands/arguments';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {writeOut} from '../files/write-file.ts';
import {withRequiredFromRules} from '../import/x-rules.ts';
import type {Command} from './command.ts';

export const importXRules: Command = {
  name: 'import-x-rules',
  usage: 'import-x-rules FILE [--out FILE]',
  summary: 'rewrites "x-rules": ["required"] of DigiWF schemas as the standard’s "required"',
  help: [
    'FILE is a JSON Schema of the DigiWF form builder, or a file that has one under "schema".',
    '',
    '  --out FILE   writes there instead of to standard output',
    '',
    'Forms and receivers ignore keywords that JSON Schema does not know, so without this nothing',
    'would be required. Other rules stay where they are.',
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
    if (path === undefined || more.length > 0) throw new UsageError('One schema is needed.');
    const {json} = await readJson(path);
    if (!isSchemaObject(json))
      throw new UnusableFileError(path, '', 'A schema has to be a JSON object.', 'Name another file.');
    const schema = isSchemaObject(json['schema']) ? json['schema'] : json;
    await writeOut(`${JSON.stringify(withRequiredFromRules(schema), undefined, 2)}\n`, values.out);
    return 0;
  },
};

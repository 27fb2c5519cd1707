/** `ozg-forms import-x-rules`: a schema of the DigiWF form builder, in the words of the standard. */
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {writeOut} from '../files/write-file.ts';
import {withRequiredFromRules} from '../import/x-rules.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import {command} from './command.ts';

export const importXRules = command({
  name: 'import-x-rules',
  operands: 'FILE',
  summary: 'rewrites "x-rules": ["required"] of DigiWF schemas as the standard’s "required"',
  about: [
    'FILE is a JSON Schema of the DigiWF form builder, or a file that has one under "schema".',
    '',
    'Forms and receivers ignore keywords that JSON Schema does not know, so without this nothing',
    'would be required. Other rules stay where they are.',
  ],
  options: {
    out: {type: 'string', value: 'FILE', about: 'writes there instead of to standard output'},
  },
  examples: ['ozg-forms import-x-rules digiwf.schema.json --out form.schema.json'],
  exits: '0, or 2 when a file cannot be used.',
  async run({values: {out}, operands}, output) {
    const path = onlyOperand(operands, 'One schema is needed.');
    const {json} = await readJson(path);
    if (!isSchemaObject(json))
      throw new UnusableFileError(path, '', 'A schema has to be a JSON object.', 'Name another file.');
    const schema = withRequiredFromRules(isSchemaObject(json['schema']) ? json['schema'] : json);
    if (out === undefined && output.isJson) output.result({schema});
    else await writeOut(`${JSON.stringify(schema, undefined, 2)}\n`, out);
    if (out !== undefined) output.result({out, schema});
    return 0;
  },
});

/** `ozg-forms import-uischema`: a schema and its layout of JSON Forms or RJSF, as one form. */
import {basename} from 'node:path';
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {writeOut} from '../files/write-file.ts';
import {layoutKindOf, layoutKinds} from '../import/uischema/layout-kind.ts';
import {command} from './command.ts';

export const importUischema = command({
  name: 'import-uischema',
  operands: 'SCHEMA UISCHEMA',
  summary: 'makes one form of a schema and its layout of JSON Forms or react-jsonschema-form',
  about: [
    'Categories become pages, controls the questions on them, words and widgets those of the format;',
    'rules that show and hide become conditions of the schema, which the receiver checks as well.',
    '',
    'What has no place in the format is said on standard error, with its pointer in UISCHEMA.',
  ],
  options: {
    from: {type: 'string', value: 'KIND', about: 'jsonforms or rjsf; told from the layout unless given'},
    language: {type: 'string', value: 'TAG', default: 'de', about: 'language of the words in both files (BCP 47)'},
    out: {type: 'string', value: 'FILE', about: 'writes there instead of to standard output'},
  },
  examples: [
    'ozg-forms import-uischema schema.json uischema.json --out form.json',
    'ozg-forms import-uischema schema.json uiSchema.json --from rjsf --language en',
  ],
  exits: '0, or 2 when a file cannot be used.',
  async run({values: {from, language, out}, operands}, output) {
    const [schemaPath, layoutPath, ...more] = operands;
    if (schemaPath === undefined || layoutPath === undefined || more.length > 0)
      throw new UsageError('A schema and a layout are needed, one file each.');
    const kind = layoutKinds.find((each) => each === from);
    if (from !== undefined && !kind) throw new UsageError(`There is no kind "${from}".`);
    const [schema, layout] = [await objectIn(schemaPath), await objectIn(layoutPath)];
    const {importLayout} = await import('../import/uischema/import-layout.ts');
    const options = {name: basename(schemaPath).replace(/(\.schema)?\.json$/, ''), language};
    try {
      const {definition, notes} = importLayout(schema, layout, kind ?? layoutKindOf(layout), options);
      const text = `${JSON.stringify(definition, undefined, 2)}\n`;
      output.result({definition, notes});
      if (out !== undefined || !output.isJson) await writeOut(text, out);
      if (!output.isJson) for (const note of notes) output.warn(`${layoutPath}: ${note.pointer || '/'}: ${note.text}`);
      return 0;
    } catch (error) {
      if (error instanceof DefinitionError) throw UnusableFileError.from(schemaPath, error);
      throw error;
    }
  },
});

async function objectIn(path: string): Promise<SchemaObject> {
  const {json} = await readJson(path);
  if (isSchemaObject(json)) return json;
  throw new UnusableFileError(path, '', 'This has to be a JSON object.', 'Name another file.');
}

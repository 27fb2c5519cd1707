/** `ozg-forms types`: what the answers of a form are, as TypeScript. */
import {readJson} from '../files/read-json.ts';
import {formIn} from '../files/form-in.ts';
import {writeOut} from '../files/write-file.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import {command} from './command.ts';

export const types = command({
  name: 'types',
  operands: 'FILE',
  summary: 'writes TypeScript types of the answers of a form',
  about: [
    'FILE is a form definition, or a bare JSON Schema of any draft.',
    '',
    'The type is named after the form’s id. Answers that are only asked under a condition are',
    'optional in it: TypeScript cannot say more; `ozg-forms validate` can.',
  ],
  options: {
    out: {type: 'string', value: 'FILE', about: 'writes there instead of to standard output'},
  },
  examples: ['ozg-forms types form.json --out answers.ts'],
  exits: '0, or 2 when a file cannot be used.',
  async run({values: {out}, operands}, output) {
    const form = formIn(await readJson(onlyOperand(operands, 'One form is needed.')));
    // Loaded now, so that help need not wait for the generator.
    const {typesOfAnswers} = await import('../types/types-of-answers.ts');
    const source = await typesOfAnswers(form);
    if (out !== undefined || !output.isJson) await writeOut(source, out);
    output.result({id: form.id, version: form.version, ...(out !== undefined && {out}), source});
    return 0;
  },
});

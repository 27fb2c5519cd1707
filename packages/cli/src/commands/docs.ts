/** `ozg-forms docs`: a form as a page to print and to sign off. */
import {createHash} from 'node:crypto';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {formIn} from '../files/form-in.ts';
import {writeOut} from '../files/write-file.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {printLanguages} from '../printout/words.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import {command} from './command.ts';

export const docs = command({
  name: 'docs',
  operands: 'FOLDER',
  summary: 'writes a page to print: all pages, questions, conditions and texts of a form',
  about: [
    'For everybody who has to agree to a form and does not read JSON, such as the legal department. Conditions',
    'are put into words, and the form’s own words stand side by side in all its languages. The page loads',
    'nothing; print it, or save it as PDF, from a browser.',
  ],
  options: {
    out: {type: 'string', value: 'FILE', about: 'writes there instead of to standard output'},
    language: {type: 'string', value: 'de|en', default: 'de', about: 'language of what stands around the form’s words'},
  },
  examples: ['ozg-forms docs forms/fundsache-melden --out fundsache-melden.html'],
  exits: '0, or 2 when a file cannot be used.',
  async run({values, operands}, output) {
    const {form: file} = await openFormFolder(onlyOperand(operands, 'One folder of a form is needed.'));
    const language = printLanguages.find((known) => known === values.language);
    if (!language) throw new UsageError(`The page cannot be written in "${values.language}".`);
    const form = formIn(file);
    const {surveyOf} = await import('../survey/survey.ts');
    const {printoutOf} = await import('../printout/printout.ts');
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const html = printoutOf(surveyOf(form), {language, sha256, today: new Date().toISOString().slice(0, 10)});
    if (values.out !== undefined || !output.isJson) await writeOut(html, values.out);
    const where = values.out === undefined ? {html} : {out: values.out};
    output.result({id: form.id, version: form.version, sha256, ...where});
    return 0;
  },
});

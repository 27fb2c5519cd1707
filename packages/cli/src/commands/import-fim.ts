/** `ozg-forms import-fim`: a message of FIM as a form, with what is left to its author. */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {readText} from '../files/read-text.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {writeOut} from '../files/write-file.ts';
import {toDoText} from '../import/fim/to-do-text.ts';
import {PlacedError} from '../import/placed-error.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import type {XmlElement} from '../import/xml.ts';
import {command} from './command.ts';

/** Schemas with all their code lists have some. */
const maxMebibytes = 16;

export const importFim = command({
  name: 'import-fim',
  operands: 'FILE.xml',
  summary: 'makes a form of a message of FIM (XDatenfelder 2 or 3), and a list of what is left to do',
  about: [
    'FILE.xml is a schema, a group or a field of the FIM catalogue, as it is exported from there.',
    '',
    'Groups become sections and pages, fields become questions with their limits, values are offered,',
    'labels stand before what follows them. What no program can know – rules in words, code lists that',
    'are not there – is a list with the element and the line of each.',
  ],
  options: {
    out: {type: 'string', value: 'DIR', about: 'writes DIR/form.json and DIR/to-do.md instead of to standard output'},
    codes: {
      type: 'string',
      value: 'FILE',
      multiple: true,
      about: 'a code list (genericode) that the message refers to; may be given several times',
    },
  },
  examples: [
    'ozg-forms import-fim S01000123V1.0_xdf3.xml --out forms/my-form',
    'ozg-forms import-fim S01000123.xml --codes C60000017_1.0.xml --out forms/my-form',
  ],
  exits: '0, or 2 when a file cannot be used.',
  async run({values: {out, codes = []}, operands}, output) {
    const path = onlyOperand(operands, 'One message is needed.');
    // Loaded now, so that help need not wait for it.
    const [{definitionFrom}, {readCodeList}, {readMessage}] = await Promise.all([
      import('../import/fim/definition.ts'),
      import('../import/fim/code-list.ts'),
      import('../import/fim/read-message.ts'),
    ]);
    const message = await read(path, readMessage);
    const lists = await Promise.all(codes.map((file) => read(file, readCodeList)));
    const {definition, toDos} = definitionFrom(message, lists);
    const text = `${JSON.stringify(definition, undefined, 2)}\n`;
    output.result({definition, toDos});
    if (out !== undefined) {
      await mkdir(out, {recursive: true}).catch(({code}: NodeJS.ErrnoException) => {
        throw new UnusableFileError(out, '', `The folder cannot be made (${code}).`, 'Choose another place.');
      });
      await writeOut(text, join(out, 'form.json'));
      await writeOut(toDoText(definition.title, path, toDos), join(out, 'to-do.md'));
      output.say(`${join(out, 'form.json')}: ${definition.title}`);
    } else if (!output.isJson) await writeOut(text, undefined);
    if (!output.isJson)
      for (const {id, line, text: toDo} of toDos) output.warn(`${path}: line ${line}: ${id}: ${toDo}`);
    return 0;
  },
});

async function read<Read>(path: string, take: (root: XmlElement) => Read): Promise<Read> {
  const {text} = await readText(path, maxMebibytes);
  const {parseXml} = await import('../import/xml.ts');
  try {
    return take(parseXml(text));
  } catch (error) {
    if (!(error instanceof PlacedError)) throw error;
    throw new UnusableFileError(path, `line ${error.line}`, error.fault, error.remedy, {cause: error});
  }
}

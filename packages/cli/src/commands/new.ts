/** `ozg-forms new`: a folder with a form that works, to be changed into one's own. */
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {askedWishes, proposedWishes} from '../new/ask.ts';
import {starterFiles} from '../new/starter-files.ts';
import {wishesFrom, wishQuestions, type Given} from '../new/wishes.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import type {Output} from '../terminal/output.ts';
import {command} from './command.ts';

export const newForm = command({
  name: 'new',
  operands: 'FOLDER',
  summary: 'writes a folder with a new form that passes check and test',
  about: [
    'The name of FOLDER becomes the id of the form: lower-case letters, digits, single hyphens. What options do',
    'not say is asked in a terminal; elsewhere, and with --yes, what is proposed is taken.',
    '',
    'FOLDER gets form.json (with form.schema.json, by which editors complete and check), README.md and examples/.',
  ],
  options: {
    title: {type: 'string', value: 'TEXT', about: 'what the citizen wants to get done, in German'},
    'title-en': {type: 'string', value: 'TEXT', about: 'the same in English'},
    leika: {type: 'string', value: 'KEY', about: 'key of the service, 14 digits beginning with 99; never invent one'},
    languages: {type: 'string', value: 'de,en', about: 'languages of its texts'},
    uploads: {type: 'boolean', about: 'it takes documents'},
    yes: {type: 'boolean', about: 'asks nothing'},
  },
  examples: [
    'ozg-forms new fundsache-melden',
    'ozg-forms new hundesteuer-anmeldung --title "Hund anmelden" --leika 99102013104000 --uploads --yes',
  ],
  exits: '0 it is written, 2 it cannot be.',
  async run({values, operands}, output) {
    const folder = onlyOperand(operands, 'A folder for the form is needed; its name becomes the id.');
    const id = basename(resolve(folder));
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      throw new UsageError(
        `"${id}" is no id: lower-case letters, digits and single hyphens, such as fundsache-melden.`,
      );
    if (existsSync(folder) && (await readdir(folder)).length > 0)
      throw new UnusableFileError(folder, '', 'There is something in this folder.', 'Choose another one.');
    const {uploads, yes, ...texts} = values;
    const given: Given = {
      id,
      ...(uploads && {uploads: 'yes'}),
      ...Object.fromEntries(
        wishQuestions.flatMap(({name}) => (name in texts ? [[name, String(texts[name as keyof typeof texts])]] : [])),
      ),
    };
    for (const {name, fault} of wishQuestions) {
      const wrong = given[name] === undefined ? undefined : fault(given[name]);
      if (wrong !== undefined) throw new UsageError(`--${name}: ${wrong}`);
    }
    const isAsking = process.stdin.isTTY && !yes && !output.isJson;
    const wishes = wishesFrom(
      isAsking
        ? await askedWishes(wishQuestions, given, {input: process.stdin, say: (text) => process.stdout.write(text)})
        : proposedWishes(wishQuestions, given),
    );
    const metaSchema = await readFile(fileURLToPath(import.meta.resolve('@ozg-forms/core/form.schema.json')), 'utf8');
    const files = starterFiles(wishes, metaSchema);
    await write(folder, files);
    output.result({id, folder, files: [...files.keys()]});
    sayNext(folder, [...files.keys()], output);
    return 0;
  },
});

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await writeFile(join(folder, path), text);
    }
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new UnusableFileError(folder, '', `It cannot be written (${code}).`, 'Choose another place.', {cause: error});
  }
}

function sayNext(folder: string, files: readonly string[], {say, paint}: Output): void {
  say(
    `${paint.good('✓')} ${paint.strong(folder)} holds ${files.filter((file) => !file.includes('/')).join(', ')} and examples/.`,
  );
  say('Next:');
  say(`  npx ozg-forms preview ${folder}   to look at it while you change form.json`);
  say(`  npx ozg-forms check ${folder}     says what is wrong, and where`);
  say(`  npx ozg-forms test ${folder}      tries its examples and conditions`);
}

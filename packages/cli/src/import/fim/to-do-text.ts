/** The list of what is left to the author of an imported form, to tick off. */
import {basename} from 'node:path';
import type {ToDo} from './to-do.ts';

/** Markdown. */
export function toDoText(title: string, path: string, toDos: readonly ToDo[]): string {
  const lines = toDos.map(({id, line, text}) => `- [ ] ${id}, line ${line}: ${text}`);
  return [
    `# ${title}: what is left to do`,
    '',
    `From \`${basename(path)}\`. No program can know these things; the numbers are lines of that file.`,
    '',
    ...(lines.length > 0 ? lines : ['- Nothing of the message is left.']),
    '',
    'And what a message of FIM does not hold:',
    '',
    '- [ ] Texts in English and in the other languages of your town.',
    '- [ ] The keys of the service (`service.leika`), a declaration to confirm before sending, a fee.',
    '- [ ] What the browser may fill in (`autocomplete`), and what a login knows (`prefill`).',
    '- [ ] Examples of answers; then `ozg-forms check`.',
    '',
  ].join('\n');
}

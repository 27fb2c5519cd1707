/** Every command of `ozg-forms`, from what its own help is made of. */
import type {Command} from '@ozg-forms/cli/commands/command';
import {commands} from '@ozg-forms/cli/commands/commands';
import {commonOptions, type Option} from '@ozg-forms/cli/terminal/arguments';
import {block, code, prose, table, type Reference} from './page.ts';

export const commandsPage: Reference = {
  file: 'commands.md',
  title: 'Every command of `ozg-forms`',
  source: 'packages/cli/src/commands',
  introduction: `The same that \`npx ozg-forms help COMMAND\` says. [author.md](../author.md) shows the commands in the order in which a form
comes about. Each ends with 0 for yes, 1 for no, and 2 when the question could not be answered.`,
  parts: () => [
    ...table(
      ['command', 'does'],
      commands.map(({name, summary}) => [`[\`${name}\`](#${name})`, prose(summary)]),
    ),
    '## Options of every command',
    ...optionTable(commonOptions),
    ...commands.flatMap(sectionOf),
  ],
};

function sectionOf({name, usage, summary, about, options, examples, exits}: Command): string[] {
  return [
    `## ${name}`,
    `${summary[0]!.toUpperCase()}${prose(summary.slice(1))}.`,
    block('text', `ozg-forms ${usage}`),
    ...paragraphs(about),
    ...optionTable(options),
    block('sh', examples.map((example) => `npx ${example}`).join('\n')),
    `Exit status: ${exits}`,
  ];
}

function optionTable(options: Readonly<Record<string, Option>>): string[] {
  return table(
    ['option', 'does'],
    Object.entries(options).map(([name, {value, about}]) => [
      code(value === undefined ? `--${name}` : `--${name} ${value}`),
      prose([about].flat().join(' ')),
    ]),
  );
}

/** Lines as help prints them, put together again; what is indented there is a list. */
function paragraphs(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split('\n\n')
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => (paragraph.startsWith('  ') ? listOf(paragraph) : prose(paragraph)));
}

function listOf(paragraph: string): string {
  const items = paragraph.split('\n').map((line) => line.trim().split(/ {2,}/));
  return items.map(([name = '', ...words]) => `- ${code(name)}: ${prose(words.join(' '))}`).join('\n');
}

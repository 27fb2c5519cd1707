/** What `ozg-forms help` says, of all commands or of one. */
import type {Command} from './commands/command.ts';
import {commonOptions, type Option} from './terminal/arguments.ts';
import type {Paint} from './terminal/paint.ts';

export function helpForAll(commands: readonly Command[], {strong}: Paint): string {
  const rows = [
    ...commands.map(({name, summary}) => [name, summary] as const),
    ['help', 'explains a command: ozg-forms help COMMAND'] as const,
  ];
  return [
    strong('Usage:'),
    ...columns(rows.map(([name, summary]) => [`ozg-forms ${name}`, [summary]])),
    '',
    strong('Options of every command:'),
    ...optionLines(commonOptions),
    '',
    'Exit status: 0 for yes, 1 for no, 2 when the question could not be answered.',
  ].join('\n');
}

export function helpFor({usage, summary, about, options, examples, exits}: Command, {strong}: Paint): string {
  return [
    `${strong('Usage:')} ozg-forms ${usage}`,
    '',
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    ...(about.length > 0 ? ['', ...about] : []),
    '',
    strong('Options:'),
    ...optionLines({...options, ...commonOptions}),
    '',
    strong(examples.length === 1 ? 'Example:' : 'Examples:'),
    ...examples.map((example) => `  ${example}`),
    '',
    `Exit status: ${exits}`,
  ].join('\n');
}

function optionLines(options: Readonly<Record<string, Option>>): string[] {
  return columns(
    Object.entries(options).map(([name, {value, about}]) => [
      value === undefined ? `--${name}` : `--${name} ${value}`,
      typeof about === 'string' ? [about] : about,
    ]),
  );
}

function columns(rows: readonly (readonly [name: string, lines: readonly string[]])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, lines]) => lines.map((line, at) => `  ${(at === 0 ? name : '').padEnd(width)}  ${line}`));
}

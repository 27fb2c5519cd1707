/** Samples for a shell: scripts, packages, commands and options of ours have to be there; other programs stand in a list. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {commands} from '@ozg-forms/cli/commands/commands';
import {commonOptions} from '@ozg-forms/cli/terminal/arguments';
import {commands as receiverCommands} from '@ozg-forms/receiver/commands/commands';
import {root, type Block} from './blocks.ts';

/** Programs of others that a sample may call. */
const others = ['cd', 'cp', 'git', 'mkdir', 'sqlite3'];

const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {scripts: Record<string, string>};

export function faultsOfShell({content}: Block): string[] {
  return content
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean)
    .flatMap((line) => faultsOfLine(line).map((fault) => `${line}: ${fault}`));
}

function faultsOfLine(line: string): string[] {
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).filter((word, at, all) => !isSetting(word, all.slice(0, at)));
  const [program = '', first = '', ...rest] = words;
  if (program === 'npm') return faultsOfNpm(first, rest);
  if (program === 'npx' && first === 'ozg-forms') return faultsOfCommand(rest);
  if (program === 'npx' && /^(ozg-receiver|@ozg-forms\/receiver)$/.test(first))
    return receiverCommands.some(({name}) => name === rest[0]) ? [] : [`ozg-receiver has no command "${rest[0]}".`];
  if (program === 'node') {
    const missing = [first, ...rest].filter((word) => word.endsWith('.ts') && !existsSync(join(root, word)));
    return missing.map((file) => `There is no ${file}.`);
  }
  return others.includes(program) ? [] : [`"${program}" is no program that samples call.`];
}

function faultsOfNpm(task: string, rest: readonly string[]): string[] {
  if (task === 'run' || task === 'test' || task === 'start') {
    const script = task === 'run' ? rest.find((word) => !word.startsWith('-'))! : task;
    return script in scripts ? [] : [`There is no script "${script}".`];
  }
  if (task !== 'install') return task === 'init' || task === 'ci' ? [] : [`"npm ${task}" is not known here.`];
  const own = rest.flatMap((word) => /^@ozg-forms\/(\w+)/.exec(word)?.[1] ?? []);
  return own.filter((name) => !existsSync(join(root, 'packages', name))).map((name) => `There is no package ${name}.`);
}

function faultsOfCommand([name, ...rest]: readonly string[]): string[] {
  if (name === 'help') return [];
  const command = commands.find((one) => one.name === name);
  if (!command) return [`ozg-forms has no command "${name}".`];
  const known = Object.keys({...command.options, ...commonOptions});
  const given = rest.flatMap((word) => /^--([\w-]+)/.exec(word)?.[1] ?? []);
  return given.filter((option) => !known.includes(option)).map((option) => `${name} has no option --${option}.`);
}

/** `DATA_DIR=restored` in front of a program. */
function isSetting(word: string, before: readonly string[]): boolean {
  return /^[A-Z_]+=/.test(word) && before.every((one) => /^[A-Z_]+=/.test(one));
}

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {commands} from './commands/commands.ts';
import {runCommand, runHere} from './testing/command-line.ts';

describe('ozg-forms', () => {
  it('is a program that ends with the status of the command', async () => {
    const helped = await runCommand(['help']);
    assert.deepEqual(helped, await runHere(['help']));
    assert.equal((await runCommand(['bake'])).status, 2);
  });

  for (const args of [[], ['help'], ['--help'], ['-h']]) {
    it(`shows every command to "${args.join(' ')}"`, async () => {
      const {status, stdout, stderr} = await runHere(args);
      assert.deepEqual([status, stderr], [0, '']);
      for (const {name} of commands) assert.match(stdout, new RegExp(`ozg-forms ${name} `));
    });
  }

  for (const {name, usage, options, examples} of commands) {
    it(`explains ${name}, asked in either order`, async () => {
      const {status, stdout} = await runHere(['help', name]);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`Usage: ozg-forms ${usage}\n`));
      for (const option of [...Object.keys(options), 'json', 'no-color', 'help'])
        assert.match(stdout, new RegExp(`^  --${option}\\b`, 'm'));
      for (const example of examples) assert.ok(stdout.includes(example));
      assert.match(stdout, /^Exit status: 0/m);
      assert.deepEqual(await runHere([name, '--help']), {status, stdout, stderr: ''});
    });
  }

  for (const [args, meant] of [
    [['valdiate'], ' Did you mean "validate"?'],
    [['help', 'valdiate'], ' Did you mean "validate"?'],
    [['bake'], ''],
  ] as const) {
    it(`does not know "${args.join(' ')}" and says what it knows`, async () => {
      const {status, stdout, stderr} = await runHere(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.startsWith(`There is no command "${args.at(-1)}".${meant}\nUsage:`), stderr);
    });
  }

  it('suggests the option that may have been meant', async () => {
    const {status, stderr} = await runHere(['types', 'form.json', '--oit', 'x.ts']);
    assert.equal(status, 2);
    assert.match(stderr, /^There is no option "--oit"\. Did you mean "--out"\? Usage: ozg-forms types FILE/);
  });

  for (const [reason, args, kind] of [
    ['a command that does not exist', ['bake', '--json'], 'usage'],
    ['arguments that are missing', ['types', '--json'], 'usage'],
    ['a file that is not there', ['types', 'nowhere.json', '--json'], 'file'],
  ] as const) {
    it(`tells programs about ${reason} in JSON, and people as ever`, async () => {
      const {status, stdout, stderr} = await runHere(args);
      const {error} = JSON.parse(stdout) as {error: {kind: string; message: string}};
      assert.deepEqual([status, error.kind], [2, kind]);
      assert.ok(stderr.startsWith(error.message));
    });
  }

  it('tells programs where in a file the fault is', async () => {
    const {stdout} = await runHere(['types', 'nowhere.json', '--json']);
    const {message: _, ...error} = (JSON.parse(stdout) as {error: Record<string, string>}).error;
    const fault = 'There is no such file.';
    assert.deepEqual(error, {kind: 'file', file: 'nowhere.json', place: '', fault, remedy: 'Check its name.'});
  });

  it('lists commands and explains one in JSON', async () => {
    const all = JSON.parse((await runHere(['--json'])).stdout) as {commands: {name: string}[]};
    assert.deepEqual(
      all.commands.map(({name}) => name),
      commands.map(({name}) => name),
    );
    const one = JSON.parse((await runHere(['help', 'types', '--json'])).stdout) as {options: object};
    assert.deepEqual(Object.keys(one.options), ['out']);
  });

  it('is coloured only where colours are wanted', async () => {
    const coloured = await runCommand(['help'], {FORCE_COLOR: '1'});
    assert.ok(coloured.stdout.includes('\u001b['));
    for (const [args, environment] of [
      [['help'], {}],
      [['help', '--no-color'], {FORCE_COLOR: undefined}],
      [['help'], {NO_COLOR: '1'}],
    ] as const) {
      assert.ok(!(await runCommand(args, environment)).stdout.includes('\u001b['));
    }
  });
});

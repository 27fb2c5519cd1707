import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {commands} from './commands/commands.ts';
import {runCommand} from './testing/command-line.ts';

describe('ozg-forms', () => {
  for (const args of [[], ['help'], ['--help'], ['-h']]) {
    it(`shows every command to "${args.join(' ')}"`, async () => {
      const {status, stdout, stderr} = await runCommand(args);
      assert.deepEqual([status, stderr], [0, '']);
      for (const {name} of commands) assert.match(stdout, new RegExp(`ozg-forms ${name} `));
    });
  }

  for (const {name, usage} of commands) {
    it(`explains ${name}, asked in either order`, async () => {
      const {status, stdout} = await runCommand(['help', name]);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`Usage: ozg-forms ${usage}\n`));
      assert.deepEqual(await runCommand([name, '--help']), {status, stdout, stderr: ''});
    });
  }

  for (const args of [['valdiate'], ['help', 'valdiate']]) {
    it(`does not know "${args.join(' ')}" and says what it knows`, async () => {
      const {status, stdout, stderr} = await runCommand(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^There is no command "valdiate"\.\nUsage:/);
    });
  }
});

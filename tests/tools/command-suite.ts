/** A suite that is one command: it passes when the command does. */
import {spawn} from 'node:child_process';
import {delimiter, resolve} from 'node:path';
import {once, type Tally} from './tally.ts';

/**
 * Runs a command of the project's own tools.
 *
 * @param command as in a script of package.json; `node_modules/.bin` is looked in first
 * @param options `loud` shows what the command prints even when all is well
 */
export async function runCommand(command: string, {loud = false} = {}): Promise<Tally> {
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(command, {shell: true, env: {...process.env, PATH: path}, stdio: ['ignore', 'pipe', 'pipe']});
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const passed = await new Promise<boolean>((settle) => {
    child.on('error', () => settle(false));
    child.on('close', (code) => settle(code === 0));
  });
  if (loud || !passed) process.stdout.write(Buffer.concat(printed));
  if (!passed) console.log(`  ✗ ${command}`);
  return once(passed);
}

/** The command as people call it: a process of its own, beside a folder with their files. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TestContext} from 'node:test';
import {run} from '../run.ts';

const launcher = fileURLToPath(new URL('../../bin/ozg-forms.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `ozg-forms` to its end.
 *
 * @param environment on top of the present one
 */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<Outcome> {
  // What the person who runs the tests likes is no matter here.
  const env = {...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...environment};
  const child = spawn(process.execPath, [launcher, ...args], {env, stdio: ['ignore', 'pipe', 'pipe']});
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return {status, stdout, stderr};
}

/** The same in this process, which is quicker: for commands that write by nothing but their output. */
export async function runHere(args: readonly string[]): Promise<Outcome> {
  const [stdout, stderr]: string[][] = [[], []];
  const isJson = args.includes('--json');
  const as = (text: string) => text;
  const status = await run(args, {
    isJson,
    paint: {good: as, bad: as, warn: as, strong: as, faint: as},
    say: (line) => void (isJson || stdout!.push(`${line}\n`)),
    result: (value) => void (isJson && stdout!.push(`${JSON.stringify(value, undefined, 2)}\n`)),
    warn: (line) => void stderr!.push(`${line}\n`),
  });
  return {status, stdout: stdout!.join(''), stderr: stderr!.join('')};
}

/** Writes files into a folder that goes with the test. Returns the path to one of them by its name. */
export async function folderWith(
  t: TestContext,
  files: Readonly<Record<string, unknown>>,
): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'ozg-forms-'));
  t.after(() => rm(folder, {recursive: true}));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return (name) => join(folder, name);
}

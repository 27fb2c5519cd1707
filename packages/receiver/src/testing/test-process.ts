/** The receiver as an operator runs it: a process of its own, which a test may kill. */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {TestContext} from 'node:test';

const launcher = fileURLToPath(new URL('../../bin/ozg-receiver.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningReceiver {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything written to standard output so far. */
  output(): string;
  /** Ends it with a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Runs one command to its end. */
export async function runCommand(args: readonly string[], environment: Record<string, string>): Promise<Outcome> {
  const child = spawn(process.execPath, [launcher, ...args], {env: {...process.env, ...environment}});
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return {status, stdout, stderr};
}

/** Starts a receiver on a free port; killed after the test if it still runs. */
export async function startProcess(t: TestContext, environment: Record<string, string>): Promise<RunningReceiver> {
  const child = spawn(process.execPath, [launcher, 'start'], {
    env: {...process.env, PORT: '0', DISK_RESERVE: '1MiB', ...environment},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`The receiver ended with ${status}.`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /receives at (\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    process: child,
    output: () => output,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

/** A receiver as a process that may be killed, on a folder with one small form. */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {testForm} from '@ozg-forms/receiver/testing/test-form';
import {formBytes} from '@ozg-forms/receiver/testing/test-receiver';

// As operators run it: compiled. Node takes some 25 MB more to run the sources.
const launcher = join(import.meta.dirname, '../../../packages/receiver/dist/main.js');

/** A line of the export, as far as the parts look at it. */
export interface ExportLine {
  readonly reference: string;
  readonly idempotencyKey: string;
  readonly attachments: readonly {readonly sha256: string}[];
}

export class Receiver {
  readonly environment: Record<string, string>;
  readonly folder: string;
  #process: ChildProcess | undefined;
  #url = '';

  /** @param environment in place of a folder and SQLite of its own */
  constructor(environment: Record<string, string> = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'ozg-chaos-'));
    const forms = join(this.folder, 'forms');
    mkdirSync(join(forms, testForm.id), {recursive: true});
    writeFileSync(join(forms, testForm.id, 'form.json'), formBytes);
    const dataDir = join(this.folder, 'data');
    this.environment = {
      DATA_DIR: dataDir,
      FORMS_DIR: forms,
      DISK_RESERVE: '1MiB',
      LOG: 'silent',
      PORT: '0',
      ...environment,
    };
  }

  /** Publishes another form in place of the small one. Returns its bytes. */
  publish(form: {readonly id: string}): string {
    const bytes = JSON.stringify(form);
    writeFileSync(join(this.environment['FORMS_DIR']!, form.id, 'form.json'), bytes);
    return bytes;
  }

  get url(): string {
    return this.#url;
  }

  get pid(): number {
    return this.#process!.pid!;
  }

  /** Starts it; the port stays the same over restarts. */
  async start(): Promise<void> {
    const port = this.#url === '' ? this.environment['PORT']! : new URL(this.#url).port;
    const child = spawn(process.execPath, [launcher, 'start'], {
      env: {...process.env, ...this.environment, PORT: port},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    this.#url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.once('exit', (status) => reject(new Error(`The receiver ended with ${status}.`)));
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /receives at (\S+)/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
  }

  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** The largest resident set since the start, in MiB. */
  peakMemory(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  async command(...args: readonly string[]): Promise<{status: number | null; stdout: string}> {
    const child = spawn(process.execPath, [launcher, ...args], {
      env: {...process.env, ...this.environment},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const [status] = (await once(child, 'close')) as [number | null];
    return {status, stdout};
  }

  async exported(...args: readonly string[]): Promise<readonly ExportLine[]> {
    const {stdout} = await this.command('export', ...args);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ExportLine);
  }

  async remove(): Promise<void> {
    await this.end();
    rmSync(this.folder, {recursive: true, force: true});
  }
}

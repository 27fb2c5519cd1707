/** A demo town of a test's own: free ports, fresh data, and the commands its operator has. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {startDemo, type Demo} from '../../../demo/server/demo.ts';

const receiverProgram = resolve(import.meta.dirname, '../../../packages/receiver/bin/ozg-receiver.js');

/** One line of `ozg-receiver export`. */
export interface Exported {
  readonly reference: string;
  readonly idempotencyKey: string;
  readonly formId: string;
  readonly answers: Record<string, unknown>;
  readonly attachments: readonly {
    readonly pointer: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

export interface Town extends Demo {
  /** What the operator gets by `ozg-receiver export`, while the receiver runs. */
  exported(contentDir?: string): Exported[];
  /** Cuts every connection to the receiver, as a lost network does. */
  cutConnections(): void;
}

/** @param environment settings beside those of every town */
export async function startTown(environment: Readonly<Record<string, string>> = {}): Promise<Town> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ozg-town-'));
  const demo = await startDemo({PORT: '0', DATA_DIR: dataDir, LOG: 'silent', ...environment});
  return {
    ...demo,
    exported: (contentDir) => {
      const args = [receiverProgram, 'export', '--format', 'ndjson', ...(contentDir ? ['--content', contentDir] : [])];
      const lines = execFileSync(process.execPath, args, {env: {...process.env, DATA_DIR: dataDir}, encoding: 'utf8'});
      return lines
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Exported);
    },
    cutConnections: () => demo.receiver.app.server.closeAllConnections(),
    close: async () => {
      await demo.close();
      rmSync(dataDir, {recursive: true, force: true});
    },
  };
}

/** Starts uploads for tests, on a quick clock, and waits for what becomes of them. */
import {createHash, randomFillSync} from 'node:crypto';
import type {TestContext} from 'node:test';
import {uploadDocument} from '../upload/upload-document.ts';
import type {UploadOptions} from '../upload/upload-document.ts';
import type {UploadState} from '../upload/upload-state.ts';
import {memoryStore} from './memory-store.ts';
import {nodeHttpStack} from './node-http-stack.ts';
import {quickClock, switchedConnection} from './quick-clock.ts';

export const MiB = 1024 * 1024;

/** A file of random content. */
export function fileOf(size: number, name = 'Bescheid.pdf'): File {
  return new File([randomFillSync(new Uint8Array(size))], name, {type: 'application/pdf'});
}

/** What `uploadDocument` has to find, found another way. */
export async function sha256(content: Blob | Uint8Array): Promise<string> {
  const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  return createHash('sha256').update(bytes).digest('hex');
}

/** Starts an upload and keeps its states; `until` resolves at the first that is asked for. */
export function begin(t: TestContext, endpoint: string, file: File, options: Partial<UploadOptions> = {}) {
  const states: UploadState[] = [];
  const waiting = new Set<() => void>();
  const clock = quickClock();
  const upload = uploadDocument({
    file,
    endpoint,
    clock,
    store: memoryStore(),
    connection: switchedConnection(),
    httpStack: nodeHttpStack,
    onState(state) {
      states.push(state);
      for (const check of waiting) check();
    },
    ...options,
  });
  t.after(() => upload.pause());
  function until<S extends UploadState['state']>(state: S): Promise<Extract<UploadState, {state: S}>> {
    return new Promise((resolve) => {
      const check = () => {
        const found = states.find((each) => each.state === state);
        if (found) resolve(found as Extract<UploadState, {state: S}>);
      };
      waiting.add(check);
      check();
    });
  }
  /** The kinds of state so far, each change once. */
  const kinds = () => states.map(({state}) => state).filter((state, index, all) => state !== all[index - 1]);
  return {upload, states, kinds, until, clock};
}

/** The suite of element tests: @web/test-runner in a process of its own, which reports its tally back. */
import {fork} from 'node:child_process';
import {globSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {stripVTControlCharacters} from 'node:util';
import {once, sumOf, type Tally} from './tally.ts';

const runner = 'node_modules/@web/test-runner/dist/bin.js';

/** Runs the files that match `glob` under `web-test-runner.config.js`; none at all is one failure. */
export async function runElementTests(glob: string): Promise<Tally> {
  if (globSync(glob).length === 0) {
    console.log(`  ✗ no test file matches ${glob}`);
    return once(false);
  }
  const child = fork(runner, ['--files', glob], {
    execArgv: ['--conditions=source'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  createInterface(child.stdout!).on('line', print);
  let tally: Tally | undefined;
  child.on('message', (message) => (tally = message as Tally));
  const code = await new Promise<number | null>((settle) => {
    child.on('error', () => settle(null));
    child.on('close', settle);
  });
  if (tally && (code === 0 || tally.failed > 0)) return tally;
  console.log(`  ✗ the test runner ended with ${code ?? 'a signal'} before it had told its results`);
  return tally ? sumOf([tally, once(false)]) : once(false);
}

/** The runner moves the cursor about even where there is no terminal; only its words are kept. */
function print(line: string): void {
  const words = stripVTControlCharacters(line).trimEnd();
  if (words) console.log(words);
}

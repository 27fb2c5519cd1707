/**
 * A suite of `node:test` files, one process each.
 *
 * Counts from the events, not from the runner's own sum: a file that does not load, a hook
 * that fails and a file without a test are failures here, whatever the runner makes of them.
 */
import {globSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import {run} from 'node:test';
import type {TestEvent} from 'node:test/reporters';
import {once, type Tally} from './tally.ts';

interface NodeSuite {
  /** Globs; what the first one names is run first. */
  readonly files: readonly string[];
  readonly except?: readonly string[];

  /** How many files run at a time. */
  readonly concurrency: number;

  /** How long one file may take. */
  readonly timeoutMs: number;
}

/** Runs the files that match the globs; none at all is one failure. */
export async function runNodeTests({files, except = [], concurrency, timeoutMs}: NodeSuite): Promise<Tally> {
  const named = files.flatMap((glob) => globSync(glob, {exclude: [...except]}).sort());
  const found = [...new Set(named.map((file) => resolve(file)))];
  if (found.length === 0) {
    console.log(`  ✗ no test file matches ${files.join(', ')}`);
    return once(false);
  }
  const count = new Count();
  const events = run({files: found, concurrency, timeout: timeoutMs, execArgv: ['--conditions=source']});
  for await (const event of events) count.take(event as TestEvent);
  return count.tally();
}

type Ended = Extract<TestEvent, {type: 'test:pass' | 'test:fail'}>['data'];

/** Where in a run something happened; `nesting` counts the suites around it. */
type Place = Pick<Ended, 'name' | 'file' | 'nesting'>;

/** What the events have told so far; prints a line for each file and the reason of each failure. */
class Count {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  #inFile = 0;
  #ended = false;

  // Names of the test that runs and of the suites around it, outermost first.
  readonly #names: string[] = [];
  readonly #printed = new Map<string, string>();

  take(event: TestEvent): void {
    switch (event.type) {
      case 'test:start':
        this.#names.length = event.data.nesting;
        this.#names.push(event.data.name);
        return;
      case 'test:pass':
        return this.#pass(event.data);
      case 'test:fail':
        return this.#fail(event.data);
      case 'test:diagnostic':
        // Those without a file are the sums of the run, line by line.
        return event.data.file ? this.#keep(event.data) : undefined;
      case 'test:stdout':
      case 'test:stderr':
        return this.#keep(event.data);
      case 'test:summary':
        return this.#close(event.data);
    }
  }

  #keep({file = '', message}: {file?: string; message: string}): void {
    this.#printed.set(file, (this.#printed.get(file) ?? '') + message);
  }

  tally(): Tally {
    // Without a last summary the runner itself has broken off.
    if (!this.#ended) this.#failed += 1;
    return {passed: this.#passed, failed: this.#failed, skipped: this.#skipped};
  }

  #pass(data: Ended): void {
    if (data.skip !== undefined || data.todo !== undefined) {
      this.#skipped += 1;
      this.#inFile += 1;
    } else if (isFile(data)) {
      this.#report(data, 'holds no test');
    } else if (data.details.type !== 'suite') {
      this.#passed += 1;
      this.#inFile += 1;
    }
  }

  #fail(data: Ended): void {
    const error = 'error' in data.details ? data.details.error : undefined;
    // Its tests have been counted already; only a fault of the suite itself is news.
    if (data.details.type === 'suite' && failureTypeOf(error) === 'subtestsFailed') return;
    if (data.todo !== undefined) {
      this.#skipped += 1;
      return;
    }
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    this.#report(data, cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }

  #report(data: Place, reason: string): void {
    this.#failed += 1;
    const file = data.file ?? '';
    const name = isFile(data) ? '' : [...this.#names.slice(0, data.nesting), data.name].join(' › ');
    console.log(`  ✗ ${[shown(file || data.name), name].filter(Boolean).join(': ')}`);
    console.log(reason.replace(internalFrame, '').replace(/^/gm, '      '));
    const printed = this.#printed.get(file);
    if (printed)
      console.log(`    It printed:\n${printed.trimEnd().replace(internalFrame, '').replace(/^/gm, '      ')}`);
    this.#printed.delete(file);
  }

  #close({file, success, duration_ms: ms}: Extract<TestEvent, {type: 'test:summary'}>['data']): void {
    if (file) {
      if (success && this.#inFile === 0) this.#report({name: file, file, nesting: 0}, 'holds no test');
      else if (success) console.log(`  ✓ ${shown(file)} (${this.#inFile} in ${(ms / 1000).toFixed(1)} s)`);
      this.#inFile = 0;
      return;
    }
    this.#ended = true;
    if (!success && this.#failed === 0) this.#failed = 1;
  }
}

// Lines of a stack trace that lie inside Node, where nobody looks for the fault.
const internalFrame = /\n +at [^\n]*node:internal[^\n]*/g;

/** Whether the event speaks of a whole file: it has no tests, or broke outside of them. */
function isFile(data: Place): boolean {
  return data.nesting === 0 && data.file !== undefined && resolve(data.name) === resolve(data.file);
}

function failureTypeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'failureType' in error ? error.failureType : undefined;
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}

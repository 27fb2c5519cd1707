/** What a portal writes around `<ozg-form>` and `<ozg-catalog>` compiles, in TypeScript, React and Vue; what is wrong in it does not. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {before, describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const usage = join(import.meta.dirname, 'usage');
const docs = readFileSync(join(root, 'docs/developer.md'), 'utf8');

/** Writes the samples of the documentation beside the others. Returns how many there are in a language. */
function writeSamples(language: 'tsx' | 'vue'): number {
  const samples = [...docs.matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g'))];
  for (const [at, [, source]] of samples.entries()) writeFileSync(join(usage, `dist/Sample${at}.${language}`), source!);
  return samples.length;
}

/** What a compiler says of a project, one fault a line: file, line and code. */
function faultsOf(compiler: string, project: string): string[] {
  const program = join(root, 'node_modules/.bin', compiler);
  const {stdout, error} = spawnSync(program, ['--noEmit', '--pretty', 'false', '-p', join(usage, project)], {
    cwd: usage,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.ifError(error);
  return stdout.split('\n').filter((line) => /\S/.test(line) && !line.startsWith(' '));
}

describe('what a portal writes', () => {
  before(() => {
    rmSync(join(usage, 'dist'), {recursive: true, force: true});
    mkdirSync(join(usage, 'dist'));
  });

  it('is typed in TypeScript and in JSX, as the documentation shows it', () => {
    assert.equal(writeSamples('tsx'), 2);
    // Each fault in these files is expected by a comment; one that is none is a fault of its own.
    assert.deepEqual(faultsOf('tsc', 'tsconfig.json'), []);
  });

  it('is typed in the templates of Vue, as the documentation shows it', () => {
    assert.equal(writeSamples('vue'), 2);
    const faults = faultsOf('vue-tsc', 'tsconfig.vue.json').map((fault) => fault.replace(/,\d+\): error.*/, ')'));
    // One a tag.
    assert.deepEqual(
      faults,
      Array.from({length: 10}, (_, at) => `Wrong.vue(${at + 7})`),
    );
  });
});

/** Forms are published as one file each: what lies in the repository is what their sources say now. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {assembled} from './forms/assembled.ts';

for (const [path, text] of await assembled()) {
  it(`${path} is current: "npm run forms" makes it anew`, () => {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    assert.ok(existsSync(file));
    assert.equal(readFileSync(file, 'utf8'), text);
  });
}

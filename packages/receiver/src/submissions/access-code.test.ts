import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sha256Of} from '../store/hash.ts';
import {accessCodeFor, isAccessCode} from './access-code.ts';

const secret = Buffer.alloc(32, 1);
const key = 'k'.repeat(32);

describe('an access code', () => {
  it('is the same for a repeat, and 192 bits long', () => {
    assert.equal(accessCodeFor(key, secret), accessCodeFor(key, secret));
    assert.match(accessCodeFor(key, secret), /^[\w-]{32}$/);
  });

  it('is another for another key, and for another secret: a copy of the database does not lead to it', () => {
    assert.notEqual(accessCodeFor(key, secret), accessCodeFor('x'.repeat(32), secret));
    assert.notEqual(accessCodeFor(key, secret), accessCodeFor(key, Buffer.alloc(32, 2)));
  });

  it('is known by its hash, and by no other', () => {
    const code = accessCodeFor(key, secret);
    assert.equal(isAccessCode(code, sha256Of(code)), true);
    assert.equal(isAccessCode(`${code}A`, sha256Of(code)), false);
    assert.equal(isAccessCode('', sha256Of(code)), false);
    assert.equal(isAccessCode(code, undefined), false);
  });
});

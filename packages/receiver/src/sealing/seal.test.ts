import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {describe, it} from 'node:test';
import {headerBytes, sealWith} from './seal.ts';

const [old, now] = [randomBytes(32), randomBytes(32)];

describe('a sealed text', () => {
  it('opens at its place, and says nothing of what is inside', () => {
    const seal = sealWith([now]);
    const text = seal.sealText('Erika Mustermann', 'submission:A');
    assert.doesNotMatch(text, /Erika/);
    assert.equal(seal.openText(text, 'submission:A'), 'Erika Mustermann');
    assert.notEqual(text, seal.sealText('Erika Mustermann', 'submission:A'));
  });

  it('opens nowhere else, and not once it was changed', () => {
    const seal = sealWith([now]);
    const text = seal.sealText('Erika', 'submission:A');
    assert.throws(() => seal.openText(text, 'submission:B'), {name: 'SealError'});
    const changed = text.slice(0, -2) + (text.at(-2) === 'A' ? 'B' : 'A') + text.at(-1);
    assert.throws(() => seal.openText(changed, 'submission:A'), {name: 'SealError'});
  });

  it('opens under an older key, while new ones are sealed under the first', () => {
    const text = sealWith([old]).sealText('Erika', 'a');
    const both = sealWith([now, old]);
    assert.equal(both.openText(text, 'a'), 'Erika');
    assert.throws(() => sealWith([old]).openText(both.sealText('Erika', 'a'), 'a'), /ENCRYPTION_KEY lacks the key/);
  });

  it('stays as it is without a key, and what was never sealed still opens with one', () => {
    assert.equal(sealWith([]).sealText('Erika', 'a'), 'Erika');
    assert.equal(sealWith([now]).openText('Erika', 'a'), 'Erika');
  });
});

describe('a sealed document', () => {
  it('comes out the same from any offset, written in any pieces', () => {
    const seal = sealWith([now]);
    const content = randomBytes(100_000);
    const header = seal.newHeader();
    assert.equal(header.length, headerBytes);
    let offset = 0;
    const pieces: Buffer[] = [];
    for (const size of [1, 15, 16, 17, 4096, 50_000, 100_000]) {
      const piece = content.subarray(offset, offset + size);
      pieces.push(seal.cipherAt(header, offset).update(piece));
      offset += piece.length;
    }
    const whole = Buffer.concat(pieces);
    assert.ok(!whole.equals(content));
    for (const from of [0, 1, 16, 33, 70_001]) {
      assert.ok(seal.cipherAt(header, from).update(whole.subarray(from)).equals(content.subarray(from)), String(from));
    }
  });

  it('carries the counter beyond its last digits', () => {
    const seal = sealWith([now]);
    const header = seal.newHeader();
    header.fill(0xff, headerBytes - 16);
    const content = randomBytes(64);
    const whole = seal.cipherAt(header, 0).update(content);
    assert.ok(seal.cipherAt(header, 32).update(whole.subarray(32)).equals(content.subarray(32)));
  });

  it('needs its header and its key', () => {
    const header = sealWith([old]).newHeader();
    assert.throws(() => sealWith([now]).cipherAt(header, 0), /ENCRYPTION_KEY lacks/);
    assert.throws(() => sealWith([now]).cipherAt(Buffer.alloc(headerBytes), 0), /lost its header/);
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addressKey} from './address.ts';

describe('addressKey', () => {
  for (const [address, key] of [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8::', '2001:db8:0:0::/64'],
    ['unknown', undefined],
  ] as const) {
    it(`counts ${address} as ${key}`, () => assert.equal(addressKey(address, false), key));
  }

  it('does not take a proxy that nobody has named for one citizen', () => {
    for (const address of ['127.0.0.1', '10.1.2.3', '172.17.0.2', '192.168.1.1', '::1', 'fd00::1', '::ffff:127.0.0.1'])
      assert.equal(addressKey(address, false), undefined);
    assert.equal(addressKey('10.1.2.3', true), '10.1.2.3');
  });
});

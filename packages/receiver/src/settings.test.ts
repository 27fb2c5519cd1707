import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {settingsFrom, type SettingsError} from './settings.ts';

describe('settingsFrom', () => {
  it('has a default for everything', () => {
    const settings = settingsFrom({});
    assert.equal(settings.port, 8080);
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.basePath, '/antraege');
    assert.equal(settings.uploadTtlMs, 7 * 86_400_000);
    assert.equal(settings.maxUploadBytes, 300 * 1024 * 1024);
    assert.deepEqual(settings.allowedOrigins, []);
  });

  it('reads a list of origins', () => {
    const {allowedOrigins} = settingsFrom({ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000'});
    assert.deepEqual(allowedOrigins, ['https://a.example', 'http://localhost:3000']);
  });

  for (const [name, text, reason] of [
    ['PORT', '80a', 'not a number'],
    ['PORT', '70000', 'above the highest port'],
    ['BASE_PATH', 'antraege', 'no slash in front'],
    ['BASE_PATH', '/antraege/', 'slash at the end'],
    ['BASE_PATH', '/a/../b?c', 'characters a route would read'],
    ['ALLOWED_ORIGINS', '*', 'a wildcard is never allowed'],
    ['ALLOWED_ORIGINS', 'https://a.example/', 'a URL, not an origin'],
    ['ALLOWED_ORIGINS', 'null', 'what sandboxed pages send'],
    ['UPLOAD_TTL', '0d', 'nothing could ever be sent'],
    ['MAX_UPLOAD', '10 MB', 'unit not known'],
    ['LOG', 'loud', 'no such level'],
    ['DATABASE_URL', 'mysql://db/ozg', 'another kind of database'],
    ['TRUST_PROXY', 'true', 'would believe anybody'],
    ['TRUST_PROXY', '0.0.0.0/0', 'would believe anybody'],
    ['LIMIT_SUBMISSIONS', '60', 'no time'],
    ['LIMIT_UPLOAD_BYTES', '10GB/1d', 'unit not known'],
    ['CLAMD', 'localhost', 'no port'],
    ['MAX_AT_ONCE', '0', 'nobody could come in'],
  ] as const) {
    it(`refuses ${name}=${text}: ${reason}`, () => {
      assert.throws(
        () => settingsFrom({[name]: text}),
        (error: SettingsError) => error.lines.length === 1 && error.lines[0]!.startsWith(`${name}: `),
      );
    });
  }

  it('names every wrong variable at once', () => {
    assert.throws(
      () => settingsFrom({PORT: 'x', LOG: 'y'}),
      (error: SettingsError) => error.lines.length === 2,
    );
  });
});

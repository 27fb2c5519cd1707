import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {MiB, begin, fileOf, sha256} from '../testing/begin-upload.ts';
import {quickClock, switchedConnection} from '../testing/quick-clock.ts';
import {roughLine} from '../testing/rough-line.ts';
import {tusServer} from '../testing/tus-server.ts';

describe('on a bad line', {timeout: 60_000}, () => {
  it('goes on where it was when the connection is cut midway, sending little twice', async (t) => {
    const server = await tusServer(t);
    const line = await roughLine(t, new URL(server.endpoint).origin);
    const file = fileOf(24 * MiB);
    line.cutAfter(13 * MiB);
    const {until, kinds} = begin(t, `${line.origin}/api`, file, {chunkBytes: 4 * MiB});
    const {reference} = await until('stored');

    assert.equal(reference.sha256, await sha256(file));
    assert.equal(await sha256(await server.contentOf(reference.id)), reference.sha256);
    assert.deepEqual(kinds(), ['waiting', 'hashing', 'sending', 'paused', 'sending', 'stored']);
    const sent = [0, 4, 8, 12].map((start) => `PATCH ${start * MiB}`);
    assert.deepEqual(server.requests.slice(0, 6), ['POST', ...sent, 'HEAD']);
    assert.equal(server.requests.filter((request) => request === 'POST').length, 1);
    const resumedAt = Number(server.requests[6]!.split(' ')[1]);
    assert.ok(resumedAt >= 12 * MiB, `resumed at ${resumedAt}`);
    assert.equal(server.requests[7], `PATCH ${resumedAt + 2 * MiB}`, 'less is risked after a cut');
    const twice = line.carriedBytes - file.size;
    assert.ok(twice < 4 * MiB, `${twice} bytes were sent twice`);
    t.diagnostic(`cut after ${13 * MiB}, resumed at ${resumedAt}, carried ${twice} bytes more than the file has`);
  });

  it('survives one cut after another', async (t) => {
    const server = await tusServer(t);
    const line = await roughLine(t, new URL(server.endpoint).origin);
    const file = fileOf(12 * MiB);
    let cuts = 0;
    const clock = quickClock();
    line.cutAfter(MiB);
    const {until} = begin(t, `${line.origin}/api`, file, {
      clock: {
        ...clock,
        wait(milliseconds) {
          cuts += 1;
          if (cuts < 10) line.cutAfter(MiB);
          return clock.wait(milliseconds);
        },
      },
    });
    const {reference} = await until('stored');
    assert.equal(cuts, 10);
    assert.equal(await sha256(await server.contentOf(reference.id)), await sha256(file));
  });

  for (const [name, bytes] of [
    ['while it creates the upload', 1],
    ['in the middle of the content', 5 * MiB],
  ] as const) {
    it(`notices a server that falls silent ${name}, and goes on`, async (t) => {
      const server = await tusServer(t);
      const line = await roughLine(t, new URL(server.endpoint).origin);
      const file = fileOf(12 * MiB);
      line.fallSilentAfter(bytes);
      const begun = performance.now();
      const {until, kinds} = begin(t, `${line.origin}/api`, file, {stallMs: 400});
      const {reference} = await until('stored');
      assert.ok(performance.now() - begun >= 400);
      assert.ok(kinds().includes('paused'));
      assert.equal(await sha256(await server.contentOf(reference.id)), await sha256(file));
    });
  }

  it('takes a login page in place of the server for no answer', async (t) => {
    const server = await tusServer(t);
    let portals = 3;
    server.answerInstead((request, response) => {
      if (portals === 0) return false;
      portals -= 1;
      request.resume();
      response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Hotel WLAN</h1>');
      return true;
    });
    const {until, clock} = begin(t, server.endpoint, fileOf(1_000));
    await until('stored');
    assert.deepEqual(clock.waits, [1_000, 2_000, 4_000]);
  });

  it('waits as long as the server asks, and does not begin anew for it', async (t) => {
    const server = await tusServer(t);
    const file = fileOf(2 * MiB);
    let refusals = ['PATCH', 'HEAD'];
    server.answerInstead((request, response) => {
      if (request.headers['upload-offset'] === '0' || request.method !== refusals[0]) return false;
      refusals = refusals.slice(1);
      request.resume();
      response.writeHead(429, {'Retry-After': '7'}).end();
      return true;
    });
    const {until, clock} = begin(t, server.endpoint, file, {chunkBytes: MiB});
    await until('stored');
    assert.deepEqual(clock.waits, [7_000, 7_000]);
    assert.deepEqual(server.requests, ['POST', 'PATCH 0', `PATCH ${MiB}`, 'HEAD', 'HEAD', `PATCH ${MiB}`]);
  });

  it('waits for a device that is offline as long as it takes, and goes on at once after', async (t) => {
    const server = await tusServer(t);
    const line = await roughLine(t, new URL(server.endpoint).origin);
    const connection = switchedConnection();
    const clock = quickClock();
    line.cutAfter(MiB);
    const file = fileOf(4 * MiB);
    const {until, states} = begin(t, `${line.origin}/api`, file, {
      connection,
      clock: {
        ...clock,
        async wait(milliseconds, signal) {
          await clock.wait(milliseconds);
          if (clock.waits.length < 20) return line.cutAfter(1);
          // From here on only the device itself can end the pause.
          await new Promise<void>((resolve) => {
            signal!.addEventListener('abort', () => resolve());
            setImmediate(() => connection.turn(true));
          });
        },
      },
    });
    await until('sending');
    connection.turn(false);
    await until('stored');
    const paused = states.filter((state) => state.state === 'paused');
    assert.deepEqual([...new Set(paused.map(({because}) => because))], ['offline']);
    assert.ok(paused.length >= 20, `only ${paused.length} pauses`);
  });
});

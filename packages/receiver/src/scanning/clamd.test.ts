import assert from 'node:assert/strict';
import {Readable} from 'node:stream';
import {describe, it, type TestContext} from 'node:test';
import {eicar, startFakeClamd, type Behaviour} from '../testing/fake-clamd.ts';
import {Clamd} from './clamd.ts';
import {UnscannedError} from './scanner.ts';
import {assertFindsMalware} from './self-test.ts';

const large = Buffer.alloc(3_000_000, 0x61);

async function clamdThat(t: TestContext, behaviour: Behaviour): Promise<Clamd> {
  const [host, port] = (await startFakeClamd(t, behaviour)).address.split(':') as [string, string];
  return new Clamd({host, port: Number(port)});
}

const of = (...parts: Buffer[]) => Readable.from(parts, {objectMode: false});

describe('clamd', () => {
  it('says clean and infected, wherever the malware is', async (t) => {
    const clamd = await clamdThat(t, 'scans');
    const infected = {state: 'infected', signature: 'Eicar-Test-Signature'};
    assert.deepEqual(await clamd.scan(of(Buffer.from('Guten Tag'))), {state: 'clean'});
    assert.deepEqual(await clamd.scan(of()), {state: 'clean'});
    assert.deepEqual(await clamd.scan(of(eicar)), infected);
    assert.deepEqual(await clamd.scan(of(large, eicar, large)), infected);
  });

  for (const behaviour of ['refuses-large', 'alerts-large'] as const) {
    it(`that ${behaviour} makes no verdict of what it has not seen`, async (t) => {
      const clamd = await clamdThat(t, behaviour);
      await assert.rejects(
        clamd.scan(of(large, large)),
        (error) => error instanceof UnscannedError && (error.isOfContent || behaviour === 'refuses-large'),
      );
    });
  }

  it('that is silent is left when the time is over', async (t) => {
    const clamd = await clamdThat(t, 'is-silent');
    const began = performance.now();
    await assert.rejects(clamd.scan(of(large), AbortSignal.timeout(100)), UnscannedError);
    assert.ok(performance.now() - began < 1000);
  });

  it('that is not there makes no verdict', async () => {
    await assert.rejects(new Clamd({host: '127.0.0.1', port: 1}).scan(of(eicar)), UnscannedError);
    await assert.rejects(new Clamd({path: '/nowhere/clamd.sock'}).scan(of(eicar)), UnscannedError);
  });
});

describe('the self-test', () => {
  it('is passed by a scanner that looks at everything', async (t) => {
    await assertFindsMalware(await clamdThat(t, 'scans'), 1_000_000);
  });

  for (const behaviour of ['looks-only-at-the-beginning', 'refuses-large', 'alerts-large'] as const) {
    it(`is failed by one that ${behaviour}, with what to set`, async (t) => {
      await assert.rejects(
        assertFindsMalware(await clamdThat(t, behaviour), 1_000_000),
        /StreamMaxLength|cannot be reached/,
      );
    });
  }
});

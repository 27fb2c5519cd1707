import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {receiptFile} from './receipt.ts';

const acknowledgement = {
  reference: '7K3M-9QXD-2FHT',
  receivedAt: '2026-11-24T12:05:09Z',
  accessCode: 'geheim',
  receipt: 'aGVhZA.Ym9keQ.c2ln',
};

const texts = {
  fileName: 'quittung',
  heading: 'Eingangsbestätigung',
  reference: 'Aktenzeichen',
  receivedAt: 'Eingegangen am',
  accessCode: 'Zugangscode',
  advice: 'Bitte bewahren Sie diese Datei auf.',
  next: 'Wie es weitergeht',
  signature: 'Signatur:',
};

const options = {acknowledgement, title: 'Hund anmelden', texts, language: 'de'};

describe('receiptFile', () => {
  it('says everything in words and ends with the signature', async () => {
    const {name, blob} = receiptFile(options);
    const lines = (await blob.text()).trimEnd().split('\r\n');
    assert.equal(name, 'quittung-7K3M-9QXD-2FHT.txt');
    assert.equal(blob.type, 'text/plain;charset=utf-8');
    assert.deepEqual(lines.slice(0, 2), ['Eingangsbestätigung', 'Hund anmelden']);
    assert.ok(lines.includes('Aktenzeichen: 7K3M-9QXD-2FHT'));
    assert.ok(lines.includes('Zugangscode: geheim'));
    assert.equal(lines.at(-1), acknowledgement.receipt);
  });

  it('says what happens next where that is known', async () => {
    const lines = async (more: object) => (await receiptFile({...options, ...more}).blob.text()).split('\r\n');
    const known = await lines({next: ['Wir prüfen den Antrag.', '– Dann schreiben wir Ihnen.']});
    const at = known.indexOf('Wie es weitergeht:');
    assert.deepEqual(known.slice(at, at + 4), [
      'Wie es weitergeht:',
      'Wir prüfen den Antrag.',
      '– Dann schreiben wir Ihnen.',
      '',
    ]);
    assert.ok(!(await lines({})).includes('Wie es weitergeht:'));
  });

  it('writes the time as it was in Germany, in the language of the citizen', async () => {
    assert.match(await receiptFile(options).blob.text(), /Eingegangen am: 24\. November 2026 um 13:05:09 MEZ/);
    assert.match(await receiptFile({...options, language: 'en'}).blob.text(), /November 24, 2026 at 1:05:09.PM/);
  });

  it('makes a file name that every system takes out of any reference', () => {
    const {name} = receiptFile({...options, acknowledgement: {...acknowledgement, reference: '../a b/ü'}});
    assert.equal(name, 'quittung--a-b-.txt');
  });

  it('quotes a time that is none as it came', async () => {
    const {blob} = receiptFile({...options, acknowledgement: {...acknowledgement, receivedAt: 'gestern'}});
    assert.match(await blob.text(), /Eingegangen am: gestern/);
  });
});

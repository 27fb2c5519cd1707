/** What the operator exports after the dog-tax registration: exactly what was typed and attached. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Papers} from './dog-tax-by-keyboard.ts';
import {sha256} from './files.ts';
import type {Town} from './town.ts';

/** @param before how many applications there were */
export function assertStored(town: Town, reference: string, before: number, {permit, evidence}: Papers): void {
  const contentDir = mkdtempSync(join(tmpdir(), 'ozg-content-'));
  const records = town.exported(contentDir);
  assert.equal(records.length, before + 1);
  const record = records.find((entry) => entry.reference === reference)!;
  const [owner, dogs, reduction] = [
    record.answers['halter'],
    record.answers['hunde'],
    record.answers['ermaessigung'],
  ] as [object, Record<string, unknown>[], Record<string, unknown>];
  assert.deepEqual(owner, {
    art: 'person',
    vorname: 'Łucja',
    nachname: 'Groß-Ångström',
    geburtsdatum: '1984-07-03',
    anschrift: {strasse: 'Am Alten Markt', hausnummer: '12a', plz: '24103', ort: 'Musterstadt'},
    email: 'lucja@example.org',
  });
  const {haltungserlaubnis, haftpflicht, ...firstDog} = dogs[0]!;
  assert.deepEqual(firstDog, {
    name: 'Bello',
    rasse: 'Rottweiler',
    geschlecht: 'm',
    chipnummer: '276098106123456',
    haltungsbeginn: '2020-05-01',
    herkunft: 'zuzug',
    bisherigeGemeinde: 'Kiel',
    zuzug: '2026-10-31',
    gefaehrlich: true,
  });
  assert.ok(haftpflicht);
  assert.deepEqual(dogs.slice(1), [
    {
      name: 'Mia',
      rasse: 'Mischling aus Dackel und Pudel',
      haltungsbeginn: '2026-10-15',
      herkunft: 'tierheim',
      gefaehrlich: false,
    },
  ]);
  assert.equal((haltungserlaubnis as {sha256: string}).sha256, permit.sha256);
  assert.equal(reduction['grund'], 'sozialleistung');
  assert.deepEqual(record.answers['zahlung'], {art: 'lastschrift', iban: 'DE89370400440532013000', mandat: true});
  assert.deepEqual(record.answers['erklaerung'], {richtigkeit: true});
  assert.deepEqual(
    record.attachments.map(({pointer, name, size, sha256: hash}) => ({pointer, name, size, hash})),
    [
      {
        pointer: '/hunde/0/haltungserlaubnis',
        name: permit.name,
        size: permit.size,
        hash: permit.sha256,
      },
      {
        pointer: '/ermaessigung/nachweise/0',
        name: evidence.name,
        size: evidence.size,
        hash: evidence.sha256,
      },
    ],
  );
  for (const file of [permit, evidence]) {
    assert.equal(sha256(readFileSync(join(contentDir, file.sha256))), file.sha256);
  }
  rmSync(contentDir, {recursive: true});
}

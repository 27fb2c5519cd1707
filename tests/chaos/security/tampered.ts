/** Valid submissions with one thing changed that nobody may change. */
import {referenceTo, newKey, post, submissionWith, uploadDocument} from '@ozg-forms/receiver/testing/test-receiver';
import type {Attack, Scene} from './attack.ts';

type Json = Record<string, unknown>;
type Change = (body: Json, random: Scene['random']) => unknown;

const answers = (body: Json) => body['answers'] as Json;
const section = (body: Json, name: string) => (answers(body)[name] ??= {}) as Json;
const attachment = (body: Json) => (body['attachments'] as Json[])[0]!;
const document = (body: Json) => (answers(body)['nachweise'] as Json[])[0]!;
const form = (body: Json) => body['form'] as Json;

const oneOfWrongTypes: readonly unknown[] = [null, 0, 1, true, false, [], {}, ['x'], {x: 1}, 1e308, -1];

const changes: readonly Change[] = [
  (body, random) => (answers(body)['name'] = random.pick([...oneOfWrongTypes, '', '1234', 'x'.repeat(51)])),
  (body, random) => (answers(body)['richtigkeit'] = random.pick([null, 0, 1, false, [], {}, 'true', ''])),
  (body) => delete answers(body)['richtigkeit'],
  (body, random) => (answers(body)[random.text(6)] = random.text(4)),
  (body, random) => (body[random.text(6)] = random.text(4)),
  (body, random) => (form(body)['version'] = random.pick(['1.0.1', '0.0.0', '2.0.0', '', random.text(5)])),
  (body, random) => (form(body)['id'] = random.pick(['test-form2', '../test-form', '__proto__', '', random.text(8)])),
  (body, random) => (form(body)['sha256'] = random.text(64, '0123456789abcdef')),
  (body, random) => (section(body, 'angaben')['gebuehr'] = 1 + random.below(100_000)),
  (body, random) =>
    Object.assign(section(body, 'angaben'), {anzahl: 2, gebuehr: random.pick([0, 1, 199, 201, 200.5, '200'])}),
  (body, random) => (section(body, 'angaben')['anzahl'] = random.pick([-1, 1.5, '1', null, true, [], 1e400])),
  (body, random) =>
    (section(body, 'angaben')['geboren'] = random.pick(['2999-01-01', '2024-02-30', '1.1.2000', '', 5])),
  (body, random) =>
    (section(body, 'zahlung')['art'] = random.pick(['karte', 'BAR', '', 'constructor', ...oneOfWrongTypes])),
  (body) => (section(body, 'zahlung')['iban'] = 'DE02120300000000202051'),
  (body) => (section(body, 'zahlung')['art'] = 'lastschrift'),
  (body, random) =>
    (answers(body)['zahlung'] = {art: 'lastschrift', iban: random.pick(['DE02120300000000202052', 'DE', '', 'x', 7])}),
  (body, random) => (attachment(body)['sha256'] = random.text(64, '0123456789abcdef')),
  (body, random) => {
    const sha256 = random.text(64, '0123456789abcdef');
    attachment(body)['sha256'] = document(body)['sha256'] = sha256;
  },
  (body, random) => (attachment(body)['size'] = document(body)['size'] = 1 + random.below(999_999)),
  (body, random) => (attachment(body)['id'] = document(body)['id'] = random.text(32)),
  (body, random) =>
    (attachment(body)['pointer'] = random.pick(['/nachweise/1', '/name', '', '/nachweise/00', '/__proto__'])),
  (body) => (attachment(body)['mediaType'] = document(body)['mediaType'] = 'application/pdf'),
  (body, random) =>
    (document(body)['mediaType'] = random.pick(['text/html', 'image/svg+xml', 'application/x-msdownload'])),
  (body) => (attachment(body)['name'] = 'anders.txt'),
  (body, random) =>
    (attachment(body)['name'] = document(body)['name'] = `a${random.pick(['\0', '\u202e', '\n'])}b.txt`),
  (body) => (body['attachments'] = []),
  (body) => delete answers(body)['nachweise'],
  (body) => (body['attachments'] as Json[]).push(attachment(body)),
  (body) => (answers(body)['nachweise'] as Json[]).push(document(body)),
  (body, random) => (body['answers'] = random.pick([null, [], 'x', 1, [answers(body)]])),
  (body, random) => (body['language'] = random.pick(['', '../de', 5, null, 'x'.repeat(50)])),
  (body, random) => (body['startedAt'] = random.pick(['', 'gestern', 5, null])),
  (body, random) => delete body[random.pick(['form', 'answers', 'attachments', 'language', 'startedAt', 'runtime'])],
  (body) => Object.defineProperty(answers(body), '__proto__', {value: {richtigkeit: true}, enumerable: true}),
  (body) => (answers(body)['constructor'] = {prototype: {polluted: true}}),
];

export const tampered: Attack = {
  name: 'tampered submissions',
  full: 500,
  short: 70,
  async run({receiver: {url}, random}, tries) {
    const faults: string[] = [];
    for (let at = 0; at < tries; at++) {
      const content = Buffer.from(`Nachweis ${at}`);
      const attached = await uploadDocument(url, content);
      const valid = submissionWith({nachweise: [referenceTo(attached)]}, [attached]);
      const body = structuredClone(valid) as unknown as Json;
      changes[at % changes.length]!(body, random);
      if (JSON.stringify(body) === JSON.stringify(valid)) {
        faults.push(`change ${at % changes.length} changed nothing`);
        continue;
      }
      const {status} = await post(url, newKey(), body);
      if (![400, 422].includes(status)) faults.push(`change ${at % changes.length} was answered with ${status}`);
      // What is refused must be refused because of the change, not because nothing is accepted.
      if (at % 50 === 0 && (await post(url, newKey(), valid)).status !== 201) faults.push('a valid one was refused');
    }
    return {tries, faults};
  },
};

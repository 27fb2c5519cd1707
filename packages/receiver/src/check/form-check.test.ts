import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Attachment} from '@ozg-forms/core/protocol/submission';
import type {ProblemViolation} from '@ozg-forms/core/protocol/problem';
import {
  createUpload,
  newKey,
  patch,
  post,
  referenceTo,
  startReceiver,
  submissionWith,
  uploadDocument,
} from '../testing/test-receiver.ts';
import {testForm} from '../testing/test-form.ts';
import {compileForm} from './form-check.ts';

/** What the receiver answers to answers that no form would send, and whether it keeps anything. */
async function refusalOf(
  t: Parameters<typeof startReceiver>[0],
  prepare: (url: string) => Promise<ReturnType<typeof submissionWith>> | ReturnType<typeof submissionWith>,
): Promise<readonly ProblemViolation[]> {
  const receiver = await startReceiver(t);
  const {status, body} = await post(receiver.url, newKey(), await prepare(receiver.url));
  assert.equal(status, 422, JSON.stringify(body));
  for await (const application of receiver.store.applications()) assert.fail(`${application.reference} was stored`);
  return body['violations'] as ProblemViolation[];
}

const named = (violations: readonly ProblemViolation[]) => violations.map(({pointer, keyword}) => [pointer, keyword]);

describe('a submission that no form would send', () => {
  for (const [reason, answers, expected] of [
    ['an unknown answer', {extra: 'x'}, [['/extra', 'hidden']]],
    ['an unknown empty section', {extra: {}}, [['/extra', 'hidden']]],
    ['an inherited name', {constructor: 'x'}, [['/constructor', 'hidden']]],
    ['a hidden answer', {zahlung: {art: 'bar', iban: 'DE02120300000000202051'}}, [['/zahlung/iban', 'hidden']]],
    ['a wrong IBAN', {zahlung: {art: 'lastschrift', iban: 'DE02120300000000202052'}}, [['/zahlung/iban', 'format']]],
    ['no IBAN', {zahlung: {art: 'lastschrift'}}, [['/zahlung/iban', 'required']]],
    ['a missing declaration', {richtigkeit: undefined}, [['/richtigkeit', 'required']]],
    ['a refused declaration', {richtigkeit: false}, [['/richtigkeit', 'const']]],
    ['a missing answer', {name: undefined}, [['/name', 'required']]],
    ['a text for a number', {angaben: {anzahl: '2'}}, [['/angaben/anzahl', 'type']]],
    ['a date that does not exist', {angaben: {geboren: '2023-02-29'}}, [['/angaben/geboren', 'format']]],
    ['what breaks a rule', {angaben: {geboren: '2999-01-01'}}, [['/angaben/geboren', 'rule']]],
    ['a wrong computed answer', {angaben: {anzahl: 2, gebuehr: 1}}, [['/angaben/gebuehr', 'computed']]],
    ['a computed answer to nothing', {angaben: {gebuehr: 1}}, [['/angaben/gebuehr', 'computed']]],
    ['a choice that is not offered', {zahlung: {art: 'gold'}}, [['/zahlung/art', 'oneOf']]],
  ] as const) {
    it(`is refused for ${reason}`, async (t) => {
      const violations = await refusalOf(t, () => submissionWith(answers));
      assert.deepEqual(named(violations), expected);
      assert.match(violations[0]!.message, /[.:] ?|\.$/);
    });
  }

  it('names every fault at once', async (t) => {
    const violations = await refusalOf(t, () => submissionWith({name: '', richtigkeit: undefined, extra: 1}));
    assert.deepEqual(new Set(violations.map(({pointer}) => pointer)), new Set(['/name', '/richtigkeit', '/extra']));
  });

  it('speaks the language of the submission', async (t) => {
    const [violation] = await refusalOf(t, () =>
      submissionWith({angaben: {geboren: '2999-01-01'}}, [], {language: 'en'}),
    );
    assert.equal(violation!.message, 'The date of birth is in the future.');
  });

  it('is answered in the words of the town, as far as it has its own', () => {
    const places = {
      '/name': {errors: {required: 'Kiel braucht Ihren Namen.'}},
      '/zahlung/art': {title: 'Kieler Zahlungsart'},
    };
    const texts = {de: {[testForm.id]: places, 'another-form': {'/name': {title: 'Anders'}}}};
    const profile = {ars: '010020000000', name: 'Kiel', endpoint: '/in', texts};
    const bytes = new TextEncoder().encode(JSON.stringify(testForm));
    const check = compileForm({id: testForm.id, bytes, sha256: ''}, {profile});
    const submission = submissionWith({name: undefined, zahlung: {}});
    const messages = check.spoken(check.violationsOf(submission, new Date()), submission).map(({message}) => message);
    assert.ok(messages.includes('Kiel braucht Ihren Namen.'), messages.join());
    assert.ok(
      messages.some((message) => message.includes('„Kieler Zahlungsart“')),
      messages.join(),
    );
  });

  it('accepts a computed answer that is right', async (t) => {
    const {url} = await startReceiver(t);
    assert.equal((await post(url, newKey(), submissionWith({angaben: {anzahl: 2, gebuehr: 200}}))).status, 201);
  });

  it('judges a text of a hundred thousand signs at once, whatever the pattern', async (t) => {
    const started = performance.now();
    await refusalOf(t, () => submissionWith({name: `${'a'.repeat(100_000)}1`}));
    assert.ok(performance.now() - started < 2000);
  });
});

describe('a document', () => {
  const content = Buffer.from('Ein Beleg');

  for (const [reason, change, pointer] of [
    ['that is not among the answers', (sent: Attachment) => submissionWith({}, [sent]), '/nachweise/0'],
    [
      'that is not among the attachments',
      (sent: Attachment) => submissionWith({nachweise: [referenceTo(sent)]}),
      '/nachweise/0',
    ],
    [
      'whose answer says another size',
      (sent: Attachment) => submissionWith({nachweise: [{...referenceTo(sent), size: 3}]}, [sent]),
      '/nachweise/0',
    ],
    [
      'that was never uploaded',
      (sent: Attachment) => {
        const invented = {...sent, id: 'A'.repeat(32)};
        return submissionWith({nachweise: [referenceTo(invented)]}, [invented]);
      },
      '/nachweise/0',
    ],
    [
      'with another hash',
      (sent: Attachment) => {
        const other = {...sent, sha256: '0'.repeat(64)};
        return submissionWith({nachweise: [referenceTo(other)]}, [other]);
      },
      '/nachweise/0',
    ],
    [
      'that is no PDF but says so',
      (sent: Attachment) => {
        const pdf = {...sent, mediaType: 'application/pdf'};
        return submissionWith({nachweise: [referenceTo(pdf)]}, [pdf]);
      },
      '/nachweise/0',
    ],
    [
      'with an id that is a path',
      (sent: Attachment) => {
        const path = {...sent, id: '../../forms/test-form/form.json'};
        return submissionWith({nachweise: [referenceTo(path)]}, [path]);
      },
      '/nachweise/0',
    ],
  ] as const) {
    it(`${reason} is refused at its place`, async (t) => {
      const violations = await refusalOf(t, async (url) => change(await uploadDocument(url, content)));
      assert.ok(
        named(violations).some(
          ([at, keyword]) => at === pointer && ['upload', 'minItems', 'mediaType'].includes(keyword ?? ''),
        ),
      );
    });
  }

  it('over the limit of its place is refused there', async (t) => {
    const violations = await refusalOf(t, async (url) => {
      const large = await uploadDocument(url, Buffer.alloc(1_000_001, 'a'));
      return submissionWith({nachweise: [referenceTo(large)]}, [large]);
    });
    assert.deepEqual(named(violations), [['/nachweise/0/size', 'maximum']]);
  });

  it('of a type that is not allowed is refused there', async (t) => {
    const violations = await refusalOf(t, async (url) => {
      const other = await uploadDocument(url, content, '/nachweise/0', 'text/html');
      return submissionWith({nachweise: [referenceTo(other)]}, [other]);
    });
    assert.deepEqual(named(violations), [['/nachweise/0/mediaType', 'enum']]);
  });

  it('of which half is missing is refused', async (t) => {
    const violations = await refusalOf(t, async (url) => {
      const whole = await uploadDocument(url, content);
      const half = await createUpload(url, content.length);
      await patch(half, 0, content.subarray(0, 4));
      const document = {...whole, id: half.split('/').at(-1)!};
      return submissionWith({nachweise: [referenceTo(document)]}, [document]);
    });
    assert.deepEqual(named(violations), [['/nachweise/0', 'upload']]);
  });
});

describe('a definition with expressions that cannot work', () => {
  it('is refused with all of them', () => {
    const rule = (check: string) => ({check, at: ['/a'], message: {de: 'Bitte prüfen.'}});
    const definition = {
      id: 'x',
      version: '1.0.0',
      language: 'de',
      title: 'X',
      schema: {type: 'object', properties: {a: {type: 'string'}}},
      pages: [{id: 'p', title: 'P', fields: ['']}],
      rules: [rule('a > 1'), rule('a == "x"'), rule('nothing == 2')],
    };
    const bytes = Buffer.from(JSON.stringify(definition));
    assert.throws(
      () => compileForm({id: 'x', bytes, sha256: ''}, {profile: undefined}),
      /^DefinitionError: \/rules\/0\/check: .*\n\/rules\/2\/check: .*"nothing"/m,
    );
  });
});

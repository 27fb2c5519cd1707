import {loadForm} from '@ozg-forms/core/definition/load-form';
import {expect} from '@open-wc/testing';
import {shortForm} from '../testing/short-form.ts';
import {loadLanguage} from '../texts/languages.ts';
import {fillingOf} from './filling.ts';
import type {LoadedForm} from './loading.ts';

async function loadedWith(more: Partial<LoadedForm> = {}): Promise<LoadedForm> {
  const request = {
    src: '',
    profileSrc: '',
    endpoint: '',
    place: '',
    language: '',
    mode: '',
    definition: shortForm,
    profile: undefined,
  };
  const language = await loadLanguage('de');
  const form = loadForm(shortForm);
  return {
    request,
    form,
    source: shortForm,
    sha256: Promise.resolve(''),
    profile: undefined,
    profileUrl: '',
    endpoint: '',
    tag: 'de',
    language,
    modes: undefined,
    quotes: undefined,
    guard: {guardKeys: () => {}, hasLostKeys: () => false},
    ...more,
  };
}

describe('a filling', () => {
  it('lasts while only the language changes, with documents that are on their way', async () => {
    const loaded = await loadedWith();
    const before = fillingOf(loaded, undefined);
    const {uploads} = before;
    const after = fillingOf({...loaded, tag: 'en'}, before);
    expect(after).to.equal(before);
    expect(after.uploads).to.equal(uploads);
    expect(after.session.language).to.equal('en');
  });

  it('takes the answers along where the same version is loaded again', async () => {
    const before = fillingOf(await loadedWith(), undefined);
    before.session.type('/name', 'Ada');
    before.session.goTo('stay');
    const after = fillingOf(await loadedWith(), before);
    expect(after.session).to.not.equal(before.session);
    expect(after.session.state.answers).to.deep.equal({name: 'Ada'});
    expect(after.session.state.page.page.id).to.equal('stay');
    expect(after.startedAt).to.equal(before.startedAt);
  });

  for (const change of [{id: 'other'}, {version: '2.0.0'}]) {
    it(`begins anew with ${JSON.stringify(change)}`, async () => {
      const before = fillingOf(await loadedWith(), undefined);
      before.session.type('/name', 'Ada');
      const after = fillingOf(await loadedWith({form: loadForm({...shortForm, ...change})}), before);
      expect(after.session.state.answers).to.deep.equal({});
    });
  }

  it('tells where a document becomes an answer, and where it is one no more', async () => {
    const plan = {id: 'plan', name: 'plan.pdf', mediaType: 'application/pdf', size: 2048, sha256: '0'.repeat(64)};
    const schema = {type: 'object', properties: {plan: {type: 'string', contentMediaType: 'application/pdf'}}};
    const form = loadForm({...shortForm, schema});
    const begun = {startedAt: '2026-11-25T10:00:00Z', from: {answers: {plan}}};
    const heard: unknown[] = [];
    const filling = fillingOf(await loadedWith({form, endpoint: location.href}), undefined, {
      begun,
      changed: (pointer) => heard.push([pointer, filling.session.state.answers]),
    });
    const documents = await filling.uploads.uploads();
    documents.removeStored('/plan', plan, false);
    documents.restore('/plan');
    expect(heard).to.deep.equal([
      ['/plan', {}],
      ['/plan', {plan}],
    ]);
  });

  it('without an endpoint takes no documents', async () => {
    const {uploads} = fillingOf(await loadedWith(), undefined);
    const error = await uploads.uploads().catch((reason: unknown) => reason as Error);
    expect((error as Error).message).to.contain('endpoint');
  });
});

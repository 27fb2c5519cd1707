import {expect} from '@open-wc/testing';
import {jsonAnswer, noConnection, StubbedFetch, type Answer} from '../testing/stubbed-fetch.ts';
import {endpointFrom, fetchAhead, fetchSource, maxDefinitionBytes, SourceError} from './sources.ts';

const town = {ars: '010020000000', name: 'Musterstadt'};

describe('fetchSource', () => {
  let network: StubbedFetch;
  afterEach(() => network.restore());

  async function refusalOf(answer: Answer): Promise<SourceError> {
    network = new StubbedFetch(answer);
    const error = await fetchSource('/form.json').then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(SourceError);
    return error as SourceError;
  }

  it('brings the file, its whole address, and what identifies its bytes', async () => {
    network = new StubbedFetch(() => new Response('{"a": 1}'));
    const source = await fetchSource('/form.json');
    expect({...source, sha256: await source.sha256}).to.deep.equal({
      json: {a: 1},
      url: `${location.origin}/form.json`,
      sha256: 'f9d86028c6e0d64e225186f96acb69338b2c59764df79162107f5c4bb34d1310',
    });
  });

  const cut = () =>
    new Response(
      new ReadableStream({
        start: (body) => body.error(new TypeError('network error')),
      }),
    );

  for (const [what, answer, key, value] of [
    ['a file that is not there', jsonAnswer(404, {}), 'broken.status', 404],
    ['a server that is down', jsonAnswer(503, {}), 'broken.status', 503],
    ['no connection', noConnection, 'broken.network', undefined],
    ['a connection cut midway', cut, 'broken.network', undefined],
    ['no JSON', () => new Response('<!doctype html>'), 'broken.json', undefined],
    ['half a file', () => new Response('{"a": '), 'broken.json', undefined],
    ['an empty file', () => new Response(''), 'broken.json', undefined],
    ['too large a file', () => new Response(' '.repeat(maxDefinitionBytes + 1)), 'broken.size', undefined],
  ] as const) {
    it(`names ${what}`, async () => {
      const {key: said, values} = await refusalOf(answer);
      expect(said).to.equal(key);
      expect(values['url']).to.equal(`${location.origin}/form.json`);
      if (value !== undefined) expect(values['status']).to.equal(value);
    });
  }

  it('takes what was asked for ahead, and asks anew the next time', async () => {
    network = new StubbedFetch(jsonAnswer(200, {a: 1}), jsonAnswer(200, {a: 2}));
    fetchAhead('/form.json');
    const first = await fetchSource('/form.json');
    expect([first.json, network.requests.length]).to.deep.equal([{a: 1}, 1]);
    expect((await fetchSource('/form.json')).json).to.deep.equal({a: 2});
  });

  it('names what went wrong ahead', async () => {
    network = new StubbedFetch(jsonAnswer(404, {}));
    fetchAhead('/form.json');
    const error = await fetchSource('/form.json').catch((reason: unknown) => reason);
    expect((error as SourceError).key).to.equal('broken.status');
  });

  it('takes the largest file that is allowed', async () => {
    network = new StubbedFetch(() => new Response('1'.padEnd(maxDefinitionBytes)));
    expect((await fetchSource('/form.json')).json).to.equal(1);
  });
});

describe('endpointFrom', () => {
  for (const [what, attribute, endpoint, result] of [
    ['the tag before the profile', 'https://a.example/in', 'https://b.example/in', 'https://a.example/in'],
    ['the profile when the tag is silent', '', 'https://b.example/in', 'https://b.example/in'],
    ['a path of the tag against the page', '/in', undefined, `${location.origin}/in`],
    ['a path of the profile against the profile', '', '/in', 'https://town.example/in'],
    ['a relative path of the profile', '', 'in', 'https://town.example/forms/in'],
    ['no slash at the end', 'https://a.example/in//', undefined, 'https://a.example/in'],
    ['nothing when nobody says', '', undefined, ''],
  ] as const) {
    it(`takes ${what}`, () => {
      const profile = endpoint === undefined ? undefined : {...town, endpoint};
      expect(endpointFrom(attribute, profile, 'https://town.example/forms/town.json')).to.equal(result);
    });
  }
});

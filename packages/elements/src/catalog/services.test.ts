import {expect} from '@open-wc/testing';
import {Services} from './services.ts';

const addresses = {catalog: 'https://forms.example/v1/catalog.json', profile: 'https://town.example/profile.json'};
const entry = (id: string, de: string, en: string, more: object = {}) => ({
  id,
  version: '1.0.0',
  src: `${id}/form.json`,
  title: de,
  titles: {de, en},
  synonyms: {},
  leika: [],
  sha256: '',
  ...more,
});
const catalog = {
  forms: [
    entry('strasse', 'Öffentliche Straßen nutzen', 'Use public streets', {synonyms: {de: ['Gerüst aufstellen']}}),
    entry('hund', 'Hund anmelden', 'Register a dog', {leika: ['99102013104000']}),
    entry('geburt', 'Geburtsurkunde bestellen', 'Order a birth certificate'),
  ],
};
const ids = (services: Services, typed: string) => services.find(typed).map(({id}) => id);

describe('the services of a town', () => {
  const all = new Services(catalog, undefined, 'de', addresses);

  it('stand in the order of the alphabet of their language', () => {
    expect(ids(all, '')).to.deep.equal(['geburt', 'hund', 'strasse']);
    expect(ids(new Services(catalog, undefined, 'en', addresses), '')).to.deep.equal(['geburt', 'hund', 'strasse']);
  });

  for (const [typed, found] of [
    ['geburts', 'geburt'],
    ['oeffentliche', 'strasse'],
    ['STRASSE', 'strasse'],
    ['gerust', 'strasse'],
    ['geruest auf', 'strasse'],
    ['birth', 'geburt'],
    ['99102013104000', 'hund'],
    ['9910201', 'hund'],
  ] as const) {
    it(`are found by "${typed}"`, () => expect(ids(all, typed)).to.deep.equal([found]));
  }

  it('are not found by what nobody calls them', () => expect(ids(all, 'reisepass')).to.deep.equal([]));

  it('are those that the profile names, with the town’s own pages', () => {
    const profile = {ars: '', name: '', endpoint: '/', services: {hund: {page: '/hund'}, geburt: {}, fehlt: {}}};
    const {all: offered} = new Services(catalog, profile, 'de', addresses);
    expect(offered.map(({id, page}) => [id, page])).to.deep.equal([
      ['geburt', undefined],
      ['hund', 'https://town.example/hund'],
    ]);
    expect(offered[0]!.src).to.equal('https://forms.example/v1/geburt/form.json');
  });

  it('never lead to a script', () => {
    const services = {hund: {page: 'javascript:alert(1)'}};
    const [hund] = new Services(catalog, {ars: '', name: '', endpoint: '/', services}, 'de', addresses).all;
    expect(hund!.page).to.equal(undefined);
  });

  it('say in which language a title is that is not translated', () => {
    const [first] = new Services(catalog, undefined, 'da', addresses).all;
    expect([first!.title, first!.titleLanguage]).to.deep.equal(['Geburtsurkunde bestellen', 'de']);
  });
});

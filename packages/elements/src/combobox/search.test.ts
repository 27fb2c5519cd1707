import {expect} from '@open-wc/testing';
import {Search} from './search.ts';

const places = [
  'München',
  'Neumünster',
  'Bad Münster am Stein',
  'Straßburg',
  'Ærøskøbing',
  'Łódź',
  'Munster',
  'Sankt Peter-Ording',
];
const search = new Search(places);
const found = (typed: string) => search.find(typed).map((at) => places[at]);

describe('searching options', () => {
  for (const [typed, first, reason] of [
    ['münch', 'München', 'as it is written'],
    ['MUENCH', 'München', 'with ue, in capitals'],
    ['munch', 'München', 'without dots'],
    ['mu\u0308nch', 'München', 'in decomposed letters'],
    ['strassb', 'Straßburg', 'with ss'],
    ['aeroe', 'Ærøskøbing', 'as abroad'],
    ['aerosko', 'Ærøskøbing', 'without strokes'],
    ['lodz', 'Łódź', 'without accents'],
    ['stein bad', 'Bad Münster am Stein', 'words in any order'],
    ['peter ording', 'Sankt Peter-Ording', 'without the hyphen'],
    ['  bad   mün ', 'Bad Münster am Stein', 'with stray blanks'],
  ] as const) {
    it(`finds "${typed}": ${reason}`, () => expect(found(typed)[0]).to.equal(first));
  }

  it('puts beginnings first, then words, then parts of words', () =>
    expect(found('munster')).to.deep.equal(['Munster', 'Bad Münster am Stein', 'Neumünster']));

  it('finds everything while nothing is typed, and nothing for what is nowhere', () => {
    expect(found(' -')).to.deep.equal(places);
    expect(found('xyz')).to.deep.equal([]);
  });

  it('takes a label that was typed in full, and only if it is the only one', () => {
    expect(search.exact('muenchen')).to.equal(0);
    expect(search.exact('münc')).to.equal(undefined);
    expect(search.exact('')).to.equal(undefined);
    expect(new Search(['Halle', 'Hallé']).exact('halle')).to.equal(undefined);
  });
});

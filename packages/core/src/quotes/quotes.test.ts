import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {FormTexts} from '../definition/texts.ts';
import {Session} from '../state/session.ts';
import {sentenceFor} from '../validation/sentence.ts';
import {createQuoting} from './quotes.ts';
import {tellIn} from './tell.ts';

const text = {type: 'string'};

/** A form about dogs, with a title for the question after the name. */
function speaking(title: string, {language = 'de', sensitive = false, answers = {}} = {}) {
  const properties = {
    name: {...text, title: 'Name'},
    born: {...text, format: 'date'},
    sex: {enum: ['m', 'w']},
    weight: {type: 'number'},
    tame: {type: 'boolean'},
    pin: {...text, writeOnly: true},
    only: {...text, title: 'Nur hier', minLength: 9},
    last: {...text, title},
  };
  const dogs = {type: 'array', items: {type: 'object', properties, required: ['last']}};
  const form = loadForm({
    id: 'f',
    version: '1.0.0',
    schema: {type: 'object', properties: {owner: {...text}, dogs}},
    pages: [{id: 'p', title: 'Hunde von {/owner|Ihnen}', intro: 'Von {/owner|Ihnen}.', fields: ['/owner', '/dogs']}],
    fields: {...(sensitive && {'/dogs/*': {sensitive}})},
    texts: {
      de: {
        '/dogs/*/sex': {options: {m: 'Rüde', w: 'Hündin'}},
        '/dogs/*/last': {
          help: 'Zu **{/dogs/*/name}**',
          errors: {required: 'Es fehlt etwas zu {/dogs/*/name|dem Hund}.'},
        },
      },
    },
  });
  const session = new Session(form, {language, answers, quoting: createQuoting(form)});
  const word = (key: string) => (key === 'yes' ? 'Ja' : key === 'no' ? 'Nein' : key);
  const texts = new FormTexts(form, language, {}, tellIn({form, language, word}));
  const label = (pointer = '/dogs/0/last') => texts.label(session.field(pointer)!);
  return {form, session, texts, label};
}

describe('an earlier answer in a text', () => {
  for (const [title, answer, expected] of [
    ['Wer hat {/dogs/*/name|den Hund} gezogen?', {name: 'Rex'}, 'Wer hat Rex gezogen?'],
    ['Wer hat {/dogs/*/name|den Hund} gezogen?', {}, 'Wer hat den Hund gezogen?'],
    ['Zu {/dogs/*/name}', {}, 'Zu …'],
    ['Zu {/dogs/0/name}', {name: 'Rex'}, 'Zu Rex'],
    ['Seit {/dogs/*/born}', {born: '2020-02-29'}, 'Seit 29.02.2020'],
    ['Ein {/dogs/*/sex|Hund}', {sex: 'm'}, 'Ein Rüde'],
    ['{/dogs/*/weight} kg', {weight: 1234.5}, '1234,5 kg'],
    ['Zahm: {/dogs/*/tame}', {tame: false}, 'Zahm: Nein'],
    ['Geheim: {/dogs/*/pin|nichts}', {pin: '1234'}, 'Geheim: nichts'],
    ['Nichts: {/nowhere|nichts}', {}, 'Nichts: nichts'],
    ['Alle: {/dogs|nichts}', {}, 'Alle: nichts'],
    ['Offen {{/dogs/*/name} und {x}', {name: 'Rex'}, 'Offen {/dogs/*/name} und {x}'],
    ['Zu {/dogs/*/name}', {name: '{/dogs/*/born}', born: '2020-02-29'}, 'Zu {/dogs/*/born}'],
    ['Zu {/dogs/*/name}', {name: 'x'.repeat(100)}, `Zu ${'x'.repeat(79)}…`],
    ['Zu {/dogs/*/name}', {name: 'ريكس'}, 'Zu \u2068ريكس\u2069'],
  ] as const) {
    it(`makes "${expected}" of "${title}"`, () => {
      const {label} = speaking(title, {answers: {dogs: [answer]}});
      assert.equal(label(), expected);
    });
  }

  it('is the own entry’s in each entry of a list', () => {
    const {label} = speaking('Zu {/dogs/*/name|dem Hund}', {answers: {dogs: [{name: 'Rex'}, {name: 'Mia'}, {}]}});
    assert.deepEqual(
      [0, 1, 2].map((at) => label(`/dogs/${at}/last`)),
      ['Zu Rex', 'Zu Mia', 'Zu dem Hund'],
    );
  });

  it('stands in the title of a page, and in its first sentences', () => {
    const {session, texts} = speaking('', {answers: {owner: 'Ada'}});
    assert.equal(texts.pageTitle(session.state.page.page), 'Hunde von Ada');
    assert.equal(texts.pageIntro(session.state.page.page), 'Von Ada.');
    session.answer('/owner', undefined);
    assert.equal(texts.pageTitle(session.state.page.page), 'Hunde von Ihnen');
  });

  it('stands in the author’s own sentences for faults', () => {
    const {session, texts} = speaking('', {answers: {dogs: [{name: 'Rex'}]}});
    session.reveal();
    const said = sentenceFor(session.state.problems.get('/dogs/0/last')!, session.state.root, texts, {
      language: 'de',
      templates: {},
    });
    assert.equal(said, 'Es fehlt etwas zu Rex.');
  });

  it('is never bold and never a link, whatever somebody has typed', () => {
    const {session, texts} = speaking('', {answers: {dogs: [{name: '[x](https://a.example) **y**'}]}});
    const help = texts.help(session.field('/dogs/0/last')!)!;
    assert.doesNotMatch(help.slice('Zu **'.length, -'**'.length), /\]\(|\*\*/);
    assert.equal(help.replaceAll('\u2060', ''), 'Zu **[x](https://a.example) **y****');
  });

  it('is kept out where it, or what it stands in, is sensitive', () => {
    const {label} = speaking('Zu {/dogs/*/name|dem Hund}', {sensitive: true, answers: {dogs: [{name: 'Rex'}]}});
    assert.equal(label(), 'Zu dem Hund');
  });

  it('makes new places only of those that quote it', () => {
    const {session} = speaking('Zu {/dogs/*/name}', {answers: {dogs: [{name: 'Rex'}, {name: 'Mia'}]}});
    const before = ['/dogs/0/only', '/dogs/0/last', '/dogs/1/last', '/owner'].map((place) => session.field(place));
    session.type('/dogs/0/born', '1.2.2020');
    assert.equal(session.field('/dogs/0/last'), before[1]);
    session.type('/dogs/0/name', 'Max');
    const after = ['/dogs/0/only', '/dogs/0/last', '/dogs/1/last', '/owner'].map((place) => session.field(place));
    assert.deepEqual(
      after.map((node, at) => node === before[at]),
      [true, false, true, true],
    );
  });
});

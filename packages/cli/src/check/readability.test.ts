import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readabilityOf} from './readability.ts';

const easy = 'Der Hund bellt laut. Die Frau geht in den Park. Sie hat ein Kind an der Hand. '.repeat(3);
const hard =
  'Die Inanspruchnahme der Verwaltungsdienstleistung setzt die Vorlage entsprechender Identifikationsdokumente voraus. ' +
  'Zuständigkeitsrechtliche Besonderheiten bleiben hiervon ausdrücklich unberührt und bedürfen gesonderter Überprüfung. ' +
  'Antragsberechtigte Personengesellschaften berücksichtigen ergänzend einschlägige Durchführungsbestimmungen.';

describe('readability', () => {
  it('is told in years of school for German', () => {
    assert.ok(readabilityOf(easy, 'de').schoolYear! < 4);
    assert.ok(readabilityOf(`${hard} ${hard}`, 'de').schoolYear! > 15);
  });

  it('is told by LIX for other languages', () => {
    const english = 'The dog barks. The woman goes to the park. She has a child by the hand. '.repeat(3);
    assert.ok(readabilityOf(english, 'en').lix! < 20);
    const official =
      'Individual authorisation notwithstanding, administrative responsibilities concerning identification documentation remain unaffected. '.repeat(
        3,
      );
    assert.ok(readabilityOf(official, 'en').lix! > 60);
  });

  it('follows the formula', () => {
    const text = 'Die Anmeldung ist frei. '.repeat(8);
    // 4 words a sentence; of each four one has three syllables and nine letters, and three have one.
    const expected = 0.1935 * 25 + 0.1672 * 4 + 0.1297 * 25 - 0.0327 * 75 - 0.875;
    assert.ok(Math.abs(readabilityOf(text, 'de').schoolYear! - expected) < 0.001);
  });

  it('says nothing of a few words but how long the longest sentence is', () => {
    assert.deepEqual(readabilityOf('Ein Foto genügt. Es darf auch alt sein.', 'de'), {
      longest: {words: 5, sentence: 'Es darf auch alt sein.'},
    });
  });

  for (const [reason, text, words] of [
    ['an abbreviation', 'Das steht in § 3 Abs. 2 der Satzung.', 8],
    ['a date', 'Zahlen Sie am 15. Februar.', 5],
    ['an entry of a list', 'Bringen Sie mit:\n\n- den Ausweis\n- das Foto', 3],
    ['a link', 'Lesen Sie [die Satzung](https://www.kiel.example/satzung/hunde).', 4],
    ['a placeholder', 'Wo lebt {/hunde/*/name|Ihr Hund} jetzt?', 5],
  ] as const)
    it(`knows ${reason}`, () => assert.equal(readabilityOf(text, 'de').longest.words, words));
});

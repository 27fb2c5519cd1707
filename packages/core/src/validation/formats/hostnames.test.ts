import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isHostname, isIdnHostname} from './hostnames.ts';
import {fromPunycode, toPunycode} from './punycode.ts';

describe('a name of a host', () => {
  for (const [text, ascii, idn, reason] of [
    ['www.kiel.de', true, true, 'letters'],
    ['köln.de', false, true, 'letters of German'],
    ['KÖLN.de', false, true, 'capitals are taken for small letters'],
    ['straße.de', false, true, 'a letter that is not written otherwise'],
    ['xn--kln-sna.de', true, true, 'köln.de in ASCII'],
    ['xn--99999.de', false, false, 'stands for nothing'],
    ['xn--abc.de', false, false, 'stands for control characters'],
    ['xn--kln.de', true, true, '䁀.de in ASCII'],
    ['xn--abc-.de', false, false, 'stands for letters of ASCII'],
    ['kiel。de', false, true, 'the full stop of Chinese'],
    ['kiel..de', false, false, 'an empty part'],
    ['-kiel.de', false, false, 'begins with a hyphen'],
    ['ki_el.de', false, false, 'an underscore'],
    ['🐕.de', false, false, 'a picture is no letter'],
    ['ｋiel.de', false, false, 'a wide letter stands for another one'],
    ['שלום.il', false, true, 'read from the right'],
    ['aשלום.il', false, false, 'of both directions'],
    [`${'ü'.repeat(60)}.de`, false, false, 'longer than 63 in ASCII'],
    ['a'.repeat(1_000_000), false, false, 'without end'],
    ['ü'.repeat(1_000_000), false, false, 'without end, and of other letters'],
  ] as const) {
    it(`${text.slice(0, 20)} is ${ascii ? 'one' : idn ? 'one in other letters' : 'none'}: ${reason}`, () =>
      assert.deepEqual([isHostname(text), isIdnHostname(text)], [ascii, idn]));
  }
});

describe('Punycode', () => {
  // RFC 3492, section 7.1
  for (const [text, code] of [
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
    ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
    ['bücher', 'bcher-kva'],
  ] as const) {
    it(`writes ${text} as ${code}, and reads it again`, () => {
      assert.equal(toPunycode(text), code);
      assert.equal(fromPunycode(code), text);
    });
  }

  for (const code of ['!', 'a!', '99999999', 'kva-é']) {
    it(`reads nothing in ${code}`, () => assert.equal(fromPunycode(code), undefined));
  }
});

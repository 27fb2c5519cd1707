import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formats, registerFormat} from './formats.ts';

const wellFormed: Readonly<Record<string, readonly string[]>> = {
  'steuer-id': ['86095742719', '47036892816', '65929970489'],
  'id-card': ['T220001293', 'L01X00T471'],
  ars: ['010020000000', '160775051036'],
  ags: ['01002000', '16077036'],
  leika: ['99102013104000'],
  plz: ['24103', '01067', '99998'],
  bic: ['BYLADEM1001', 'DEUTDEFF'],
  phone: ['0431 901-0', '+49 (431) 901/0', '030-123456', '+1 202 555 0143'],
  email: ['a@b.de', "o'neil+x@sub.example.org", 'name@xn--mnchen-3ya.de'],
  date: ['2024-02-29'],
  time: ['14:30:00Z', '23:59:60Z', '01:29:60+01:30', '14:30:00.5+02:00'],
  'local-time': ['14:30', '14:30:00', '00:00'],
  'date-time': ['2024-02-29T14:30:00Z', '2024-02-29t14:30:00z'],
  duration: ['P1Y2M3DT4H5M6S', 'P4W', 'PT1M', 'P1M'],
  'year-month': ['2024-12'],
  hostname: ['a.example.org', 'localhost'],
  'idn-hostname': ['käse.example', 'localhost', 'xn--kse-qla.example'],
  ipv4: ['192.0.2.1', '0.0.0.0'],
  ipv6: ['::', '::1', '2001:db8::ff00:42:8329', '::ffff:192.0.2.1'],
  uri: ['https://example.org/a?b#c', 'mailto:a@b.de', 'urn:x:y', 'http://[::1]:80/'],
  'idn-email': ['müller@käse.de', 'a@b.de'],
  iri: ['https://käse.example/größe?q=ä#ö', 'urn:x:y'],
  'iri-reference': ['/größe', 'ä#ö', ''],
  'uri-template': ['https://example.org/{id}{?q,lang}', '/a/{+path:3}/{list*}', ''],
  'uri-reference': ['/a/b', '#c', '', 'https://example.org'],
  url: ['https://www.beispiel.de', 'http://a.de/b'],
  uuid: ['2eb8aa08-aa98-11ea-b4aa-73b441d16380'],
  regex: ['^[a-z]+$', '\\p{L}'],
  'json-pointer': ['', '/a~1b/0'],
  'relative-json-pointer': ['0', '1/a', '2#'],
};

const malformed: Readonly<Record<string, readonly (readonly [text: string, reason: string])[]>> = {
  'steuer-id': [
    ['12345678901', 'ten different digits'],
    ['86095742718', 'a wrong check digit'],
    ['06095742719', 'begins with zero'],
    ['8609574271', 'ten digits'],
    ['11111111111', 'one digit only'],
    ['86 095 742 719', 'kept without spaces'],
  ],
  'id-card': [
    ['T220001294', 'a wrong check digit'],
    ['L01X00T470', 'a wrong check digit'],
    ['T22000129', 'no check digit'],
    ['A220001293', 'a letter that cards do not use'],
    ['t220001293', 'small letters'],
  ],
  ars: [
    ['170020000000', 'no such Land'],
    ['01002000', 'eight digits'],
  ],
  ags: [
    ['00002000', 'no such Land'],
    ['010020000000', 'twelve digits'],
  ],
  leika: [
    ['98102013104000', 'begins otherwise'],
    ['9910201310400', 'a digit too few'],
  ],
  plz: [
    ['00999', 'below the lowest'],
    ['2410', 'four digits'],
    ['D-24103', 'with the country'],
    ['٢٤١٠٣', 'digits of another script'],
  ],
  bic: [
    ['BYLADEM100', 'ten characters'],
    ['bylademm', 'small letters'],
  ],
  phone: [
    ['110', 'too short'],
    ['0431 abc', 'letters'],
    ['+49 431 901 0000000000', 'more than fifteen digits'],
    ['------', 'no digits'],
  ],
  email: [
    ['a@b', 'a host without a dot'],
    ['a b@c.de', 'a space'],
    ['@c.de', 'nobody'],
    ['a..b@c.de', 'two dots'],
    ['a@-c.de', 'a host that begins with a hyphen'],
    [`${'a'.repeat(65)}@c.de`, 'a name that is too long'],
  ],
  date: [
    ['2023-02-29', 'no such day'],
    ['29.2.2024', 'as typed, not as kept'],
  ],
  time: [
    ['14:30', 'without a zone'],
    ['24:00:00Z', 'no such hour'],
    ['22:59:60Z', 'no leap second then'],
  ],
  'local-time': [
    ['24:00', 'no such hour'],
    ['9:30', 'one digit'],
    ['14:30Z', 'with a zone'],
  ],
  'date-time': [
    ['2024-02-30T14:30:00Z', 'no such day'],
    ['2024-02-29', 'no time'],
  ],
  duration: [
    ['P', 'no part'],
    ['PT', 'no part'],
    ['P1Y1W', 'weeks stand alone'],
    ['1D', 'no P'],
  ],
  'year-month': [['2024-13', 'no such month']],
  hostname: [
    ['a_b.de', 'an underscore'],
    ['', 'nothing'],
    [`${'a'.repeat(64)}.de`, 'a label that is too long'],
  ],
  'idn-hostname': [
    ['kä_se.de', 'an underscore'],
    ['xn--x', 'ASCII that stands for nothing'],
    ['', 'nothing'],
  ],
  ipv4: [
    ['192.0.2.256', 'too high'],
    ['192.0.2', 'three parts'],
    ['192.0.2.01', 'a zero in front'],
  ],
  ipv6: [
    ['1::2::3', 'two gaps'],
    ['12345::', 'a group too long'],
    ['1:2:3:4:5:6:7', 'seven groups'],
    ['::ffff:192.0.2.256', 'no such IPv4'],
  ],
  uri: [
    ['example.org', 'no scheme'],
    ['https://a b', 'a space'],
    ['https://[::1', 'a bracket that stays open'],
  ],
  'uri-reference': [['a\\b', 'a backslash']],
  'idn-email': [['mü ller@käse.de', 'a space']],
  iri: [['käse.example', 'no scheme']],
  'iri-reference': [['ä\\ö', 'a backslash']],
  'uri-template': [
    ['/a/{id', 'a brace that stays open'],
    ['/a/{}', 'no name'],
  ],
  url: [
    ['mailto:a@b.de', 'another scheme'],
    ['javascript:alert(1)', 'a script'],
  ],
  uuid: [['2eb8aa08aa9811eab4aa73b441d16380', 'no hyphens']],
  regex: [['(', 'unfinished']],
  'json-pointer': [
    ['a', 'no slash'],
    ['/~2', 'no such escape'],
  ],
  'relative-json-pointer': [
    ['/a', 'no steps'],
    ['01', 'a zero in front'],
  ],
};

const testedElsewhere = ['iban', 'din91379'];

describe('formats', () => {
  for (const [name, texts] of Object.entries(wellFormed)) {
    for (const text of texts) it(`${name} takes "${text}"`, () => assert.ok(formats[name]!(text)));
  }

  for (const [name, rows] of Object.entries(malformed)) {
    for (const [text, reason] of rows) {
      it(`${name} refuses "${text.slice(0, 30)}": ${reason}`, () => assert.ok(!formats[name]!(text)));
    }
  }

  it('are each tested both ways', () => {
    const names = Object.keys(formats).filter((name) => !testedElsewhere.includes(name));
    assert.deepEqual(Object.keys(wellFormed).sort(), names.sort());
    assert.deepEqual(Object.keys(malformed).sort(), names.sort());
  });

  it('never throw, and take no text with a line break behind it', () => {
    for (const [name, texts] of Object.entries(wellFormed)) {
      if (name !== 'regex' && name !== 'json-pointer' && name !== 'phone')
        assert.ok(!formats[name]!(`${texts[0]}\n`), name);
    }
    for (const isWellFormed of Object.values(formats)) assert.equal(typeof isWellFormed('\ud800'), 'boolean');
  });

  it('answer quickly to long text', () => {
    for (const text of ['a'.repeat(50_000), '1'.repeat(50_000), `${'a.'.repeat(25_000)}@`, 'P1'.repeat(25_000)]) {
      for (const [name, isWellFormed] of Object.entries(formats)) {
        const start = performance.now();
        isWellFormed(text);
        assert.ok(performance.now() - start < 250, name);
      }
    }
  });
});

describe('registerFormat', () => {
  it('adds a format of one’s own', () => {
    registerFormat('x-kennzeichen', (text) => /^KI-/.test(text));
    assert.ok(formats['x-kennzeichen']!('KI-A 1'));
    delete formats['x-kennzeichen'];
  });

  it('refuses a name that is taken', () => assert.throws(() => registerFormat('iban', () => true), /exists already/));
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isIban} from './iban.ts';

/** Invented accounts, as banks and the IBAN registry print them in their examples. */
const printed = [
  'AT61 1904 3002 3457 3201',
  'BE68 5390 0754 7034',
  'BG80 BNBG 9661 1020 3456 78',
  'BR18 0036 0305 0000 1000 9795 493C 1',
  'CH93 0076 2011 6238 5295 7',
  'CY17 0020 0128 0000 0012 0052 7600',
  'CZ65 0800 0000 1920 0014 5399',
  'DE89 3704 0044 0532 0130 00',
  'DE02 1203 0000 0000 2020 51',
  'DK50 0040 0440 1162 43',
  'EE38 2200 2210 2014 5685',
  'ES91 2100 0418 4502 0005 1332',
  'FI21 1234 5600 0007 85',
  'FR14 2004 1010 0505 0001 3M02 606',
  'GB29 NWBK 6016 1331 9268 19',
  'GR16 0110 1250 0000 0001 2300 695',
  'HR12 1001 0051 8630 0016 0',
  'HU42 1177 3016 1111 1018 0000 0000',
  'IE29 AIBK 9311 5212 3456 78',
  'IS14 0159 2600 7654 5510 7303 39',
  'IT60 X054 2811 1010 0000 0123 456',
  'LI21 0881 0000 2324 013A A',
  'LT12 1000 0111 0100 1000',
  'LU28 0019 4006 4475 0000',
  'LV80 BANK 0000 4351 9500 1',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  'NL91 ABNA 0417 1643 00',
  'NO93 8601 1117 947',
  'PL61 1090 1014 0000 0712 1981 2874',
  'PT50 0002 0123 1234 5678 9015 4',
  'RO49 AAAA 1B31 0075 9384 0000',
  'SE45 5000 0000 0583 9825 7466',
  'SI56 2633 0001 2039 086',
  'SK31 1200 0000 1987 4263 7541',
  'TR33 0006 1005 1978 6457 8413 26',
  'UA21 3223 1300 0002 6007 2335 6600 1',
];

describe('an IBAN', () => {
  for (const text of printed) {
    it(`${text} is one`, () => assert.ok(isIban(text.replaceAll(' ', ''))));
  }

  it('is none when any one of its digits is mistyped', () => {
    const iban = 'DE89370400440532013000';
    for (let at = 2; at < iban.length; at++) {
      const digit = (Number(iban[at]) + 1) % 10;
      assert.ok(!isIban(iban.slice(0, at) + digit + iban.slice(at + 1)), `digit ${at}`);
    }
  });

  it('is none when two neighbours are swapped', () => assert.ok(!isIban('DE89370400440532010300')));

  for (const [text, reason] of [
    ['DE8937040044053201300', 'a digit is missing'],
    ['DE893704004405320130000', 'a digit too many'],
    ['DE89 3704 0044 0532 0130 00', 'kept without spaces'],
    ['de89370400440532013000', 'kept in capitals'],
    ['XX89370400440532013000', 'no such country'],
    ['', 'nothing'],
    ['GB82WEST12345698765432\n', 'a line break behind it'],
  ] as const) {
    it(`"${text}" is none: ${reason}`, () => assert.ok(!isIban(text)));
  }
});

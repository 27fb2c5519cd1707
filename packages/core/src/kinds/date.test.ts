import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatDate, parseDate} from './date.ts';
import {isIsoDate} from './iso-date.ts';
import {daysBetween, yearsBetween} from './date-span.ts';

describe('a typed date', () => {
  for (const [typed, date, reason] of [
    ['3.7.1984', '1984-07-03', 'the usual way'],
    ['03. 07. 1984', '1984-07-03', 'spaces after the dots'],
    [' 3/7/1984 ', '1984-07-03', 'slashes: the day still comes first'],
    ['3-7-1984', '1984-07-03', 'hyphens'],
    ['1984-07-03', '1984-07-03', 'as ISO 8601 writes it'],
    ['29.2.2024', '2024-02-29', 'a leap day'],
    ['29.2.2000', '2000-02-29', 'the year 2000 was a leap year'],
  ] as const) {
    it(`"${typed}" is read as ${date}: ${reason}`, () => assert.equal(parseDate(typed), date));
  }

  for (const [typed, reason] of [
    ['', 'nothing typed yet'],
    ['3.7.', 'still typing'],
    ['3.7.84', 'a year of two digits could be two years'],
    ['31.2.2024', 'no such day'],
    ['29.2.2023', 'not a leap year'],
    ['29.2.1900', 'not a leap year either'],
    ['0.1.2024', 'days begin with one'],
    ['1.13.2024', 'no such month'],
    ['3.7.19840', 'a digit too many'],
    ['3. Ju 1984', 'June or July'],
    ['3. Jux 1984', 'the name of no month'],
    ['31. Februar 1984', 'no such day'],
    ['Juli 1984', 'no day'],
  ] as const) {
    it(`"${typed}" is none: ${reason}`, () => assert.equal(parseDate(typed), undefined));
  }

  for (const [typed, language, date, reason] of [
    ['3. Juli 1984', 'de', '1984-07-03', 'the name of the month'],
    ['3.Juli.1984', 'de', '1984-07-03', 'the name in the middle of three fields'],
    ['3 jul 1984', 'en', '1984-07-03', 'the name made short'],
    ['3. März 1984', 'en', '1984-03-03', 'a German name, copied from a letter'],
    ['3. maj 1984', 'da', '1984-05-03', 'a Danish name'],
    ['٣.٧.١٩٨٤', 'ar', '1984-07-03', 'Arabic-Indic digits'],
    ['۳/۷/۱۹۸۴', 'de', '1984-07-03', 'Persian digits'],
    ['\u200f٣؍٧؍١٩٨٤', 'ar', '1984-07-03', 'the separator and the mark of direction of Arabic'],
    ['3 يوليو 1984', 'ar', '1984-07-03', 'a name of Egypt'],
    ['3 آب 1984', 'ar', '1984-08-03', 'a name of the Levant'],
    ['٣ كانون الثاني ١٩٨٤', 'ar', '1984-01-03', 'a name of two words'],
  ] as const) {
    it(`"${typed}" in ${language} is read as ${date}: ${reason}`, () => assert.equal(parseDate(typed, language), date));
  }

  it('is shown as it was meant', () => {
    assert.equal(formatDate('1984-07-03'), '03.07.1984');
    assert.equal(parseDate(formatDate('1984-07-03')), '1984-07-03');
  });

  it('is shown as it is when it is none', () => assert.equal(formatDate('soon'), 'soon'));

  it('is kept with a time neither before nor behind it', () => {
    assert.ok(isIsoDate('1984-07-03'));
    assert.ok(!isIsoDate('1984-07-03T00:00:00Z'));
    assert.ok(!isIsoDate('1984-07-03\n'));
  });
});

describe('the time between two dates', () => {
  for (const [from, to, years, reason] of [
    ['2008-06-15', '2024-06-14', 15, 'the day before the birthday'],
    ['2008-06-15', '2024-06-15', 16, 'the birthday'],
    ['2008-02-29', '2026-02-28', 17, 'born on a leap day: the year ends with 28 February'],
    ['2008-02-29', '2026-03-01', 18, 'born on a leap day: and the age begins on 1 March'],
    ['2024-06-15', '2024-06-14', -1, 'not born yet'],
  ] as const) {
    it(`from ${from} to ${to} is ${years} years: ${reason}`, () => assert.equal(yearsBetween(from, to), years));
  }

  for (const [from, to, days] of [
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-12-31', '2025-01-01', 1],
    ['2025-01-01', '2024-12-31', -1],
    ['1600-01-01', '2000-01-01', 146097],
  ] as const) {
    it(`from ${from} to ${to} is ${days} days`, () => assert.equal(daysBetween(from, to), days));
  }
});

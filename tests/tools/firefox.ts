/** The Firefox that the tests of several engines run in: one that is there already, or Debian's. */
import {delimiter, join} from 'node:path';
import {isExecutable} from './chromium.ts';

const names = ['firefox', 'firefox-esr', 'firefox.exe'];

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** The path of a Firefox that can be started; `undefined` when there is none. */
export function findFirefox(): string | undefined {
  const asked = process.env['FIREFOX_PATH'];
  if (asked) return asked;
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...usualPlaces].find(isExecutable);
}

/**
 * The Chromium that element tests and end-to-end tests run in.
 *
 * Takes one that is there already; on Debian as root it installs one. Nothing is
 * downloaded from anywhere else, and there is no second browser to fall back to.
 */
import {accessSync, constants, existsSync, globSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';
import {installOnDebian} from './debian.ts';

/**
 * Flags for every launch. The browser talks to this machine only: what its makers would
 * have it fetch is off, and every name that is not local does not resolve.
 */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const remedy =
  'No Chromium found. Install Chrome or Chromium, run "npx playwright-core install chromium", or set CHROMIUM_PATH to one.';

/**
 * The path of a Chromium that can be started.
 *
 * @throws Error when there is none; its message is one line that says what to do
 */
export async function findChromium(): Promise<string> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (isExecutable(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is "${asked}", which cannot be started. Set it to a Chromium, or unset it.`);
  }
  const found = installedChromium() ?? (installOnDebian('Chromium', 'chromium') ? installedChromium() : undefined);
  if (!found) throw new Error(remedy);
  return found;
}

/** The path of a Chromium that is there already; `undefined` when there is none. */
export function installedChromium(): string | undefined {
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...usualPlaces, ...fromPlaywright()].find(isExecutable);
}

/** Browsers that `playwright install` left in its cache, newest first. */
function fromPlaywright(): string[] {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
  ].filter((cache): cache is string => !!cache && existsSync(cache));
  const programs = ['chrome-linux*/chrome', 'chrome-win*/chrome.exe', 'chrome-mac*/*.app/Contents/MacOS/*'];
  return caches.flatMap((cache) =>
    globSync(
      programs.map((program) => `chromium-*/${program}`),
      {cwd: cache},
    )
      .map((program) => join(cache, program))
      .sort()
      .reverse(),
  );
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

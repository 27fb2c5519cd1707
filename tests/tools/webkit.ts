/** The WebKit that the tests of several engines run in: that of WebKitGTK, on a screen nobody sees. */
import {globSync} from 'node:fs';
import {isExecutable} from './chromium.ts';

export interface WebKitPrograms {
  /** Speaks WebDriver and starts the browser. */
  readonly driver: string;
  readonly browser: string;
  /** The X server without a screen. */
  readonly screen: string;
}

/** The packages of Debian that bring the programs. */
export const webKitPackages: readonly string[] = ['webkit2gtk-driver', 'xvfb'];

/** `undefined` when one of the programs is missing. */
export function findWebKit(): WebKitPrograms | undefined {
  const [driver, screen] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].filter(isExecutable);
  const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').filter(isExecutable).sort().at(-1);
  return driver && screen && browser ? {driver, screen, browser} : undefined;
}

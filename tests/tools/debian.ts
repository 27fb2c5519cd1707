/** Packages of Debian that tests need: installed once, by root, and by nobody else. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

/**
 * Installs packages. Returns whether they are there now; `false` without a word where this is no Debian, or
 * where whoever runs the tests may not install anything.
 *
 * Ubuntu is left out on purpose: its package of Chromium only fetches a snap, which containers cannot run.
 */
export function installOnDebian(title: string, ...packages: readonly string[]): boolean {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID="?debian"?$/m.test(system) || process.getuid?.() !== 0) return false;
  console.log(`Installing ${title} (once) …`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const apt = (...args: string[]) => spawnSync('apt-get', args, {stdio: ['ignore', 'ignore', 'inherit'], env}).status;
  return apt('update') === 0 && apt('install', '-y', ...packages) === 0;
}

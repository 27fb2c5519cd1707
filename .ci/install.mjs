/**
 * Installs the locked dependencies when they are missing or older than the lock file.
 *
 * Runs before `npm start` and `npm test`, on whatever Node the machine has (20.19 or
 * newer). The dependencies bring the Node that everything else then runs on.
 */
import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, readFileSync} from 'node:fs';

const lock = 'package-lock.json';
const installed = 'node_modules/.installed-lock.json';

const isCurrent = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8');
if (!isCurrent) {
  console.log('Installing the dependencies (once) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const {status} = npm
    ? spawnSync(process.execPath, [npm, ...args], {stdio: 'inherit'})
    : spawnSync('npm', args, {stdio: 'inherit', shell: true});
  if (status !== 0) {
    console.error('The dependencies could not be installed. Check the network and try again.');
    process.exit(status ?? 1);
  }
  copyFileSync(lock, installed);
}

/**
 * `npm run docs` and `npm run docs:dev`: the documentation as a site. VitePress has a lock file of its own in this folder,
 * apart from the workspace, and is installed here once.
 */
import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = import.meta.dirname;
const lock = join(folder, 'package-lock.json');
const installed = join(folder, 'node_modules/.installed-lock.json');

function run(command: string, args: readonly string[]): void {
  const {status} = spawnSync(command, args, {cwd: folder, stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(lock, 'utf8')) {
  console.log('Installing what builds the documentation (once) …');
  run('npm', ['ci', '--workspaces=false', '--no-audit', '--no-fund', '--loglevel=error']);
  copyFileSync(lock, installed);
}
const vitepress = join(folder, 'node_modules/vitepress/bin/vitepress.js');
const task = process.argv[2] === 'dev' ? 'dev' : 'build';
run(process.execPath, [vitepress, task, folder, ...process.argv.slice(3)]);
if (task === 'build')
  console.log(`\nThe site lies in ${join(folder, '.vitepress/dist')}; any web server can serve it.`);

/**
 * `npm run bench`: our form beside one written by hand and beside its peers, in one run, so that
 * whatever disturbs the machine disturbs all of them.
 *
 * `--quick` measures less, and only ours and the one by hand; the numbers in `docs/bench.md` stay.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {chromiumArgs, findChromium} from '../tools/chromium.ts';
import {byHand, ours, peers, type Contestant} from './contestants.ts';
import {buildPages, pagesFolder} from './build.ts';
import {measureCold} from './measures/cold.ts';
import {measureMounted} from './measures/mounted.ts';
import {measureOpen} from './measures/open.ts';
import {measureUnderPolicy} from './measures/policy.ts';
import {Results} from './results.ts';
import {printReport, writeReport} from './report.ts';
import {PageServer} from './server.ts';

const {values: options} = parseArgs({
  options: {
    quick: {type: 'boolean', default: false},
    'skip-build': {type: 'boolean', default: false},
    rounds: {type: 'string'},
  },
});

const contestants: readonly Contestant[] = options.quick ? [byHand, ours] : [byHand, ours, ...peers];
const sizes = options.quick ? [20, 1_000] : [20, 200, 1_000, 3_000];
const rounds = Number(options.rounds ?? (options.quick ? 3 : 5));

function run(command: string, args: readonly string[], folder: string): void {
  const {status} = spawnSync(command, args, {cwd: folder, stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed. What it printed says why.`);
}

/** Installs the peers when they are missing or older than their lock file. */
function installPeers(): void {
  const lock = join(import.meta.dirname, 'package-lock.json');
  const installed = join(import.meta.dirname, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return;
  console.log('Installing the peers (once) …');
  run('npm', ['ci', '--workspaces=false', '--no-audit', '--no-fund', '--loglevel=error'], import.meta.dirname);
  copyFileSync(lock, installed);
}

if (!options.quick) installPeers();
if (!options['skip-build']) run('npm', ['run', '--silent', 'build'], join(import.meta.dirname, '../..'));
await buildPages(contestants, sizes);

const server = new PageServer(pagesFolder);
const origin = await server.listen(Number(process.env['PORT'] ?? 0));
const browser = await chromium.launch({
  executablePath: await findChromium(),
  // Frames as they come: waiting for a screen would hide up to 16 ms of difference.
  args: [...chromiumArgs, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const results = new Results(contestants, sizes);
try {
  for (const contestant of contestants) {
    const underPolicy = await measureUnderPolicy(browser, origin, contestant);
    results.addPolicy(contestant, underPolicy);
    if (!underPolicy.renders || !underPolicy.validates) server.lenient.add(contestant.id);
  }
  for (let round = 1; round <= rounds; round++) {
    console.log(`Round ${round} of ${rounds}`);
    // One after the other, and each round begins with another one.
    const order = contestants.map((_, at) => contestants[(at + round) % contestants.length]!);
    for (const contestant of order) results.addCold(contestant, await measureCold(browser, server, origin, contestant));
    for (const size of sizes) {
      for (const contestant of order) {
        for (const ms of await measureOpen(browser, origin, contestant, size)) results.addOpen(contestant, size, ms);
      }
      for (const contestant of order)
        results.addMounted(contestant, size, await measureMounted(browser, origin, contestant, size));
    }
  }
} finally {
  await browser.close();
  server.close();
}
printReport(results);
if (!options.quick && rounds >= 3) writeReport(results, rounds);

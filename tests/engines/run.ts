/**
 * `npm run test:engines`: what people do, in Chromium, Firefox and WebKit: the whole application by keyboard,
 * each widget by keyboard, and the form on hostile pages.
 *
 * Installs the browsers on Debian, as root; elsewhere they have to be there. `npm run test:engines
 * -- webkit` runs one of them. Ends as `npm test` does.
 */
import {installedChromium} from '../tools/chromium.ts';
import {installOnDebian} from '../tools/debian.ts';
import {findFirefox} from '../tools/firefox.ts';
import {runNodeTests} from '../tools/node-suite.ts';
import {once, sentenceOf, sumOf, type Tally} from '../tools/tally.ts';
import {findWebKit, webKitPackages} from '../tools/webkit.ts';

interface Installed {
  readonly title: string;
  readonly isThere: () => boolean;
  readonly packages: readonly string[];
}

const engines: Readonly<Record<string, Installed>> = {
  chromium: {title: 'Chromium', isThere: () => installedChromium() !== undefined, packages: ['chromium']},
  firefox: {title: 'Firefox', isThere: () => findFirefox() !== undefined, packages: ['firefox-esr']},
  webkit: {title: 'WebKit', isThere: () => findWebKit() !== undefined, packages: webKitPackages},
};

async function runIn(name: string, {title, isThere, packages}: Installed): Promise<Tally> {
  console.log(`\n${title}`);
  if (!isThere() && !(installOnDebian(title, ...packages) && isThere())) {
    console.log(`  ✗ There is no ${title}. On Debian, install ${packages.join(' and ')}.`);
    return once(false);
  }
  process.env['ENGINE'] = name;
  return runNodeTests({
    files: ['tests/engines/**/*.test.ts', 'tests/security/hosts/*.test.ts'],
    concurrency: 1,
    timeoutMs: 900_000,
  });
}

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(engines, name));
if (unknown) console.log(`There is no engine "${unknown}". Choose from: ${Object.keys(engines).join(', ')}.`);

const tallies: Tally[] = unknown ? [once(false)] : [];
for (const [name, engine] of unknown ? [] : Object.entries(engines)) {
  if (chosen.length === 0 || chosen.includes(name)) tallies.push(await runIn(name, engine));
}
const total = sumOf(tallies);
console.log(`\n${sentenceOf(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

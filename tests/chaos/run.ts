/**
 * `npm run chaos -- [part …] [--seed N]`: the long forms of what `npm test` shows in short, as a table.
 *
 * The same seed makes the same tries. Exit status 1 when anything happened that should not.
 */
import type {TestContext} from 'node:test';
import {parseArgs} from 'node:util';
import type {Part} from './part.ts';
import {malware} from './malware.ts';
import {security} from './security.ts';

const parts: readonly Part[] = [security, malware];

const {values, positionals} = parseArgs({options: {seed: {type: 'string'}}, allowPositionals: true});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const unknown = positionals.find((name) => !parts.some((part) => part.name === name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". Choose from: ${parts.map(({name}) => name).join(', ')}.`);
  process.exit(2);
}

console.log(`Seed ${seed}\n`);
console.log('| part | what | tries | faults | time | |');
console.log('| --- | --- | ---: | ---: | ---: | --- |');
let faults = 0;
for (const part of parts.filter(({name}) => positionals.length === 0 || positionals.includes(name))) {
  const ends: (() => unknown)[] = [];
  // What tests start is ended the same way here.
  const t = {after: (end: () => unknown) => void ends.push(end)} as unknown as TestContext;
  try {
    let began = performance.now();
    for await (const {what, tries, faults: found, note = ''} of part.run(t, seed)) {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`| ${part.name} | ${what} | ${tries} | ${found.length} | ${seconds} s | ${note} |`);
      for (const fault of found) console.error(`  ✗ ${what}: ${fault}`);
      faults += found.length;
      began = performance.now();
    }
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
process.exitCode = faults > 0 ? 1 : 0;

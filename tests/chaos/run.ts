/**
 * `npm run chaos`: what receivers live through, in full, with a seed; prints a table and ends with status 1 when a goal is missed.
 *
 * `npm run chaos -- kills load --seed 7` runs only the parts named; `--quick` runs all in a fraction of the counts.
 */
import {parseArgs} from 'node:util';
import type {Measured, Part} from './support/part.ts';
import {parts} from './parts/parts.ts';
import {randomFrom} from './security/random.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {seed: {type: 'string', default: String(Date.now() % 1e6)}, quick: {type: 'boolean', default: false}},
});

const unknown = positionals.find((name) => !parts.some((part) => part.name === name));
if (unknown) {
  console.error(`There is no part "${unknown}". Choose from: ${parts.map(({name}) => name).join(', ')}.`);
  process.exit(2);
}

const seed = Number(values.seed);
console.log(`Seed ${seed}; run again with: npm run chaos -- --seed ${seed}${values.quick ? ' --quick' : ''}\n`);

let missed = 0;
for (const part of parts.filter(({name}) => positionals.length === 0 || positionals.includes(name))) {
  const start = performance.now();
  const rows = await measure(part);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${part.name}: ${part.title} (${seconds} s)`);
  for (const row of rows)
    console.log(`  ${row.isMet ? '✓' : '✗'} ${row.what}: ${row.value}${row.goal ? ` (${row.goal})` : ''}`);
  console.log('');
  missed += rows.filter(({isMet}) => !isMet).length;
}
console.log(missed === 0 ? 'Every goal is met.' : `${missed} missed.`);
process.exitCode = missed === 0 ? 0 : 1;

async function measure({run, missing}: Part): Promise<readonly Measured[]> {
  const reason = await missing?.();
  if (reason) return [{what: 'not measured', value: reason, isMet: true}];
  try {
    return await run({seed, random: randomFrom(seed).next, share: values.quick ? 0.05 : 1});
  } catch (error) {
    return [{what: 'ended with an error', value: (error as Error).stack ?? String(error), isMet: false}];
  }
}

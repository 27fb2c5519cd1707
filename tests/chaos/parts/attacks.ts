/** Attacks and malware: parts that count tries and what should not have happened, as lines of the same table. */
import type {TestContext} from 'node:test';
import type {Part as Attacks} from '../part.ts';
import {malware} from '../malware.ts';
import {security} from '../security.ts';
import type {Part} from '../support/part.ts';

export const attacks: readonly Part[] = [
  partFrom(security, 'tampered applications, guesses, fuzzing, names, origins'),
  partFrom(malware, 'malware behind 0, 30 and 120 MB'),
];

function partFrom({name, run}: Attacks, title: string): Part {
  return {
    name,
    title,
    async run({seed}) {
      const ends: (() => unknown)[] = [];
      // What tests start is ended the same way here.
      const t = {after: (end: () => unknown) => void ends.push(end)} as unknown as TestContext;
      const rows = [];
      try {
        for await (const {what, tries, faults, note} of run(t, seed)) {
          const value = [`${faults.length} of ${tries.toLocaleString('en')}`, note, ...faults.slice(0, 5)];
          rows.push({what, value: value.filter(Boolean).join('; '), goal: '0 wanted', isMet: faults.length === 0});
        }
      } finally {
        for (const end of ends.reverse()) await end();
      }
      return rows;
    },
  };
}

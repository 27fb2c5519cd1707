/** Whether both validators say of answers what is expected, and the same as each other. */
import type {Example} from '../folder/example-answers.ts';
import {engines, type Engine} from '../verdict/engine.ts';
import type {Verdict} from '../verdict/verdict.ts';

/** Both validators of one form, ready for many answers. */
export type Judges = Readonly<Record<Engine, (answers: unknown) => Verdict>>;

/** What is not as the example says, one sentence each. */
export function faultsOfExample({valid, answers, violations}: Example, judges: Judges): string[] {
  const named = violations.map(inWords).sort();
  if (valid !== (named.length === 0))
    return [`It is called ${valid ? 'valid' : 'invalid'} and names ${named.length} violations.`];
  return engines.flatMap((engine) => {
    const found = judges[engine](answers).violations.map(inWords).sort();
    const missing = named.filter((violation) => !found.includes(violation));
    const surplus = found.filter((violation) => !named.includes(violation));
    return [
      ...missing.map((violation) => `${engine}: ${violation} is named and was not found.`),
      ...surplus.map((violation) => `${engine}: ${violation} was found and is not named.`),
    ];
  });
}

/** Where the two validators differ about answers; `undefined` where they agree. */
export function differenceOn(answers: unknown, judges: Judges): string | undefined {
  const [browser, server] = engines.map((engine) => judges[engine](answers).violations.map(inWords).sort().join(', '));
  if (browser === server) return undefined;
  return `browser: ${browser || 'valid'}; server: ${server || 'valid'}`;
}

function inWords({pointer, keyword}: {readonly pointer: string; readonly keyword: string}): string {
  return `${pointer || '/'} ${keyword}`;
}

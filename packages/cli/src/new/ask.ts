/** Asks the author, one line each. */
import {createInterface} from 'node:readline';
import type {Given, WishQuestion} from './wishes.ts';

export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  /** Says a question, without a line break behind it. */
  readonly say: (text: string) => void;
}

/**
 * Asks what is not given yet, and again after an answer that cannot be. An empty line, and the end of the input, take
 * what is proposed.
 */
export async function askedWishes(
  questions: readonly WishQuestion[],
  given: Given,
  {input, say}: Conversation,
): Promise<Given> {
  const lines = createInterface({input})[Symbol.asyncIterator]();
  let all = given;
  for (const question of questions) {
    const {name, text, proposal, fault, isAsked} = question;
    if (all[name] !== undefined || isAsked?.(all) === false) continue;
    const proposed = proposal(all);
    for (;;) {
      say(`${text}${proposed === '' ? '' : ` [${proposed}]`}: `);
      const {value, done} = (await lines.next()) as {value?: string; done?: boolean};
      const answer = value?.trim() || proposed;
      const wrong = fault(answer);
      if (wrong === undefined) {
        all = {...all, [name]: answer};
        break;
      }
      if (done) throw new Error(`${text}: ${wrong}`);
      say(`${wrong}\n`);
    }
  }
  await lines.return?.();
  return all;
}

/** The same without asking: what is proposed is taken. */
export function proposedWishes(questions: readonly WishQuestion[], given: Given): Given {
  let all = given;
  for (const {name, proposal} of questions) if (all[name] === undefined) all = {...all, [name]: proposal(all)};
  return all;
}

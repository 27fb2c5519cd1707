import type {Fault, Rule} from '../rule.ts';
import {markdownKinds, wordsOf, type PlacedWord} from '../words.ts';

export const textMarkup: Rule = {
  name: 'text-markup',
  severity: 'warning',
  docs: {
    what: 'A text has HTML in it, or Markdown where there is none, or a link that leads nowhere.',
    why: 'People see the characters themselves: "<b>Bitte</b>", "**Bitte**". There is no HTML in forms anywhere.',
    bad: {form: {texts: {de: {'/gegenstand': {help: 'Bitte <b>genau</b> beschreiben.'}}}}},
    good: {form: {texts: {de: {'/gegenstand': {help: 'Bitte **genau** beschreiben.'}}}}},
  },
  *check(file) {
    const seen = new Set<string>();
    for (const word of wordsOf(file)) {
      const fault = faultIn(word);
      if (!fault || seen.has(word.text)) continue;
      seen.add(word.text);
      yield {pointer: word.pointer, ...fault};
    }
  },
};

function faultIn({text, kind}: PlacedWord): Omit<Fault, 'pointer'> | undefined {
  const isMarkdown = markdownKinds.has(kind);
  const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.exec(text)?.[0] ?? /&(?:[a-z]+|#\d+);/i.exec(text)?.[0];
  if (tag !== undefined)
    return {
      message: `"${tag}" is shown as it stands: there is no HTML in texts.`,
      mend: isMarkdown ? 'Write **bold**, [link](https://…) and lists with "- ".' : 'Write the text alone.',
    };
  const link = /\[[^\]]*\]\(([^)\s]*)\)/.exec(text);
  if (link && !isMarkdown)
    return {
      message: `"${link[0]}" is shown as it stands: "${kind}" is plain text.`,
      mend: 'Put the link into "help" or "note".',
    };
  if (link && !/^(?:https?:\/\/|mailto:|tel:)/i.test(link[1]!))
    return {
      message: `"${link[1]}" is no target of a link here.`,
      mend: 'Write a whole address that begins with https://, mailto: or tel:.',
    };
  if (!isMarkdown && /\*\*[^*]+\*\*/.test(text))
    return {
      message: `"**" is shown as it stands: "${kind}" is plain text.`,
      mend: 'Leave it out, or say it in "help" or "note".',
    };
  return undefined;
}

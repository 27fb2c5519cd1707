import {childOf} from '@ozg-forms/core/pointer';
import {nearest} from '../../terminal/suggestion.ts';
import {fieldTokens, unknownTokenIn} from '../autofill.ts';
import type {Rule} from '../rule.ts';

export const unknownAutocomplete: Rule = {
  name: 'unknown-autocomplete',
  severity: 'warning',
  docs: {
    what: '`autocomplete` is none of the words that HTML knows.',
    why: 'Browsers ignore it, or fill in what they guess.',
    bad: {form: {fields: {'/gegenstand': {autocomplete: 'givenname'}}}},
    good: {form: {fields: {'/gegenstand': {autocomplete: 'off'}}}},
  },
  *check({form}) {
    for (const [pattern, {autocomplete}] of Object.entries(form?.definition?.fields ?? {})) {
      // What stands at a section goes before the word of each member.
      if (autocomplete === undefined || form?.definition?.fields?.[pattern]?.widget === 'address') continue;
      const token = unknownTokenIn(autocomplete);
      if (token === undefined) continue;
      const near = nearest(token, [...fieldTokens, 'off']);
      yield {
        pointer: childOf(childOf('/fields', pattern), 'autocomplete'),
        message: `"${token}" is no autofill token of HTML.`,
        mend:
          near === undefined
            ? 'Write one of them, e.g. "given-name", "family-name", "email", "tel", "postal-code", or "off".'
            : `Write "${near}" if that is meant.`,
        ...(near !== undefined && token === autocomplete && {suggestion: JSON.stringify(near)}),
      };
    }
  },
};

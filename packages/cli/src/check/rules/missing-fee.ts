import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {nearest} from '../../terminal/suggestion.ts';
import {listing} from '../listing.ts';
import type {Rule} from '../rule.ts';

export const missingFee: Rule = {
  name: 'missing-fee',
  severity: 'error',
  docs: {
    what: 'An expression reads `profile.fees.…`, and the profile given with `--profile` has no such fee.',
    why: 'The fee cannot be computed: the form offers no payment, and the office gets no money.',
    bad: {form: paid('profile.fees.finding'), profile: {fees: {findings: 500}}},
    good: {form: paid('profile.fees.findings'), profile: {fees: {findings: 500}}},
  },
  *check({form, profile, source}) {
    if (!form || !profile) return;
    const known = Object.keys(profile.fees ?? {});
    const expressions = [
      ...form.rules.map(({check}, at) => [`/rules/${at}/check`, check] as const),
      ...Object.entries(form.computed).map(
        ([pointer, expression]) => [childOf('/computed', pointer), expression] as const,
      ),
      ...(isSchemaObject(form.definition?.payment)
        ? [['/payment/amount', form.definition.payment.amount] as const]
        : []),
    ];
    for (const [pointer, expression] of expressions) {
      for (const {0: whole, 1: name = '', index} of expression.matchAll(/\bprofile\.fees\.(\w+)/g)) {
        if (known.includes(name) || expression.includes(`has(${whole})`)) continue;
        const near = nearest(name, known);
        yield {
          pointer,
          span: source.spanWithin(pointer, index, whole.length),
          message: `The profile of ${profile.name} has no fee "${name}"${known.length > 0 ? `; it has ${listing(known)}` : ''}.`,
          mend:
            near === undefined
              ? `Add "${name}" to "fees" of the profile, in cents.`
              : `Write profile.fees.${near} if that is meant, or add "${name}" to the profile.`,
        };
      }
    }
  },
};

function paid(amount: string): object {
  return {payment: {amount, purpose: 'Fundsache'}};
}

import type {CheckedFile} from '../checked-file.ts';
import {maturityReason, mature, without} from '../maturity.ts';
import type {Fault, Rule} from '../rule.ts';

export const maturityDecision: Rule = {
  name: 'maturity-decision',
  severity: 'warning',
  onlyForReifegrad: true,
  docs: {
    what: 'The decision: it can come back online, to the mailbox of the account, and each way of reply has the address it needs.',
    why: maturityReason(
      'the decision',
      'Section 9 OZG: it is put into the mailbox unless somebody wants it another way.',
    ),
    bad: {form: without('reply')},
    good: {form: mature},
  },
  *check(file) {
    const {form} = file;
    if (!form?.definition) return;
    const {reply} = form.definition;
    if (!reply)
      yield {
        pointer: '',
        message: 'The form does not say how the decision comes back.',
        mend: 'Add "reply": {"channels": ["mailbox", "email", "post"]}.',
      };
    else if (!reply.channels.includes('mailbox'))
      yield {
        pointer: '/reply/channels',
        message: 'The decision cannot go to the mailbox of the account.',
        mend: 'Add "mailbox" in front.',
      };
    yield* unreachable(file);
  },
};

/** Ways for which nothing asks where they lead. */
function* unreachable({form, questions}: CheckedFile): Generator<Fault> {
  const channels = form?.definition?.reply?.channels ?? [];
  const purposes = questions.map(({pattern}) => form?.fields[pattern]?.autocomplete ?? '');
  const asksFor = (pattern: RegExp) => purposes.some((purpose) => pattern.test(purpose));
  const hasEmail = questions.some(({schemas}) => schemas.some(({format}) => format === 'email'));
  for (const [at, channel] of channels.entries()) {
    const isReachable =
      channel === 'mailbox' || (channel === 'email' ? hasEmail : asksFor(/street-address|address-line1/));
    if (!isReachable)
      yield {
        pointer: `/reply/channels/${at}`,
        message: `The decision may come by "${channel}", and nothing asks for the address.`,
        mend:
          channel === 'email'
            ? 'Ask for it with "format": "email".'
            : 'Ask for it, e.g. by library/address.schema.json.',
      };
  }
}

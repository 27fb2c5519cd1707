import type {Form} from '@ozg-forms/core/definition/form';

/** The channels this person can take: the mailbox needs a login that has one. */
export function channelsOf({definition}: Form, hasMailbox: boolean): readonly ('mailbox' | 'email' | 'post')[] {
  return (definition?.reply?.channels ?? []).filter((channel) => channel !== 'mailbox' || hasMailbox);
}

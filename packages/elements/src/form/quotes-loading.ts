/** Texts that quote earlier answers need what puts them in; it is loaded only for forms that have some. */
import type {LocalTexts} from '@ozg-forms/core/definition/texts';
import type {Form} from '@ozg-forms/core/definition/form';
import type * as quotedForm from '@ozg-forms/core/quotes/quoted-form';

export type QuotedForm = typeof quotedForm;

/**
 * Without it, the placeholders themselves would be read: so the form is not shown before.
 *
 * @param local the town's own words for the form, which may quote as well
 */
export async function loadQuotes(form: Form, local: LocalTexts): Promise<QuotedForm | undefined> {
  return hasQuotes(form, local) ? import('@ozg-forms/core/quotes/quoted-form') : undefined;
}

/** A schema of others, without a definition around it, says what it says. */
export function hasQuotes({definition}: Form, local: LocalTexts): boolean {
  return definition !== undefined && JSON.stringify([definition, local]).includes('{/');
}

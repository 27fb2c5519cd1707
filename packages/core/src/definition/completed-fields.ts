/** Presentation that follows from what the author said already. What the author says always counts. */
import type {FieldOptions} from './form-definition.ts';

/**
 * Autofill tokens (HTML, 4.10.18.7.1) of what a login knows: what `prefill` fills in is about the
 * person in front of the screen, so the browser may fill it in, too. A name of a property
 * alone does not say whose data it asks for.
 */
const tokens: Readonly<Record<string, string>> = {
  'person.givenName': 'given-name',
  'person.familyName': 'family-name',
  'person.birthDate': 'bday',
  'person.academicTitle': 'honorific-prefix',
  'person.street': 'street-address',
  'person.postalCode': 'postal-code',
  'person.locality': 'address-level2',
  'person.country': 'country-name',
  'person.email': 'email',
  'person.phone': 'tel',
  'organisation.name': 'organization',
  'organisation.street': 'street-address',
  'organisation.postalCode': 'postal-code',
  'organisation.locality': 'address-level2',
  'organisation.country': 'country-name',
};

export function completedFields(fields: Readonly<Record<string, FieldOptions>>): Record<string, FieldOptions> {
  return Object.fromEntries(Object.entries(fields).map(([pointer, options]) => [pointer, completed(options)]));
}

function completed(options: FieldOptions): FieldOptions {
  const {prefill, widget, sensitive} = options;
  const autocomplete = sensitive ? 'off' : prefill !== undefined ? tokens[prefill] : undefined;
  return {
    ...(autocomplete !== undefined && {autocomplete}),
    ...(widget === 'money' && {unit: '€'}),
    ...options,
  };
}

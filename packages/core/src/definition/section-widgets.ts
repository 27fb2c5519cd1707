/**
 * Widgets of sections: what an author says once of an address or a period, spelled out for the
 * questions in it. They are presentation alone; what is valid stands in the schema and the rules.
 */
import {childOf} from '../pointer.ts';
import type {FieldOptions} from './form-definition.ts';

type Fields = Readonly<Record<string, FieldOptions>>;

/** A member by the names it goes by, the usual one first, and how it is shown. */
type Role = readonly [names: readonly string[], options: FieldOptions];

/** Country first: it decides what else is asked. Tokens as in HTML, "autofill detail tokens". */
const address: readonly Role[] = [
  [['country', 'land', 'staat'], {widget: 'country', autocomplete: 'country'}],
  [['street', 'strasse', 'straße'], {autocomplete: 'address-line1'}],
  // HTML has no token for the number alone; what a browser knows as the first line is the street.
  [['houseNumber', 'hausnummer'], {width: '6ch', inline: true}],
  [['addressSupplement', 'supplement', 'adresszusatz', 'zusatz'], {autocomplete: 'address-line2'}],
  [['postalCode', 'postleitzahl', 'plz'], {autocomplete: 'postal-code', width: '10ch'}],
  [['locality', 'city', 'ort', 'wohnort', 'stadt'], {autocomplete: 'address-level2', inline: true}],
  [['lines', 'addressLines', 'anschriftzeilen', 'zeilen'], {widget: 'textarea', autocomplete: 'street-address'}],
];

const period: readonly Role[] = [
  [['from', 'start', 'startDate', 'von', 'beginn'], {}],
  [['to', 'until', 'end', 'endDate', 'bis', 'ende'], {inline: true}],
];

const widgets: Readonly<Record<string, readonly Role[]>> = {address, period};

/** The fields of a definition with what its section widgets stand for. What the author says of a member wins. */
export function withSectionWidgets(fields: Fields): Fields {
  const added: Record<string, FieldOptions> = {};
  for (const [place, options] of Object.entries(fields)) {
    const roles = Object.hasOwn(widgets, options.widget ?? '') ? widgets[options.widget!] : undefined;
    if (!roles) continue;
    const members = roles.flatMap(([names, shown]) => names.map((name) => [name, shown] as const));
    for (const [name, shown] of members) {
      const member = childOf(place, name);
      added[member] = {...shown, ...autocompleteFor(shown, options.autocomplete), ...fields[member]};
    }
    added[place] = {order: members.map(([name]) => name), ...options};
  }
  return {...fields, ...added};
}

// "off" at the section goes for all of it; "billing" or "section-owner" stand before each token.
function autocompleteFor({autocomplete: token}: FieldOptions, wanted: string | undefined): FieldOptions {
  if (token === undefined || wanted === undefined) return {};
  return {autocomplete: wanted === 'off' ? wanted : `${wanted} ${token}`};
}

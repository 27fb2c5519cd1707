/**
 * Every `format` this project checks, by name: one table for the browser, for Ajv at
 * authoring time and on the receiver. A name that is not here checks nothing, as the
 * standard allows (JSON Schema 2020-12 validation, 7.2.2).
 */
import {calendarFormats} from './formats/calendar.ts';
import {germanFormats} from './formats/german.ts';
import {internetFormats} from './formats/internet.ts';

/** Whether a text is well formed. Never throws; anything but text is not its business. */
export type Format = (text: string) => boolean;

/** Formats by name. */
export type Formats = Readonly<Record<string, Format>>;

export const formats: Record<string, Format> = {
  ...calendarFormats,
  ...internetFormats,
  ...germanFormats,
};

/**
 * Adds a format of one's own, for every form of the page or process.
 *
 * @throws RangeError when the name is taken: a format means the same everywhere.
 */
export function registerFormat(name: string, isWellFormed: Format): void {
  if (Object.hasOwn(formats, name)) throw new RangeError(`The format "${name}" exists already. Choose another name.`);
  formats[name] = isWellFormed;
}

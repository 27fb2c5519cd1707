/** Generated from profile.schema.json by `npm run generate`; change that file instead of this one. */
import type {LanguageTag, LanguageTexts} from './form-definition.ts';

/**
 * An http or https address, or a relative one.
 */
export type LinkTarget = string;

/**
 * What differs from town to town while the forms stay the same. A profile never changes what is valid, except through the parameters a definition reads as `profile.…`.
 */
export interface Profile {
  /**
   * Relative path or address of `profile.schema.json`, for editors.
   */
  $schema?: string;
  /**
   * Amtlicher Regionalschlüssel of the municipality, 12 digits: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3.
   */
  ars: string;
  /**
   * As it stands in its letterhead.
   */
  name: string;
  /**
   * Where applications are sent: an https address, or a path on the host that serves the profile.
   */
  endpoint: string;
  /**
   * The languages that are offered, the first being the default. Left out: all that the form has texts for.
   *
   * @minItems 1
   */
  languages?: LanguageTag[];
  /**
   * What people may keep of unfinished answers, by their own choice, unless the page says otherwise: on their device and as a file, only as a file, or nothing. Left out: device.
   */
  drafts?: 'device' | 'file' | 'none';
  /**
   * Whom citizens ask when they are stuck.
   */
  contact?: Contact;
  /**
   * Pages of the municipality that every form leads to.
   */
  links?: Links;
  /**
   * Colours, fonts and distances of the town: custom property → value. Anything that would load a file is refused.
   */
  theme?: {
    /**
     * A CSS value without `url()`.
     */
    [k: string]: string;
  };
  /**
   * Amounts that definitions read as `profile.fees.…`, in integer cents.
   */
  fees?: {
    /**
     * Integer cents.
     */
    [k: string]: number;
  };
  /**
   * The forms that the town offers in its catalogue, by id; all of the catalogue unless given. Forms themselves take no notice of it.
   */
  services?: {
    [k: string]: OfferedService;
  };
  /**
   * Local words: language → form id → place → its texts. They win over those of the definition.
   */
  texts?: {
    /**
     * Form id → its local texts.
     */
    [k: string]: {
      [k: string]: LanguageTexts;
    };
  };
}
/**
 * The office that helps.
 */
export interface Contact {
  /**
   * Name of the office.
   */
  name: string;
  /**
   * Postal address, one line per entry.
   *
   * @minItems 1
   *
   * Items: One line.
   */
  address?: string[];
  /**
   * Phone number as it is to be read.
   */
  phone?: string;
  /**
   * E-mail address of the office.
   */
  email?: string;
  /**
   * When the office can be reached, in one sentence.
   */
  hours?: string;
}
/**
 * Addresses or paths of pages. Paths are resolved against the profile.
 */
export interface Links {
  /**
   * How personal data is handled (Datenschutzerklärung).
   */
  privacy?: LinkTarget;
  /**
   * Who is responsible (Impressum).
   */
  imprint?: LinkTarget;
  /**
   * The statement that BITV 2.0, section 7, asks for.
   */
  accessibility?: LinkTarget;
  /**
   * Where citizens report barriers and give feedback.
   */
  feedback?: LinkTarget;
}
/**
 * One form that the town offers.
 */
export interface OfferedService {
  /**
   * The town's own page about it, where the form stands. Without it the catalogue opens the form in place.
   */
  page?: LinkTarget;
}

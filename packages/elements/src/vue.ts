/**
 * Types of `<ozg-form>` and `<ozg-catalog>` in templates, for Vue 3. Importing it does nothing else: `./define` and
 * `./catalog/define` register the elements, and `isCustomElement` in the options of the compiler says that they are none of
 * Vue's components.
 *
 * Vue sets a property where the element has one of that name (`:profile-src`, `:definition`), and an attribute elsewhere.
 */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {OzgCatalog} from './catalog/ozg-catalog.ts';
import type {OzgFormEvents} from './events.ts';
import type {OzgForm} from './form/ozg-form.ts';
import type {OzgCatalogSettings, OzgFormSettings} from './settings.ts';

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

type Listeners = {
  readonly [Name in keyof OzgFormEvents as `on${Capitalize<CamelCase<Name>>}`]?: (event: OzgFormEvents[Name]) => void;
};

/** What `<ozg-form>` takes in a template. */
export type OzgFormProps = HTMLAttributes & PublicProps & OzgFormSettings & Listeners;

/** What `<ozg-catalog>` takes in a template; the events are those of the form that is open in it. */
export type OzgCatalogProps = HTMLAttributes & PublicProps & OzgCatalogSettings & Listeners;

declare module 'vue' {
  interface GlobalComponents {
    'ozg-form': new () => OzgForm & {readonly $props: OzgFormProps};
    'ozg-catalog': new () => OzgCatalog & {readonly $props: OzgCatalogProps};
  }
}

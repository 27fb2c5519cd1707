/**
 * Types of `<ozg-form>` and `<ozg-catalog>` in JSX, for React 19 and later. Importing it does nothing else: `./define` and
 * `./catalog/define` register the elements.
 *
 * React sets a property where the element has one of that name (`profileSrc`, `definition`), and an attribute elsewhere.
 * What begins with `on` listens to the event of the rest of the name: `onozg-submitted`.
 */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {OzgCatalog} from './catalog/ozg-catalog.ts';
import type {OzgFormEvents} from './events.ts';
import type {OzgForm} from './form/ozg-form.ts';
import type {OzgCatalogSettings, OzgFormSettings} from './settings.ts';

type Listeners = {readonly [Name in keyof OzgFormEvents as `on${Name}`]?: (event: OzgFormEvents[Name]) => void};

/** What `<ozg-form>` takes in JSX. */
export type OzgFormProps = DetailedHTMLProps<HTMLAttributes<OzgForm>, OzgForm> & OzgFormSettings & Listeners;

/** What `<ozg-catalog>` takes in JSX; the events are those of the form that is open in it. */
export type OzgCatalogProps = DetailedHTMLProps<HTMLAttributes<OzgCatalog>, OzgCatalog> &
  OzgCatalogSettings &
  Listeners;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- this is how a tag is added to React's
  namespace JSX {
    interface IntrinsicElements {
      'ozg-form': OzgFormProps;
      'ozg-catalog': OzgCatalogProps;
    }
  }
}

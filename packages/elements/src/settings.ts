/** What a page sets on the public elements, as frameworks write it into their templates. */
import type {OzgCatalog} from './catalog/ozg-catalog.ts';
import type {FormElement} from './form/form-element.ts';

/** Properties and attributes of `<ozg-form>`; each may be left out. */
export type OzgFormSettings = {
  readonly [
    Name in
      'src' | 'profileSrc' | 'profile' | 'endpoint' | 'language' | 'drafts' | 'mode' | 'sessionExpires' | 'definition'
  ]?: FormElement[Name] | undefined;
} & {
  /** The attribute of `sessionExpires`, for pages that a server renders. */
  readonly 'session-expires'?: string | undefined;
};

/** Properties and attributes of `<ozg-catalog>`; each may be left out. */
export type OzgCatalogSettings = {
  readonly [Name in 'src' | 'profileSrc' | 'language']?: OzgCatalog[Name] | undefined;
} & {
  /** The attribute of `profileSrc`, for pages that a server renders. */
  readonly profile?: string | undefined;
};

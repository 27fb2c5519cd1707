/** What a page sets on `<ozg-form>`, as frameworks write it into their templates. */
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

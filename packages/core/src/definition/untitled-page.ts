/** What pages are called that nobody named: those of a schema that comes without any. */
import type {Page} from './form-definition.ts';

/** The id of the page with single questions that come after all sections. */
export const furtherPageId = 'further';

/** Key of the words for a page without a title. */
export function titleKeyOf({id, type}: Page): 'page.review' | 'page.further' | 'page.answers' {
  if (type === 'review') return 'page.review';
  return id === furtherPageId ? 'page.further' : 'page.answers';
}

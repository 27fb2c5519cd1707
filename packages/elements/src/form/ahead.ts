/**
 * What the forms of a page are going to need, asked for before anything else of the bundle runs: on a slow phone
 * it takes a tenth of a second until they are elements that ask for themselves.
 */
import {loadAhead} from './loading.ts';
import {fetchAhead} from './sources.ts';

// A server that renders pages may import this, too; it has none.
const forms = globalThis.document?.querySelectorAll('ozg-form[src]') ?? [];
for (const form of forms) {
  for (const name of ['src', 'profile']) {
    const address = form.getAttribute(name);
    if (address && URL.canParse(address, document.baseURI)) fetchAhead(address);
  }
}
if (forms.length > 0) loadAhead();
